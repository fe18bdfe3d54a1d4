package name

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var nam004 = &check.Rule{
	ID: "NAM-004", Severity: check.Warning, Scope: check.Everywhere,
	Doc:    check.Words{Zh: "自称不是“本院”", En: "the procuratorate calls itself otherwise than 本院"},
	Why:    check.Words{Zh: "检察文书以“本院”自称，不用“我院”“我们”。引文和由受文单位填写的回执不在此列。", En: "A document speaks of its own procuratorate as 本院; what is quoted, and the receipt that the addressee fills in, is left alone."},
	Source: "文书样本的用法 [W]",
	Run: func(p *check.Pass) {
		said(p.Draft, []string{"我院", "我们"}, func(word string, at place) {
			if at.passage.Key() == "receipt" {
				return // there the addressee speaks
			}
			span := at.passage.Span(at.start, at.end)
			p.Report(check.Finding{
				Span: span, Zh: "自称应统一为“本院”", En: "the procuratorate is 本院 throughout",
				Fixes: []check.Fix{{Zh: "改为“本院”", En: "write 本院", Edits: []source.Edit{{Span: span, New: "本院"}}, Safe: word == "我院"}},
			})
		})
	},
}
