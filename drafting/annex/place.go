package annex

import (
	"fmt"
	"math"
	"slices"

	"jianwen/drafting"
	"jianwen/drafting/doc"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// place says where a span of the draft stands on paper: page and line, else its entry
// of the front matter or its part.
func (w *writer) place(s *drafting.Snapshot, span source.Span) string {
	if span == (source.Span{}) {
		return w.say("全文", "the whole")
	}
	if pg, line := printedAt(s.Pages, span); pg > 0 {
		return w.say(fmt.Sprintf("第%d页第%d行", pg, line), fmt.Sprintf("p. %d, l. %d", pg, line))
	}
	for _, e := range s.Document.Front.Entries {
		if e.Span.Covers(span) {
			name := e.Key
			if s.Form != nil {
				if field, ok := s.Form.Field(e.Key); ok {
					name = w.say(field.Zh, field.En)
				}
			}
			return w.say("文首“"+name+"”", "front: "+name)
		}
	}
	if name := w.partAt(s, span); name != "" {
		return name
	}
	at := source.PositionOf(s.Text, span.Start).Line
	return w.say(fmt.Sprintf("文稿第%d行", at), fmt.Sprintf("line %d", at))
}

// partAt is the name of the part that a span stands in.
func (w *writer) partAt(s *drafting.Snapshot, span source.Span) string {
	for _, b := range s.Document.Blocks {
		part, ok := b.(*doc.Part)
		if !ok || !part.Span.Covers(span) {
			continue
		}
		if s.Form != nil {
			if want, ok := s.Form.Part(part.Key); ok {
				return w.say(want.Zh, want.En)
			}
		}
		return part.Key
	}
	return ""
}

// printedAt is the page and the line, both from 1, on which a span begins to be printed;
// 0 where nothing of it is.
func printedAt(pages []*page.Page, span source.Span) (number, line int) {
	for _, pg := range pages {
		for _, item := range pg.Items {
			run, ok := item.(*page.Run)
			if !ok || run.Tag == page.Artifact {
				continue
			}
			for i := range run.Glyphs {
				at := run.Source(i)
				if !at.Empty() && (at.Overlaps(span) || span.Empty() && at.Contains(span.Start)) {
					return pg.Number, lineOf(pg, run.Y)
				}
			}
		}
	}
	return 0, 0
}

// lineOf counts the lines of a page down to a baseline. Lines that differ by less than
// half a line, as cells of one row do, count as one.
func lineOf(pg *page.Page, y float64) int {
	var lines []float64
	for _, item := range pg.Items {
		if run, ok := item.(*page.Run); ok && run.Tag != page.Artifact && run.Y <= y+0.01 {
			lines = append(lines, run.Y)
		}
	}
	slices.Sort(lines)
	n, last := 0, math.Inf(-1)
	for _, at := range lines {
		if at > last+6 {
			n++
			last = at
		}
	}
	return n
}
