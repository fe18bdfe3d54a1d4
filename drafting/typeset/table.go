package typeset

import (
	"jianwen/drafting/doc"
	"jianwen/drafting/page"
)

// A grid is the ruled frame of a table.
type grid struct {
	edges []float64 // of the columns, from the type area's left; one more than columns
	head  []row     // repeated at the top of each page
}

const (
	cellPad      = 4.0 // left and right of a cell's text, pt
	cellMargin   = 3.0 // above and below it, pt
	tableRule    = 0.2 // thickness of its rules, mm: the inner rule's order of size (C.2)
	narrowColumn = 16  // characters: narrower cells are not justified
	wholeRow     = 8   // a table row of up to this many lines is not broken
)

// table sets a table on the full measure, off the grid; the text after it goes
// back to the grid.
func (c *composer) table(t *doc.Table) {
	key := c.key("t", t.Span, nil)
	set, ok := c.cache.blocks[key]
	if !ok {
		set = c.setTable(t)
		c.cache.blocks[key] = set
		c.cache.Set++
	}
	if len(t.Caption) > 0 {
		l := lookOf(c.profile, "table_head", page.Paragraph)
		e := c.add(c.key("caption", t.Span, t.Caption), t.Span.Start, format{align: centred, lines: 1}, func() []piece { return c.inlines(t.Caption, l) })
		e.keepNext = true
	}
	e := c.append(set, t.Span.Start)
	e.text = true
	if len(t.Caption) == 0 {
		e.before = c.centring(set)
	}
}

// centring is the blank before a table, in lines, that leaves as much after it
// before the text goes back to the grid: half a line or a little more in all.
func (c *composer) centring(set *setBlock) float64 {
	height := 0.0
	for _, r := range set.rows {
		height += r.height
	}
	leading := c.profile.Leading.Default
	return (linesFor(height+leading/2, leading) - height/leading) / 2
}

func (c *composer) setTable(t *doc.Table) *setBlock {
	s := &tableSetter{composer: c, table: t, set: &setBlock{missing: map[rune]int{}, fallback: map[substitution]int{}}}
	s.columns()
	head := s.row(t.Head, 0, "table_head", page.TableHead)
	for i := range head {
		head[i].head, head[i].together = true, true
	}
	s.grid.head = head
	s.set.rows = append(s.set.rows, head...)
	for i, r := range t.Rows {
		s.set.rows = append(s.set.rows, s.row(r, i+1, "table", page.TableCell)...)
	}
	return s.set
}

type tableSetter struct {
	*composer
	table *doc.Table
	grid  grid
	set   *setBlock
	align []align
}

// columns divides the measure: each column gets what its longest cell wants;
// what is too much is taken from the widest.
func (s *tableSetter) columns() {
	n := len(s.table.Head.Cells)
	for _, r := range s.table.Rows {
		n = max(n, len(r.Cells))
	}
	n = max(n, 1)
	want := make([]float64, n)
	all := append([]doc.Row{s.table.Head}, s.table.Rows...)
	for i, r := range all {
		l := lookOf(s.profile, "table", page.TableCell)
		if i == 0 {
			l = lookOf(s.profile, "table_head", page.TableHead)
		}
		for k, cell := range r.Cells {
			want[k] = max(want[k], s.natural(s.plain(cell.Inlines), l)+2*cellPad+1)
		}
	}
	widths := share(want, s.setter.measure)
	s.align = make([]align, n)
	x := 0.0
	s.grid.edges = []float64{0}
	for k, w := range widths {
		x += w
		s.grid.edges = append(s.grid.edges, x)
		s.align[k] = centred
		if want[k] > w+slack {
			s.align[k] = justified
			if w < narrowColumn*s.profile.Element("table").Size {
				s.align[k] = ragged
			}
		}
		if k < len(s.table.Align) {
			switch s.table.Align[k] {
			case doc.AlignLeft:
				if s.align[k] == centred {
					s.align[k] = ragged
				}
			case doc.AlignCenter:
				s.align[k] = centred
			case doc.AlignRight:
				s.align[k] = flushRight
			}
		}
	}
}

// share gives every column what it wants if all fit, with the rest spread in
// proportion; else the narrow ones keep theirs and the wide ones share alike.
func share(want []float64, measure float64) []float64 {
	out := make([]float64, len(want))
	left, open := measure, len(want)
	done := make([]bool, len(want))
	for changed := true; changed && open > 0; {
		changed = false
		fair := left / float64(open)
		for k, w := range want {
			if !done[k] && w <= fair {
				out[k], done[k], changed = w, true, true
				left -= w
				open--
			}
		}
	}
	if open == 0 {
		total := measure - left
		for k := range out {
			out[k] *= measure / max(total, 1)
		}
		return out
	}
	for k := range out {
		if !done[k] {
			out[k] = left / float64(open)
		}
	}
	return out
}

// row sets one row of the table as one strip, or, when it is long, as a strip a line.
func (s *tableSetter) row(r doc.Row, index int, element string, tag page.Tag) []row {
	e := s.profile.Element(element)
	cells := make([][]row, len(s.grid.edges)-1)
	longest := 1
	for k := range cells {
		if k >= len(r.Cells) {
			continue
		}
		l := lookOf(s.profile, element, tag)
		a := s.align[k]
		if tag == page.TableHead {
			a = centred
		}
		left := s.grid.edges[k] + cellPad
		f := format{align: a, first: left, left: left, right: s.setter.measure - s.grid.edges[k+1] + cellPad, leading: e.Leading}
		set := s.setter.set(s.inlines(r.Cells[k].Inlines, l), f, s.table.Span.Start)
		for m, n := range set.missing {
			s.set.missing[m] += n
		}
		for m, n := range set.fallback {
			s.set.fallback[m] += n
		}
		for i := range set.rows {
			for j := range set.rows[i].runs {
				set.rows[i].runs[j].Row, set.rows[i].runs[j].Column = index, k
			}
		}
		cells[k] = set.rows
		longest = max(longest, len(set.rows))
	}
	if longest <= wholeRow {
		return []row{s.strip(cells, 0, longest, longest, e.Size, e.Leading, true)}
	}
	out := make([]row, 0, longest)
	for i := 0; i < longest; i++ {
		out = append(out, s.strip(cells, i, i+1, longest, e.Size, e.Leading, i == 0))
	}
	out[0].together = true
	out[longest-2].together = true
	return out
}

// strip is the lines [from, to) of all cells. In a whole row, short cells are
// centred in the height.
func (s *tableSetter) strip(cells [][]row, from, to, longest int, size, leading float64, opens bool) row {
	out := row{size: size, line: leading, height: float64(to-from) * leading, table: &s.grid, opens: opens}
	if from == 0 {
		out.pad = cellMargin
		out.height += cellMargin
	}
	if to == longest {
		out.height += cellMargin
	}
	for _, lines := range cells {
		down := 0.0
		if from == 0 && to == longest {
			down = float64(longest-len(lines)) / 2 * leading
		}
		for i := from; i < min(to, len(lines)); i++ {
			for _, r := range lines[i].runs {
				r.Y += down + float64(i-from)*leading
				out.runs = append(out.runs, r)
			}
		}
	}
	return out
}
