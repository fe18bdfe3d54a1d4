// Package language is the rules on the language of a draft: words that do not belong
// in it, marks, numbering, what was left over from another letter.
//
// What stands in “ ” or 《 》 or in a block quotation is not the author's own: rules
// on words leave it alone.
package language

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Rules are LNG-001 to LNG-022.
var Rules = []*check.Rule{
	placeholders, longSentences, halfWidth, unpaired, titles, separators,
	numberForm, numbering, headingStop, imperatives, hedges, presumption,
	absolutes, colloquial, repealedTerms, organNames, houseWords, glyphs,
	longParagraphs, repetitions, otherUnits, judgments,
}

// foreign tells whether bytes start to end of a passage touch what is not the
// author's own.
func foreign(quoted []facts.Stretch, start, end int) bool {
	for _, q := range quoted {
		if q.Start < end && start < q.End {
			return true
		}
	}
	return false
}

// replace is a fix of bytes start to end of a passage; none where they do not stand
// in the draft as they print (a field's value, an escape).
func replace(p *check.Pass, passage *check.Passage, start, end int, with string, f check.Fix) []check.Fix {
	span := passage.Span(start, end)
	if start == end {
		span = insertion(passage, start)
	}
	if span.In(p.Text) != passage.Text[start:end] {
		return nil
	}
	f.Edits = []source.Edit{{Span: span, New: with}}
	return []check.Fix{f}
}

// insertion is the empty place before byte at of a passage, or behind its last one.
func insertion(passage *check.Passage, at int) source.Span {
	if at < len(passage.Text) {
		here := passage.Span(at, at+1).Start
		return source.Span{Start: here, End: here}
	}
	here := passage.All().End
	return source.Span{Start: here, End: here}
}

// sameBlock tells whether two passages are a heading's title and what runs on behind it.
func sameBlock(a, b *check.Passage) bool {
	return a != nil && a.Block == b.Block && b.Kind == check.Body
}

// attributes are those of the block that a passage stands in.
func attributes(passage *check.Passage) *doc.Attributes {
	switch b := passage.Block.(type) {
	case *doc.Heading:
		return b.Attr
	case *doc.Paragraph:
		return b.Attr
	case *doc.Item:
		return b.Attr
	}
	return nil
}
