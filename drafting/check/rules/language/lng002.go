package language

import (
	"fmt"
	"unicode"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

var longSentences = &check.Rule{
	ID: "LNG-002", Severity: check.Warning,
	Doc: check.Words{Zh: "过长的句子", En: "Sentences that are too long"},
	Why: check.Words{
		Zh: "一句超过120个汉字，或者两个停顿较大的标点之间有5个以上逗号，读者难以一次读懂，宜拆成几句。法规名称和引文不计，当事人情况和裁判结果的逗号不计。界限可由单位设定（LNG-002.characters、LNG-002.commas）。",
		En: "A sentence of more than 120 Chinese characters, or with more than 5 commas between greater stops, is not understood at one reading: divide it. Titles and quotations do not count, nor do the commas of who a party is and what a court decided. The office may set the limits (LNG-002.characters, LNG-002.commas).",
	},
	Source: "JY 16 [D]",
	Run: func(p *check.Pass) {
		characters, commas := p.Office.Threshold("LNG-002.characters", 120), p.Office.Threshold("LNG-002.commas", 5)
		for _, passage := range p.Passages {
			if passage.Quoted || passage.Kind == check.Cell {
				continue
			}
			quoted := facts.Foreign.Of(p.Draft, passage.Text)
			for _, s := range facts.Sentences.Of(p.Draft, passage.Text) {
				han, most := length(passage.Text, s, quoted)
				if enumerates(passage) {
					most = 0
				}
				if float64(han) <= characters && float64(most) <= commas {
					continue
				}
				p.Report(check.Finding{
					Span: passage.Span(s.Start, s.End), Zh: "句子过长",
					En: fmt.Sprintf("a sentence of %d characters, with up to %d commas without a greater stop, is too long", han, most),
				})
			}
		}
	},
}

// enumerates tells whether a passage tells who somebody is (男，1987年11月2日出生，汉族，……)
// or what a court decided, in the order and with the commas that every form has.
func enumerates(passage *check.Passage) bool {
	return passage.Key() == "parties" || passage.Key() == "verdict"
}

// length counts the Chinese characters of a sentence and the most commas between two
// greater stops, quotations and titles left out.
func length(text string, s facts.Stretch, quoted []facts.Stretch) (han, most int) {
	commas := 0
	for at, r := range s.In(text) {
		at += s.Start
		for len(quoted) > 0 && quoted[0].End <= at {
			quoted = quoted[1:]
		}
		if len(quoted) > 0 && quoted[0].Start <= at {
			continue
		}
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case r == '，':
			commas++
			most = max(most, commas)
		case r == '；', r == '：', r == '。', r == '？', r == '！':
			commas = 0
		}
	}
	return han, most
}
