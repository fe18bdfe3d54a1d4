package language

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
)

var repetitions = &check.Rule{
	ID: "LNG-020", Severity: check.Warning,
	Doc: check.Words{Zh: "重复的句子", En: "Sentences that stand twice"},
	Why: check.Words{
		Zh: "40字以上的句子出现两次，多半是复制时留下的；需要再提时，用“前述”或者只写结论。界限可由单位设定（LNG-020.characters）。",
		En: "A sentence of 40 characters or more that comes twice was mostly left over from copying. The office may set the limit (LNG-020.characters).",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		least := p.Office.Threshold("LNG-020.characters", 40)
		first := map[string]source.Span{}
		for _, passage := range p.Passages {
			if passage.Quoted || passage.Key() == "receipt" {
				continue
			}
			for _, s := range facts.Sentences.Of(p.Draft, passage.Text) {
				sentence := strings.Join(strings.Fields(s.In(passage.Text)), "")
				if float64(len(sentence)) < least || float64(utf8.RuneCountInString(sentence)) < least {
					continue
				}
				span := passage.Span(s.Start, s.End)
				before, again := first[sentence]
				if !again {
					first[sentence] = span
					continue
				}
				p.Report(check.Finding{
					Span: span, Zh: "内容重复", En: "this sentence stands in the draft before",
					Related: []check.Place{{Span: before, Zh: "前一处", En: "the first time"}},
					Fixes:   []check.Fix{{Zh: "删去这一处", En: "Delete it here", Edits: []source.Edit{{Span: span}}}},
				})
			}
		}
	},
}
