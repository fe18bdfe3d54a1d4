package editing

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A slot is a place that a section may have: in which section of the higher level, and
// there among those of its own.
type slot struct{ up, place int }

// slots are all places that section i may have in its part, in the order of the text, and
// which of them it has.
func slots(all []Section, i int) (out []slot, here int) {
	ups := []int{-1}
	if up := all[i].Up; up >= 0 {
		ups = neighbours(all, up)
	}
	for _, up := range ups {
		n := len(children(all, i, up))
		if up != all[i].Up {
			n++ // behind the last of them
		} else {
			here = len(out) + all[i].Place
		}
		for place := range n {
			out = append(out, slot{up, place})
		}
	}
	return out, here
}

// children are the sections of the level of section i that lie in another one, or outside
// all with -1, in its part.
func children(all []Section, i, up int) (out []int) {
	for j := range all {
		if all[j].room == all[i].room && all[j].Up == up && all[j].Heading.Level == all[i].Heading.Level {
			out = append(out, j)
		}
	}
	return out
}

// across moves a section into another one of the higher level. Numbers begin anew in each,
// so that nothing can refer to them by number.
func (s *Sheet) across(m *mover, all []Section, i int, to slot, down bool) []source.Edit {
	row := children(all, i, to.up)
	counted := s.recounted(all, i, row, to.place)
	m.split(counted)
	last := len(strings.TrimRight(s.Text[:m.moved.Start], blanks))
	next := len(s.Text) - len(strings.TrimLeft(s.Text[m.moved.End:], blanks))
	before := all[to.up].Span.End // what it goes behind
	if to.place < len(row) {
		before = len(strings.TrimRight(s.Text[:all[row[to.place]].Span.Start], blanks))
	}
	if down {
		m.down(next, before)
	} else {
		m.up(len(s.Text)-len(strings.TrimLeft(s.Text[before:], blanks)), last)
	}
	return counted
}

// blanks part sections.
const blanks = " \t\n"

// recounted numbers the headings that section i leaves behind, itself, and those that it
// goes among.
func (s *Sheet) recounted(all []Section, i int, row []int, place int) (edits []source.Edit) {
	h := all[i].Heading
	if h.Number == "" {
		return nil
	}
	write := func(h *doc.Heading, number string) {
		if h.NumberAt.In(s.Text) != number {
			edits = append(edits, source.Edit{Span: h.NumberAt, New: number})
		}
	}
	before := h.NumberAt.In(s.Text)
	for _, j := range neighbours(all, i)[all[i].Place+1:] {
		if o := all[j].Heading; o.Number != "" {
			write(o, before)
			before = o.NumberAt.In(s.Text)
		}
	}
	count := 1
	for _, j := range row[:place] {
		if o := all[j].Heading; o.Number != "" {
			count = o.Ordinal + 1
		}
	}
	write(h, numberFor(h.Level, count))
	for _, j := range row[place:] {
		if o := all[j].Heading; o.Number != "" {
			count++
			write(o, numberFor(o.Level, count))
		}
	}
	return edits
}
