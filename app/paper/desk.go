package paper

import (
	"slices"
	"sort"

	"jianwen/drafting/page"
)

const (
	// UnitsPerPoint is the size of a point at 100 %: a sheet is as large as on a
	// screen of 96 dots per inch, Fyne's unit at scale 1.
	UnitsPerPoint = 96.0 / 72

	gap    = 18 // between two sheets, units
	margin = 20 // around the sheets, units
)

// A desk is where the sheets lie at one zoom: below one another, or two by two, centred.
// Lengths are Fyne units from the desk's upper left corner, in float64 because
// a long document is longer than float32 can tell pixels apart.
type desk struct {
	unit          float64 // units per point
	width, height float64
	sheets        []page.Rect
}

// arrange lays the sheets out for a view that is wide units wide, so many abreast.
func arrange(pages []*page.Page, abreast int, zoom, wide float64) desk {
	d := desk{unit: zoom * UnitsPerPoint, width: wide, sheets: make([]page.Rect, len(pages))}
	for row := range slices.Chunk(pages, abreast) {
		d.width = max(d.width, rowWidth(row, abreast, d.unit)+2*margin)
	}
	y, i := float64(margin), 0
	for row := range slices.Chunk(pages, abreast) {
		x, high := (d.width-rowWidth(row, abreast, d.unit))/2, 0.0
		for _, p := range row {
			high = max(high, p.Height*d.unit)
		}
		for _, p := range row {
			d.sheets[i] = page.Rect{X: x, Y: y, W: p.Width * d.unit, H: p.Height * d.unit}
			x += d.sheets[i].W + gap
			i++
		}
		y += high + gap
	}
	d.height = y - gap + margin
	return d
}

// rowWidth is how wide sheets beside one another are, units; the last row keeps the room
// of sheets that it does not have.
func rowWidth(row []*page.Page, abreast int, unit float64) float64 {
	wide := float64(abreast-1) * gap
	for _, p := range row {
		wide += p.Width * unit
	}
	if n := abreast - len(row); n > 0 && abreast > 1 {
		wide += float64(n) * row[0].Width * unit
	}
	return wide
}

// between finds the sheets that show from top to bottom: [first, last).
func (d desk) between(top, bottom float64) (first, last int) {
	first = sort.Search(len(d.sheets), func(i int) bool { return d.sheets[i].Y+d.sheets[i].H > top })
	last = first
	for last < len(d.sheets) && d.sheets[last].Y < bottom {
		last++
	}
	return first, last
}

// nearest is the sheet at or nearest to height y, -1 if there is none.
func (d desk) nearest(y float64) int {
	after := sort.Search(len(d.sheets), func(i int) bool { return d.sheets[i].Y > y })
	if after == 0 {
		return min(0, len(d.sheets)-1)
	}
	if after < len(d.sheets) && d.sheets[after].Y-y < y-d.sheets[after-1].Y-d.sheets[after-1].H {
		return after
	}
	return after - 1
}

// sheetAt is the sheet at or nearest to (x, y), -1 if there is none.
func (d desk) sheetAt(x, y float64) int {
	i := d.nearest(y)
	for i > 0 && d.sheets[i-1].Y == d.sheets[i].Y && x < d.sheets[i].X-gap/2 {
		i--
	}
	for i >= 0 && i+1 < len(d.sheets) && d.sheets[i+1].Y == d.sheets[i].Y && x > d.sheets[i+1].X-gap/2 {
		i++
	}
	return i
}

// mostShown is the sheet that fills most of the view, -1 if there is none; of
// equals the first.
func (d desk) mostShown(top, bottom float64) int {
	best, most := d.nearest(top), 0.0
	first, last := d.between(top, bottom)
	for i := first; i < last; i++ {
		s := d.sheets[i]
		if shown := min(bottom, s.Y+s.H) - max(top, s.Y); shown > most+0.5 {
			best, most = i, shown
		}
	}
	return best
}

// A spot is a point on a page, kept while zoom or pages change.
type spot struct {
	page int
	x, y float64 // pt
}

// spotAt is what lies at (x, y) of the desk.
func (d desk) spotAt(x, y float64) spot {
	i := d.sheetAt(x, y)
	if i < 0 {
		return spot{page: -1}
	}
	return spot{i, (x - d.sheets[i].X) / d.unit, (y - d.sheets[i].Y) / d.unit}
}

// place is where a spot lies on the desk; a page that is gone stands for the last.
func (d desk) place(s spot) (x, y float64) {
	if s.page < 0 || len(d.sheets) == 0 {
		return 0, 0
	}
	sheet := d.sheets[min(s.page, len(d.sheets)-1)]
	return sheet.X + s.x*d.unit, sheet.Y + s.y*d.unit
}
