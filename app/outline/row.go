package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// Sizes of a row, units.
const (
	rowHigh = 27
	side    = 10
	step    = 14 // of a level
)

// A row is one entry: its name in one line, and whether something is lacking.
type row struct {
	widget.BaseWidget
	pane   *Pane
	i      int
	over   bool
	ground *canvas.Rectangle
	bar    *canvas.Rectangle // at the left of the entry that the keys are on
	name   *canvas.Text
	badge  *canvas.Text
	edge   *canvas.Rectangle // around the badge
	full   string            // what name would show in a wider row
	drop   int               // where what is dragged would go, of its places; -1: nowhere
}

func newRow(p *Pane, i int) *row {
	r := &row{
		pane: p, i: i, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
		name: canvas.NewText("", nil), badge: canvas.NewText("", nil), edge: canvas.NewRectangle(nil), drop: -1,
	}
	r.edge.CornerRadius, r.edge.StrokeWidth = 3, 1
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) entry() *Entry { return &r.pane.entries[r.i] }

// show takes in what the entry is now.
func (r *row) show() {
	e := r.entry()
	r.full = e.Name
	r.badge.Text = ""
	if e.Wanted {
		r.badge.Text = translations.T("outline.lacking")
	}
	r.paint()
	r.set()
}

// paint shows where the caret and the keys are.
func (r *row) paint() {
	e := r.entry()
	ink := theme.ColorNameForeground
	if e.Empty {
		ink = theme.ColorNamePlaceHolder
	}
	r.name.Color, r.name.TextSize, r.name.TextStyle = theme.Color(ink), theme.TextSize(), fyne.TextStyle{Bold: e.Part || r.i == r.pane.current}
	r.badge.Color, r.badge.TextSize = theme.Color(theme.ColorNameWarning), theme.CaptionTextSize()
	r.edge.StrokeColor = theme.Color(theme.ColorNameWarning)
	r.edge.Hidden = r.badge.Text == ""
	r.ground.FillColor, r.bar.FillColor = nil, nil
	switch {
	case r.i == r.pane.at:
		r.ground.FillColor = theme.Color(look.ColorNameSelected)
		if r.pane.focused {
			r.bar.FillColor = theme.Color(theme.ColorNamePrimary)
		}
	case r.over && e.At >= 0:
		r.ground.FillColor = theme.Color(theme.ColorNameHover)
	}
	r.set()
	r.Refresh()
}

// set cuts the name to the room there is.
func (r *row) set() {
	size := r.Size()
	if size.Width == 0 {
		return
	}
	e := r.entry()
	left := side + float32(e.Depth)*step
	room := size.Width - left - side
	if r.badge.Text != "" {
		wide := r.badge.MinSize()
		r.edge.Resize(fyne.NewSize(wide.Width+8, wide.Height+2))
		r.edge.Move(fyne.NewPos(size.Width-side-wide.Width-8, (size.Height-wide.Height-2)/2))
		r.badge.Move(r.edge.Position().AddXY(4, 1))
		r.badge.Resize(wide)
		room -= wide.Width + 14
	}
	r.name.Text = widgets.Cut(r.full, r.name.TextSize, r.name.TextStyle, room)
	high := r.name.MinSize()
	r.name.Move(fyne.NewPos(left, (size.Height-high.Height)/2))
	r.name.Resize(high)
	r.ground.Resize(size)
	r.bar.Resize(fyne.NewSize(3, size.Height))
}

// Resize sets the row for another width.
func (r *row) Resize(size fyne.Size) {
	r.BaseWidget.Resize(size)
	r.set()
}

// MinSize is for Fyne.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(width, rowHigh) }

// Tapped goes to write at the entry.
func (r *row) Tapped(*fyne.PointEvent) { r.pane.pick(r.i) }

// MouseIn is for Fyne.
func (r *row) MouseIn(*desktop.MouseEvent) { r.over = true; r.paint() }

// MouseMoved is for Fyne.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (r *row) MouseOut() {
	r.over = false
	if r.i < len(r.pane.entries) {
		r.paint()
	}
}

// Dragged shows where the section would go.
func (r *row) Dragged(d *fyne.DragEvent) {
	if r.i >= len(r.pane.entries) {
		return
	}
	r.drop = r.pane.placeAt(r.i, r.Position().Y+d.Position.Y)
	r.pane.showMark(r.i, r.drop)
}

// DragEnd moves the section there.
func (r *row) DragEnd() {
	r.pane.mark.Hide()
	if r.i >= len(r.pane.entries) || r.drop < 0 {
		return
	}
	e := *r.entry()
	by := r.pane.steps(r.i, r.drop)
	r.drop = -1
	if by != 0 {
		r.pane.wishes.Move(e.At, by)
	}
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{[]fyne.CanvasObject{r.ground, r.bar, r.name, r.edge, r.badge}, r}
}

type rowRenderer struct {
	objects []fyne.CanvasObject
	row     *row
}

func (r *rowRenderer) Destroy()                     {}
func (r *rowRenderer) Layout(fyne.Size)             {}
func (r *rowRenderer) MinSize() fyne.Size           { return r.row.MinSize() }
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *rowRenderer) Refresh()                     { canvas.Refresh(r.row) }
