package typeset

import (
	"math"

	"jianwen/drafting/style"
)

// flow is the elements on their way to pages.
type flow struct {
	profile  *style.Profile
	elements []element
	top      float64 // lines of the grid that page 1 keeps free above the flow
	rows     []flowRow
}

// flowRow is a row with what breaks around it depend on.
type flowRow struct {
	element, row int
	keep         bool // no page ends after it
	widow        bool // no page begins with it: the last line of its paragraph
	move         bool // goes to the signature's page
}

// layout is the outcome: for each page its rows from top to bottom.
type layout struct {
	leading float64
	offset  float64 // of the first line of the grid below the type area's top, pt
	pages   [][]spot
}

// spot is a row at its place; y is its top below the type area's top, pt.
type spot struct {
	element, row int
	y            float64
	repeated     bool // the head of a table that goes on from the page before
}

// paginate divides the flow into pages. When the signature would stand alone,
// the leading is made smaller within the standard's limits; when that does not
// bring it back, lines of the last paragraph go with it.
func (f *flow) paginate() (layout, *Tightening, int) {
	f.collect()
	natural := f.profile.Leading.Default
	l := f.fill(natural)
	if !f.signatureAlone(l) {
		return l, nil, 0
	}
	if tight, ok := f.tighter(); ok {
		if t := f.fill(tight); len(t.pages) < len(l.pages) && !f.signatureAlone(t) {
			return t, &Tightening{From: natural, To: tight}, 0
		}
	}
	moved := f.moveToSignature()
	return f.fill(natural), nil, moved
}

// collect lists all rows and where pages must not end.
func (f *flow) collect() {
	f.rows = f.rows[:0]
	for e := range f.elements {
		el := &f.elements[e]
		n := len(el.set.rows)
		for r := range el.set.rows {
			row := &el.set.rows[r]
			fr := flowRow{element: e, row: r}
			last := r == n-1
			fr.keep = row.together || el.keepAll && !last || el.keepNext && last || el.runIn && r == 0 && !last
			fr.widow = last && n > 1 && row.table == nil
			f.rows = append(f.rows, fr)
		}
	}
}

// height of the type area, pt.
func (f *flow) height() float64 { return f.profile.Area.Height * style.PointsPerMillimetre }

// linesPerPage is how many lines of the grid a page holds at a leading: as many
// as keep the characters of first and last line inside the type area, and no
// more than the grid's at the default leading.
func (f *flow) linesPerPage(leading float64) int {
	size := f.profile.Element("body").Size
	n := int(math.Floor((f.height()-size)/leading+1e-9)) + 1
	if leading >= f.profile.Leading.Default {
		n = min(n, f.profile.Grid.Lines)
	}
	return n
}

// tighter is the loosest leading that puts one more line on a page.
func (f *flow) tighter() (float64, bool) {
	n := f.linesPerPage(f.profile.Leading.Default)
	size := f.profile.Element("body").Size
	leading := math.Floor((f.height()-size)/float64(n)*100) / 100
	return leading, leading >= f.profile.Leading.Tightest && leading < f.profile.Leading.Default
}

// fill makes pages from top to bottom, ending each at the last allowed place.
func (f *flow) fill(leading float64) layout {
	n := f.linesPerPage(leading)
	l := layout{leading: leading, offset: (f.height() - float64(n)*leading) / 2}
	room := float64(n) * leading
	for at := 0; at < len(f.rows); {
		start := 0.0
		if len(l.pages) == 0 {
			start = f.top * leading
		}
		spots, next := f.page(at, start, room, leading)
		l.pages = append(l.pages, spots)
		at = next
	}
	if len(l.pages) == 0 {
		l.pages = [][]spot{nil}
	}
	return l
}

// page places rows from index at until the room is used up and returns the
// index of the row that begins the next page.
func (f *flow) page(at int, y, room, leading float64) ([]spot, int) {
	var spots []spot
	begin := at
	if g, continued := f.continues(at); continued {
		for r := range g.head {
			spots = append(spots, spot{element: f.rows[at].element, row: r, y: y, repeated: true})
			y += g.head[r].height
		}
	}
	head := len(spots)
	ends := make([]int, 0, 32) // spots placed when a page may end after row begin+k
	i := at
	for ; i < len(f.rows); i++ {
		fr := f.rows[i]
		el := &f.elements[fr.element]
		row := &el.set.rows[fr.row]
		if fr.row == 0 {
			if el.newPage && i > begin {
				return spots, i
			}
			blank := el.fixed
			if i > begin {
				blank += el.before
			}
			y = snap(y, leading, row) + blank*leading
		} else {
			y = snap(y, leading, row)
		}
		h := row.height
		if h == 0 {
			h = row.lines * leading
		}
		if y+h > room+0.5 {
			break
		}
		spots = append(spots, spot{element: fr.element, row: fr.row, y: y})
		ends = append(ends, len(spots))
		y += h
	}
	if i == len(f.rows) {
		return spots, i
	}
	for k := i; k > begin; k-- {
		if f.mayEnd(k) {
			return spots[:ends[k-begin-1]], k
		}
	}
	if i == begin { // a row taller than a page stands by itself
		fr := f.rows[i]
		return append(spots[:head], spot{element: fr.element, row: fr.row, y: y}), i + 1
	}
	return spots, i
}

// mayEnd reports whether a page may end before row k.
func (f *flow) mayEnd(k int) bool {
	before, after := f.rows[k-1], f.rows[k]
	return !before.keep && !before.move && !after.widow
}

// continues reports whether row at goes on with a table begun on the page before.
func (f *flow) continues(at int) (*grid, bool) {
	fr := f.rows[at]
	row := &f.elements[fr.element].set.rows[fr.row]
	return row.table, row.table != nil && fr.row > 0 && !row.head
}

// snap brings a line of text back to the grid after what stood off it.
func snap(y, leading float64, r *row) float64 {
	if r.height > 0 || r.lines != 1 {
		return y
	}
	return math.Ceil(y/leading-0.01) * leading
}

// signatureAlone reports whether the first line of the signature stands on a
// page without any line of the body before it.
func (f *flow) signatureAlone(l layout) bool {
	for p, spots := range l.pages {
		text := false
		for _, s := range spots {
			e := &f.elements[s.element]
			if e.sign {
				return p > 0 && !text
			}
			text = text || e.text
		}
	}
	return false
}

// moveToSignature ties the last two lines of the body to the signature, and a
// third where it would be a paragraph's first line left behind. It returns how
// many lines that moves.
func (f *flow) moveToSignature() int {
	first := 0
	for first < len(f.rows) && !f.elements[f.rows[first].element].sign {
		first++
	}
	moved := 0
	for i := first - 1; i >= 0; i-- {
		el := &f.elements[f.rows[i].element]
		if moved == 2 && !(el.text && f.rows[i].row == 0 && len(el.set.rows) > 1) {
			break
		}
		f.rows[i].move = true
		if el.text {
			moved++
		}
		if el.text && f.rows[i].row == 0 {
			break
		}
	}
	return moved
}
