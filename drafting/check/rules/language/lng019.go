package language

import (
	"fmt"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

var longParagraphs = &check.Rule{
	ID: "LNG-019", Severity: check.Hint,
	Doc: check.Words{Zh: "过长的段落，过长的文书", En: "Paragraphs and documents that are too long"},
	Why: check.Words{
		Zh: "一段超过600字、全文超过6000字的，宜分段、分节或者把材料移到附件。界限可由单位设定（LNG-019.paragraph、LNG-019.document）。",
		En: "Divide a paragraph of more than 600 characters, and move material of a document of more than 6,000 to an annex. The office may set the limits (LNG-019.paragraph, LNG-019.document).",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		limit := p.Office.Threshold("LNG-019.paragraph", 600)
		whole, length := 0, 0
		var first *check.Passage
		for i, passage := range p.Passages {
			n := utf8.RuneCountInString(passage.Text)
			whole += n
			if _, table := passage.Block.(*doc.Table); table {
				continue
			}
			if i > 0 && sameBlock(p.Passages[i-1], passage) {
				length += n
			} else {
				length, first = n, passage
			}
			if float64(length) > limit && float64(length-n) <= limit {
				p.Report(check.Finding{
					Span: source.Span{Start: first.All().Start, End: passage.All().End},
					Zh:   "段落过长", En: fmt.Sprintf("a paragraph of more than %.0f characters is too long", limit),
				})
			}
		}
		if most := p.Office.Threshold("LNG-019.document", 6000); float64(whole) > most {
			p.Report(check.Finding{Zh: "全文过长", En: fmt.Sprintf("%d characters are too long for a document", whole)})
		}
	},
}
