package language

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

var headingStop = &check.Rule{
	ID: "LNG-009", Severity: check.Warning,
	Doc: check.Words{Zh: "单独成行的标题末尾有句号", En: "Headings of their own that end with 。"},
	Why: check.Words{
		Zh: "标题单独成行时，末尾不用句号；标题后接排正文的，以句号与正文隔开，不在此列。",
		En: "A heading on a line of its own has no full stop. One that runs into its paragraph is parted from it by 。 and is left alone.",
	},
	Source: "[W]",
	Run: func(p *check.Pass) {
		for i, passage := range p.Passages {
			h, ok := passage.Block.(*doc.Heading)
			if !ok || passage.Kind != check.Title || len(h.Body) > 0 || passage.Quoted || !strings.HasSuffix(passage.Text, "。") {
				continue
			}
			if h.Number != "" && (listed(h, passage.Part, p.Passages[:i]) || !headsText(passage, p.Passages[i+1:])) {
				continue
			}
			end := len(passage.Text)
			p.Report(check.Finding{
				Span: passage.Span(end-len("。"), end), Zh: "标题末尾不加句号", En: "a heading does not end with 。",
				Fixes: replace(p, passage, end-len("。"), end, "", check.Fix{Zh: "删去句号", En: "Delete the 。", Safe: true}),
			})
		}
	},
}

// headsText tells whether a numbered line is a heading, not a sentence: it is short, of
// one clause, and text of its own follows in its part.
func headsText(passage *check.Passage, rest []*check.Passage) bool {
	if utf8.RuneCountInString(passage.Text) > 25 || strings.ContainsAny(passage.Text, "，；：") || len(rest) == 0 {
		return false
	}
	next := rest[0]
	if next.Part != passage.Part {
		return false
	}
	switch b := next.Block.(type) {
	case *doc.Paragraph, *doc.Item:
		return true
	case *doc.Heading:
		return b.Level > passage.Block.(*doc.Heading).Level
	}
	return false
}

// listed tells whether what stands before a numbered line in its part makes it the entry
// of a list: a mark that goes on, another numbered line of its level with no text of its
// own, or an earlier one that ends in ；.
func listed(h *doc.Heading, part *doc.Part, before []*check.Passage) bool {
	if len(before) == 0 || before[len(before)-1].Part != part {
		return false
	}
	last := before[len(before)-1]
	if b, ok := last.Block.(*doc.Heading); ok && b.Level == h.Level {
		return true
	}
	for i := len(before) - 1; i >= 0 && before[i].Part == part; i-- {
		if b, ok := before[i].Block.(*doc.Heading); ok && b.Level <= h.Level {
			if b.Level == h.Level && goesOn(before[i].Text) {
				return true
			}
			break
		}
	}
	return goesOn(last.Text)
}

// goesOn tells whether a text ends in a mark that is not the end of a sentence.
func goesOn(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(text))
	return strings.ContainsRune("；;：:，,、", r)
}
