package widgets

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Air around the text of a row, units.
const (
	rowSide  = 12
	rowAbove = 7

	rowBetween = 20 // between two columns
)

// Rows is a list of texts, each as high as it is, of which only those in sight are
// drawn: a law of a thousand articles opens and scrolls like one of three. Rows are
// walked with the arrow keys and picked with Enter or a click.
type Rows struct {
	widget.BaseWidget
	Row      func(i int) []Paragraph
	Beside   func(i int) []Paragraph // what stands beside a row, in a second column; nil, or none: one column
	OnPick   func(i int)             // nil: rows are only read
	OnCopy   func(i int)             // Ctrl+C; may be nil
	OnUse    func(i int) bool        // Enter: true where it was of use, else it picks; may be nil
	OnQuote  func(i int)             // Ctrl+Enter; may be nil
	OnEnd    func()                  // the last rows have come in sight; may be nil
	OnEscape func()                  // may be nil
	OnTop    func()                  // up from the first row; may be nil
	OnFocus  func()                  // the keys have come here; may be nil
	OnSelect func(i int)             // another row has been selected; may be nil

	// OnKey is handed what the list has no use for; may be nil.
	OnKey func(*fyne.KeyEvent)

	n        int
	selected int // -1: none
	wide     float32
	tops     []float32 // of the rows, and the end of the last one
	scroll   *container.Scroll
	body     *fyne.Container
	views    map[int]*rowView
	focused  bool
	ended    int // number of rows when OnEnd was called
}

// NewRows makes an empty list; row tells what a row shows.
func NewRows(row func(i int) []Paragraph) *Rows {
	r := &Rows{Row: row, selected: -1, tops: []float32{0}, views: map[int]*rowView{}}
	r.body = container.New(rowsBody{r})
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.show() }
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *Rows) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.scroll) }

// MinSize is for Fyne.
func (r *Rows) MinSize() fyne.Size { return fyne.NewSize(proseMin+2*rowSide, 60) }

// Resize sets the rows anew for another width.
func (r *Rows) Resize(size fyne.Size) {
	r.BaseWidget.Resize(size)
	r.scroll.Resize(size)
	if r.wide != size.Width {
		top, inside := r.at(r.scroll.Offset.Y)
		r.wide = size.Width
		r.measure()
		r.scroll.Offset.Y = r.tops[min(top, r.n)] + inside
	}
	r.redraw()
}

// Set shows n rows, another list than before: from the top, none selected.
func (r *Rows) Set(n int) {
	r.n, r.selected, r.ended = n, -1, 0
	r.scroll.Offset.Y = 0
	r.measure()
	r.redraw()
}

// Grow shows n rows of which those there are stay: only what is new is measured, so that
// a list may grow by the hundred while somebody types.
func (r *Rows) Grow(n int) {
	from := min(r.n, n)
	r.n = n
	r.measureFrom(from)
	r.redraw()
}

// Redraw shows rows that look different now.
func (r *Rows) Redraw() {
	r.measure()
	r.redraw()
}

// Len is the number of rows.
func (r *Rows) Len() int { return r.n }

// Selected is the row that is selected; -1 for none.
func (r *Rows) Selected() int { return r.selected }

// measure finds where each row begins.
func (r *Rows) measure() { r.measureFrom(0) }

// measureFrom is measure where the rows before one stand as they stood.
func (r *Rows) measureFrom(from int) {
	r.tops = r.tops[:from+1]
	y := r.tops[from]
	for i := from; i < r.n; i++ {
		y += r.high(i) + 2*rowAbove
		r.tops = append(r.tops, y)
	}
}

// high is how high the text of a row is: that of the higher column.
func (r *Rows) high(i int) float32 {
	beside := r.beside(i)
	_, high := set(r.Row(i), r.column(beside))
	if beside != nil {
		_, other := set(beside, r.column(beside))
		high = max(high, other)
	}
	return high
}

