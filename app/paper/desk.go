package paper

import (
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

// A desk is where the sheets lie at one zoom: below one another, centred.
// Lengths are Fyne units from the desk's upper left corner, in float64 because
// a long document is longer than float32 can tell pixels apart.
type desk struct {
	unit          float64 // units per point
	width, height float64
	sheets        []page.Rect
}

// arrange lays the sheets out for a view that is wide units wide.
func arrange(pages []*page.Page, zoom, wide float64) desk {
	d := desk{unit: zoom * UnitsPerPoint, width: wide, sheets: make([]page.Rect, len(pages))}
	for _, p := range pages {
		d.width = max(d.width, p.Width*d.unit+2*margin)
	}
	y := float64(margin)
	for i, p := range pages {
		w, h := p.Width*d.unit, p.Height*d.unit
		d.sheets[i] = page.Rect{X: (d.width - w) / 2, Y: y, W: w, H: h}
		y += h + gap
	}
	d.height = y - gap + margin
	return d
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
	i := d.nearest(y)
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
