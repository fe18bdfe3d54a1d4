package editing

import (
	"slices"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A Recount is a number that a change lets count on: a heading's, or one in a reference.
type Recount struct {
	At       source.Span // in the text before
	Was, Now string
	Title    string // of a heading; of a reference the words before it
	Heading  bool
	Hidden   bool // it is in an attribute, which does not print
}

// Recounts are the numbers that a change lets count on, in the order of the text.
func (s *Sheet) Recounts(c Change) (out []Recount) {
	edits := sortedEdits(c.counted)
	doc.Walk(s.Document, func(n doc.Node) bool {
		switch n := n.(type) {
		case *doc.Heading:
			if now, ok := edited(s.Text, n.NumberAt, edits); ok {
				out = append(out, Recount{At: n.NumberAt, Was: n.NumberAt.In(s.Text), Now: now, Title: titled(n), Heading: true})
			}
		case *doc.ProblemRef:
			out = s.counting(out, n.Span, edits, false)
		case *doc.EvidenceRef:
			out = s.counting(out, n.Span, edits, false)
		case *doc.Attributes:
			out = s.counting(out, n.Span, edits, true)
		}
		return true
	})
	slices.SortStableFunc(out, func(a, b Recount) int { return a.At.Start - b.At.Start })
	return slices.CompactFunc(out, func(a, b Recount) bool { return a.At == b.At })
}

// counting adds a reference where edits change it.
func (s *Sheet) counting(out []Recount, at source.Span, edits []source.Edit, hidden bool) []Recount {
	now, ok := edited(s.Text, at, edits)
	if !ok {
		return out
	}
	return append(out, Recount{At: at, Was: at.In(s.Text), Now: now, Title: lead(s.Text, at.Start), Hidden: hidden})
}

// edited is a stretch of a text after those edits that lie in it; ok is false where none
// does.
func edited(text string, at source.Span, edits []source.Edit) (now string, ok bool) {
	var inside []source.Edit
	for _, e := range edits {
		if at.Covers(e.Span) && !e.Span.Empty() {
			inside = append(inside, source.Edit{Span: e.Span.Shift(-at.Start), New: e.New})
		}
	}
	if len(inside) == 0 || at.Empty() {
		return "", false
	}
	now, err := source.Apply(at.In(text), inside)
	return now, err == nil
}

// titled is what a heading says without its number, in short.
func titled(h *doc.Heading) string {
	title := doc.PlainText(h.Title, nil)
	if title == "" {
		title = doc.PlainText(h.Body, nil)
	}
	return shortened(strings.TrimRight(strings.TrimSpace(title), "。；"))
}

// lead is the words before a place, in short.
func lead(text string, at int) string {
	line := text[strings.LastIndexByte(text[:at], '\n')+1 : at]
	const most = 14
	if r := []rune(line); len(r) > most {
		return "…" + string(r[len(r)-most:])
	}
	return line
}

func shortened(words string) string {
	const most = 20
	if r := []rune(words); len(r) > most {
		return string(r[:most]) + "…"
	}
	return words
}