// beside is the second column of a row; nil where it has one column.
func (r *Rows) beside(i int) []Paragraph {
	if r.Beside == nil {
		return nil
	}
	return r.Beside(i)
}

// Wide is how wide a row's text is.
func (r *Rows) Wide() float32 { return max(proseMin, r.wide-2*rowSide) }

// column is how wide a column is, of one or of two.
func (r *Rows) column(beside []Paragraph) float32 {
	if beside == nil {
		return r.Wide()
	}
	return max(proseMin/2, (r.Wide()-rowBetween)/2)
}

// at is the row at a height, and how far below its beginning that is.
func (r *Rows) at(y float32) (i int, inside float32) {
	i = max(0, sort.Search(r.n, func(i int) bool { return r.tops[i+1] > y }))
	if i >= r.n {
		return r.n, 0
	}
	return i, y - r.tops[i]
}

// redraw makes all rows in sight anew.
func (r *Rows) redraw() {
	clear(r.views)
	r.body.Objects = nil
	r.scroll.Refresh() // it does not know that the body is of another size
	r.show()
}

// show makes the rows in sight be there.
func (r *Rows) show() {
	from, _ := r.at(r.scroll.Offset.Y)
	to, _ := r.at(r.scroll.Offset.Y + r.scroll.Size().Height)
	to = min(to+1, r.n)
	changed := false
	for i := range r.views {
		if i < from || i >= to {
			delete(r.views, i)
			changed = true
		}
	}
	for i := from; i < to; i++ {
		if r.views[i] == nil {
			r.views[i] = newRowView(r, i)
			changed = true
		}
	}
	if changed {
		r.body.Objects = r.body.Objects[:0]
		for i := from; i < to; i++ {
			r.body.Objects = append(r.body.Objects, r.views[i])
		}
		r.body.Refresh()
	}
	if r.OnEnd != nil && r.n > r.ended && to == r.n && r.n > 0 && r.Size().Height > 0 {
		r.ended = r.n
		r.OnEnd()
	}
}

// rowsBody sets the rows in sight at their places.
type rowsBody struct{ rows *Rows }

// MinSize is for Fyne.
func (b rowsBody) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(proseMin, b.rows.tops[len(b.rows.tops)-1])
}

// Layout is for Fyne.
func (b rowsBody) Layout([]fyne.CanvasObject, fyne.Size) {
	for i, v := range b.rows.views {
		if i < b.rows.n {
			v.Move(fyne.NewPos(0, b.rows.tops[i]))
			v.Resize(fyne.NewSize(b.rows.wide, b.rows.tops[i+1]-b.rows.tops[i]))
		}
	}
}

// ScrollTo brings a row to the top.
func (r *Rows) ScrollTo(i int) {
	if i < 0 || i >= r.n {
		return
	}
	r.scroll.Offset.Y = max(0, min(r.tops[i], r.tops[r.n]-r.scroll.Size().Height))
	r.scroll.Refresh()
	r.show()
}

// reveal scrolls as little as needed to see a row.
func (r *Rows) reveal(i int) {
	high := r.scroll.Size().Height
	switch {
	case r.tops[i] < r.scroll.Offset.Y:
		r.scroll.Offset.Y = r.tops[i]
	case r.tops[i+1] > r.scroll.Offset.Y+high:
		r.scroll.Offset.Y = min(r.tops[i], r.tops[i+1]-high)
	default:
		return
	}
	r.scroll.Refresh()
	r.show()
}

// Select marks a row and brings it in sight; -1 marks none.
func (r *Rows) Select(i int) {
	if i >= r.n || i == r.selected {
		return
	}
	before := r.selected
	r.selected = i
	r.mark(before)
	r.mark(i)
	if i >= 0 {
		r.reveal(i)
	}
	if r.OnSelect != nil {
		r.OnSelect(i)
	}
}

func (r *Rows) mark(i int) {
	if v := r.views[i]; v != nil {
		v.paint()
	}
}
