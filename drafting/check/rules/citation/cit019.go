package citation

import (
	"jianwen/drafting/check"
	"jianwen/search/law"
)

var cit019 = &check.Rule{
	ID: "CIT-019", Severity: check.Error, Scope: check.ToCourt,
	Doc: check.Words{Zh: "民事诉讼法再审、监督条文引用旧条号", En: "old numbers of the Civil Procedure Law on retrial and supervision"},
	Why: check.Words{
		Zh: "2024年1月1日起，民事诉讼法原第二百条、第二百零七条为第二百一十一条，原第二百零八条、第二百一十五条为第二百一十九条，原第二百零九条、第二百一十六条为第二百二十条。",
		En: "Since 2024-01-01 the former articles 200 and 207 are 211, 208 and 215 are 219, 209 and 216 are 220.",
	},
	Source: "G.3",
	Run: func(p *check.Pass) {
		renumbered(p, true, func(m move) (zh, en string) {
			now := law.ArticleLabel(m.to, m.toSub)
			return "条号系旧版，现为" + now, "the number is of an older text; the article is " + now + " now"
		})
	},
}
