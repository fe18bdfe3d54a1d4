package editing

import (
	"slices"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Move takes the section around an offset over so many of those beside it, down or,
// with a negative number, up. Past the last of them it goes on into the next section of
// the higher level, if that stands in the same part. The headings are numbered in
// their new order, and what refers to one of them by its number goes on to mean it.
// The caret stays with the offset. Nothing is changed where there is nowhere to go.
func (s *Sheet) Move(at, by int) Change {
	all := Sections(s.Document)
	i := SectionAt(all, at)
	if i < 0 {
		return Change{After: At(at)}
	}
	places, here := slots(all, i)
	there := min(max(here+by, 0), len(places)-1)
	if here == there {
		return Change{After: At(at)}
	}
	m := mover{text: s.Text, moved: all[i].Span}
	var counted []source.Edit
	if to := places[there]; to.up == all[i].Up {
		counted = s.along(&m, all, i, to.place)
	} else {
		counted = s.across(&m, all, i, to, there > here)
	}
	return Change{Edits: m.edits, After: At(m.start + source.Moved(at, m.inside) - m.moved.Start), counted: counted}
}

// along moves a section to another place beside it.
func (s *Sheet) along(m *mover, all []Section, i, to int) []source.Edit {
	row := neighbours(all, i)
	from := slices.Index(row, i)
	counted := s.renumbered(all, row, from, to)
	m.split(counted)
	if to > from {
		m.down(all[row[from+1]].Span.Start, all[row[to]].Span.End)
	} else {
		m.up(all[row[to]].Span.Start, all[row[from-1]].Span.End)
	}
	return counted
}

// A mover moves one stretch of a text, in which other things are edited as well.
type mover struct {
	text          string
	moved         source.Span
	inside, edits []source.Edit // of what is moved, and of the text
	start         int           // of what was moved, in the text after the edits
}

// split tells the edits of what is moved from the others.
func (m *mover) split(edits []source.Edit) {
	for _, e := range edits {
		if m.moved.Covers(e.Span) {
			m.inside = append(m.inside, e)
		} else {
			m.edits = append(m.edits, e)
		}
	}
}

// content is what is moved, with its edits made.
func (m *mover) content() string {
	shifted := make([]source.Edit, len(m.inside))
	for i, e := range m.inside {
		shifted[i] = source.Edit{Span: e.Span.Shift(-m.moved.Start), New: e.New}
	}
	text, err := source.Apply(m.moved.In(m.text), shifted)
	if err != nil {
		return m.moved.In(m.text) // edits of numbers do not overlap
	}
	return text
}

// down puts the stretch behind end; next is where what follows it begins. The blank
// lines between the two go along, before it.
func (m *mover) down(next, end int) {
	gap := m.text[m.moved.End:next]
	m.edits = append(m.edits, source.Edit{Span: source.Span{Start: m.moved.Start, End: next}})
	m.start = source.Moved(end, m.edits) + len(gap)
	for _, e := range m.edits {
		if e.Span.Empty() && e.Span.Start == end {
			m.start += len(e.New) // put in before it
		}
	}
	m.edits = append(m.edits, source.Edit{Span: source.Span{Start: end, End: end}, New: gap + m.content()})
}

// up puts the stretch before start; last is where what stands before it ends.
func (m *mover) up(start, last int) {
	gap := m.text[last:m.moved.Start]
	m.edits = append(m.edits, source.Edit{Span: source.Span{Start: last, End: m.moved.End}})
	m.start = source.Moved(start, m.edits)
	m.edits = append([]source.Edit{{Span: source.Span{Start: start, End: start}, New: m.content() + gap}}, m.edits...)
}

// renumbered numbers the headings of sections that stand beside one another as they will
// stand when one of them has moved, and references to them.
func (s *Sheet) renumbered(all []Section, row []int, from, to int) (edits []source.Edit) {
	order := slices.Insert(slices.Delete(slices.Clone(row), from, from+1), to, row[from])
	var was, now []*doc.Heading // with a number
	for k := range row {
		if h := all[row[k]].Heading; h.Number != "" {
			was = append(was, h)
		}
		if h := all[order[k]].Heading; h.Number != "" {
			now = append(now, h)
		}
	}
	became, heading := map[int]int{}, map[int]*doc.Heading{}
	for k, h := range now {
		if h == was[k] {
			continue
		}
		edits = append(edits, source.Edit{Span: h.NumberAt, New: was[k].NumberAt.In(s.Text)})
		if _, twice := became[h.Ordinal]; twice {
			return edits // nobody can tell which of the two is meant
		}
		became[h.Ordinal] = was[k].Ordinal
		heading[h.Ordinal] = h
	}
	return append(edits, s.referAgain(all, row[0], became, heading)...)
}

// referAgain lets references by number mean the same sections as before; became is what
// their numbers were and are, was which heading each of them was.
func (s *Sheet) referAgain(all []Section, i int, became map[int]int, was map[int]*doc.Heading) []source.Edit {
	if len(became) == 0 || !leads(all, i) {
		return nil
	}
	switch key := all[i].Part.Key; {
	case key == s.problemPart():
		edits := s.referVisibly(became)
		return append(edits, s.referByName("for", "p", became, was)...)
	case key == "facts":
		return s.referByName("facts", "f", became, was)
	}
	return nil
}

// leads reports whether sections are those of their part that others refer to by number:
// the highest ones, below a title 一、 of the whole.
func leads(all []Section, i int) bool {
	if all[i].Part == nil {
		return false
	}
	level := all[i].Heading.Level
	deeper := false
	for _, o := range all {
		if o.Part != all[i].Part {
			continue
		}
		if o.Heading.Level < level && o.Heading.Level > 1 {
			return false
		}
		deeper = deeper || o.Heading.Level > level
	}
	return level > 1 || !deeper
}

// problemPart is the part whose sections measures answer: as drafting/reasoning has it;
// in letters of correction, which have none of these, the facts are the problems.
func (s *Sheet) problemPart() string {
	has := map[string]bool{}
	for _, b := range s.Document.Blocks {
		if p, ok := b.(*doc.Part); ok {
			has[p.Key] = true
		}
	}
	for _, key := range []string{"problems", "gaps", "reasoning"} {
		if has[key] {
			return key
		}
	}
	return "facts"
}
