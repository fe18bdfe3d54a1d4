package editing

import (
	"strconv"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Break is Enter: it divides the paragraph at the caret. At its end a new one begins,
// at its head an empty one is put before it. An item is followed by the next item, an
// empty item ends its list. In a cell nothing is divided. What is selected is erased before.
func (s *Sheet) Break(at int) Change {
	i := s.LeafAt(at)
	if i < 0 || s.Leaves[i].Cell || s.Leaves[i].Field != nil {
		return Change{After: At(at)}
	}
	l := &s.Leaves[i]
	n := l.StopAt(at)
	if item, ok := l.Block.(*doc.Item); ok {
		return s.breakItem(l, item, n)
	}
	switch {
	case len(l.Units) == 0:
		return Change{After: At(at)} // one empty paragraph is enough
	case n == len(l.Units):
		return insert(l.Span.End, "\n\n", l.Span.End+2)
	case n == 0:
		return insert(l.Span.Start, "\n\n", l.Span.Start)
	}
	return s.divide(l, l.Stop(n), "\n\n")
}

// insert is one insertion.
func insert(at int, text string, caret int) Change {
	return Change{Edits: []source.Edit{{Span: source.Span{Start: at, End: at}, New: text}}, After: At(caret)}
}

// divide parts a leaf. Marks around the place are closed and opened again, and
// attributes behind it go to the first half, which others refer to.
func (s *Sheet) divide(l *Leaf, at int, between string) Change {
	var closing, opening, attributes string
	var edits []source.Edit
	for _, m := range l.marks {
		switch {
		case m.pair == m.span && m.span.Start >= at:
			attributes += m.span.In(s.Text)
			edits = append(edits, source.Edit{Span: m.span})
		case m.pair.Start > m.span.Start && m.span.End <= at && m.pair.Start >= at:
			opening += m.span.In(s.Text)
			closing = m.pair.In(s.Text) + closing
		}
	}
	text := closing + attributes + between + opening
	edits = append([]source.Edit{{Span: source.Span{Start: at, End: at}, New: text}}, edits...)
	return Change{Edits: edits, After: At(at + len(text))}
}

// breakItem is Enter in an item of a list.
func (s *Sheet) breakItem(l *Leaf, item *doc.Item, n int) Change {
	number := len(numberUnits(l, item))
	if n < number {
		n = number
	}
	if len(l.Units) == number { // an empty item ends the list
		return Change{Edits: []source.Edit{{Span: item.Span, New: "\n"}}, After: At(item.Span.Start + 1)}
	}
	next := "\n" + strings.Replace(item.Number, strconv.Itoa(item.Ordinal), strconv.Itoa(item.Ordinal+1), 1) +
		s.Text[item.NumberAt.End:l.Units[number-1].End]
	c := s.divide(l, l.Stop(n), next)
	if n == len(l.Units) {
		c = insert(l.Span.End, next, l.Span.End+len(next))
	}
	count, became := s.countOn(l, item)
	c.Edits = append(c.Edits, count...)
	if l.Region.Part != nil && l.Region.Part.Key == "evidence" {
		c.Edits = append(c.Edits, s.refer(became, true)...)
	}
	c.After = At(source.Moved(c.After.Caret-len(next), c.Edits[1:]) + len(next))
	return c
}

// numberUnits are the units of an item's number.
func numberUnits(l *Leaf, item *doc.Item) []source.Span {
	n := 0
	for n < len(l.Units) && l.Units[n].Start < item.NumberAt.End {
		n++
	}
	return l.Units[:n]
}

// countOn gives the items that follow in the same list the next number; became is
// what the numbers were and are.
func (s *Sheet) countOn(l *Leaf, after *doc.Item) (edits []source.Edit, became map[int]int) {
	want := after.Ordinal + 1
	became = map[int]int{}
	seen := false
	for i := range s.Leaves {
		item, ok := s.Leaves[i].Block.(*doc.Item)
		switch {
		case ok && item == after:
			seen = true
			continue
		case !seen || s.Leaves[i].Region != l.Region:
			continue
		case !ok || item.Ordinal != want:
			return edits, became
		}
		became[want] = want + 1
		want++
		edits = append(edits, source.Edit{
			Span: item.NumberAt,
			New:  strings.Replace(item.Number, strconv.Itoa(item.Ordinal), strconv.Itoa(want), 1),
		})
	}
	return edits, became
}
