package editing

import (
	"strings"

	"jianwen/drafting/source"
)

// Erase takes a stretch out: what prints of it, and marks whose pair is taken out
// too. Paragraphs at its ends are joined where they stand in one part.
func (s *Sheet) Erase(span source.Span) Change {
	e := eraser{sheet: s, span: span}
	e.run()
	if e.after != nil {
		return Change{Edits: e.edits, After: *e.after}
	}
	return Change{Edits: e.edits, After: At(source.Moved(e.caret, e.edits))}
}

// Text is what prints of a stretch, paragraphs parted by newlines.
func (s *Sheet) Printed(span source.Span) string {
	var out strings.Builder
	first := true
	for i := range s.Leaves {
		l := &s.Leaves[i]
		if l.End() < span.Start || l.Stop(0) > span.End {
			continue
		}
		if !first {
			out.WriteByte('\n')
		}
		first = false
		for _, u := range l.Units {
			if span.Covers(u) {
				out.WriteString(s.unit(u))
			}
		}
	}
	return out.String()
}

// unit is what a unit prints.
func (s *Sheet) unit(u source.Span) string {
	text := u.In(s.Text)
	if len(text) == 2 && text[0] == '\\' {
		return text[1:]
	}
	return text
}

// An eraser takes one stretch out.
type eraser struct {
	sheet *Sheet
	span  source.Span
	edits []source.Edit
	caret int
	after *Selection // nil: at the caret, moved by the edits
}

func (e *eraser) run() {
	s := e.sheet
	if len(s.Leaves) == 0 {
		e.caret = s.Document.Front.Span.End
		return
	}
	first, last := s.LeafAt(e.span.Start), s.LeafAt(e.span.End)
	e.caret = s.Snap(e.span.Start)
	if l := &s.Leaves[first]; l.Field != nil { // no stretch goes on beyond a field
		c := s.replace(l, l.StopAt(e.caret), l.StopAt(min(e.span.End, l.End())), "")
		e.edits, e.after = c.Edits, &c.After
		return
	}
	for i := first; i <= last; {
		j := i
		for j < last && s.Leaves[j+1].Region == s.Leaves[i].Region && !s.Leaves[i].Cell {
			j++
		}
		e.stretch(i, j)
		i = j + 1
	}
}

// stretch erases in leaves i to j, which stand in one region. What the stretch has
// begun in stays as a paragraph, though an empty one: there the caret stands.
func (e *eraser) stretch(i, j int) {
	s := e.sheet
	from, to := &s.Leaves[i], &s.Leaves[j]
	start := max(e.span.Start, from.Stop(0))
	end := min(e.span.End, to.End())
	switch {
	case from.Cell || i == j && (i == s.LeafAt(e.span.Start) || end < to.End()):
		e.cut(from, start, end)
	case i > s.LeafAt(e.span.Start) && end == to.End():
		e.drop(i, j)
	case i == j:
		e.cut(from, start, end)
	default:
		e.join(from, to, start, end)
	}
}

// drop takes whole paragraphs out, with the blank lines before them.
func (e *eraser) drop(i, j int) {
	s := e.sheet
	span := source.Span{Start: s.Leaves[i].Span.Start, End: s.Leaves[j].Span.End}
	inner := s.Leaves[i].Region.Inner
	for span.Start > inner.Start && s.Text[span.Start-1] == '\n' {
		span.Start--
	}
	if span.Start == inner.Start {
		for span.End < inner.End && s.Text[span.End] == '\n' {
			span.End++
		}
		e.edits = append(e.edits, source.Edit{Span: span, New: "\n"})
		return
	}
	e.edits = append(e.edits, source.Edit{Span: span})
}

