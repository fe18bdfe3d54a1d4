package citation

import (
	"regexp"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// arabic is a place in a statute with its number in digits.
var arabic = regexp.MustCompile(`第[（(]?([0-9０-９]+)[）)]?[条款项]`)

var cit013 = &check.Rule{
	ID: "CIT-013", Severity: check.Warning,
	Doc: check.Words{Zh: "条、款、项序号用了阿拉伯数字", En: "the number of a provision is in digits"},
	Why: check.Words{
		Zh: "法律条文的序号用汉字，引用时应当照写。",
		En: "Statutes number their provisions in Chinese numerals; citations follow them.",
	},
	Source: "[D] 法律条文序号的写法",
	Run: func(p *check.Pass) {
		for _, c := range facts.Citations.Of(p.Draft) {
			if c.Passage.Quoted || c.How == law.Bare { // bare ones may be of a contract
				continue
			}
			for _, m := range arabic.FindAllStringSubmatchIndex(c.Passage.Text[c.Start:c.End], -1) {
				n, ok := law.Number(c.Passage.Text[c.Start+m[2] : c.Start+m[3]])
				if !ok || m[0] < c.Title.End-c.Start {
					continue
				}
				p.Report(check.Finding{
					Span: c.Passage.Span(c.Start+m[0], c.Start+m[1]),
					Zh:   "条、款、项序号应使用汉字：第" + law.Numeral(n) + c.Passage.Text[c.Start+m[1]-len("条"):c.Start+m[1]],
					En:   "numbers of provisions are written in Chinese numerals: " + law.Numeral(n),
					Fixes: []check.Fix{{Zh: "改为汉字", En: "write it in Chinese numerals", Safe: true, Edits: []source.Edit{
						{Span: c.Passage.Span(c.Start+m[2], c.Start+m[3]), New: law.Numeral(n)},
					}}},
				})
			}
		}
	},
}