// cut takes out what prints from start to end, and marks that stand for nothing then.
func (e *eraser) cut(l *Leaf, start, end int) {
	for _, m := range l.marks {
		if m.span.Start == end && start <= m.pair.Start && m.pair != m.span {
			end = m.span.End // nothing would be left between the two
		}
	}
	at := start
	keep := func(m source.Span) {
		if at < m.Start {
			e.edits = append(e.edits, source.Edit{Span: source.Span{Start: at, End: m.Start}})
		}
		at = m.End
	}
	for _, m := range l.marks {
		if m.span.Start < start || m.span.End > end {
			continue
		}
		if pairInside := start <= m.pair.Start && m.pair.End <= end; !pairInside {
			keep(m.span)
		}
	}
	if at < end {
		e.edits = append(e.edits, source.Edit{Span: source.Span{Start: at, End: end}})
	}
}

// join erases from start in one leaf to end in a later one of the same region, and
// makes one paragraph of what is left. The first one's attributes go with it, to its
// end: others refer to them.
func (e *eraser) join(from, to *Leaf, start, end int) {
	at := start
	var lost strings.Builder
	for _, l := range []*Leaf{from, to} {
		for _, m := range l.marks {
			inside := m.span.Start >= start && m.span.End <= end
			if !inside || start <= m.pair.Start && m.pair.End <= end && m.pair != m.span {
				continue
			}
			attributes := m.pair == m.span
			switch {
			case attributes && l == from && from.Stop(0) < start:
				lost.WriteString(m.span.In(e.sheet.Text))
			case !attributes:
				e.edits = append(e.edits, source.Edit{Span: source.Span{Start: at, End: m.span.Start}})
				at = m.span.End
			}
		}
	}
	if at < end {
		e.edits = append(e.edits, source.Edit{Span: source.Span{Start: at, End: end}})
	}
	if lost.Len() > 0 {
		e.edits = append(e.edits, source.Edit{Span: source.Span{Start: to.Span.End, End: to.Span.End}, New: lost.String()})
	}
}

// BackSpace takes the selection out, or the character before the caret; at the head
// of a paragraph it joins it to the one before, where both stand in one part.
func (s *Sheet) BackSpace(at Selection) Change {
	if !at.Empty() {
		return s.Erase(at.Span())
	}
	i := s.LeafAt(at.Caret)
	if i < 0 {
		return Change{After: at}
	}
	l := &s.Leaves[i]
	if n := l.StopAt(at.Caret); n > 0 {
		return s.eraseUnit(l, n-1)
	}
	if i == 0 || l.Cell || s.Leaves[i-1].Region != l.Region {
		return Change{After: At(l.Stop(0))}
	}
	before := &s.Leaves[i-1]
	return s.Erase(source.Span{Start: before.End(), End: l.Stop(0)})
}

// Delete takes the selection out, or the character after the caret.
func (s *Sheet) Delete(at Selection) Change {
	if !at.Empty() {
		return s.Erase(at.Span())
	}
	i := s.LeafAt(at.Caret)
	if i < 0 {
		return Change{After: at}
	}
	l := &s.Leaves[i]
	if n := l.StopAt(at.Caret); n < len(l.Units) {
		return s.eraseUnit(l, n)
	}
	if i+1 == len(s.Leaves) || l.Cell || s.Leaves[i+1].Region != l.Region {
		return Change{After: At(l.End())}
	}
	return s.Erase(source.Span{Start: l.End(), End: s.Leaves[i+1].Stop(0)})
}

// eraseUnit takes one character out; where it was the last between two marks, these
// go with it.
func (s *Sheet) eraseUnit(l *Leaf, n int) Change {
	if l.Field != nil {
		return s.replace(l, n, n+1, "")
	}
	span := l.Units[n]
	for _, m := range l.marks {
		for _, o := range l.marks {
			if m.span.End == span.Start && o.span.Start == span.End && m.pair == o.span {
				span = source.Span{Start: m.span.Start, End: o.span.End}
			}
		}
	}
	edits := []source.Edit{{Span: span}}
	return Change{Edits: edits, After: At(source.Moved(l.Stop(n), edits))}
}
