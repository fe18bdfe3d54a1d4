package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
)

// A rowView is one row in sight.
type rowView struct {
	widget.BaseWidget
	rows   *Rows
	i      int
	ground *canvas.Rectangle
	bar    *canvas.Rectangle // at the left of the selected row
	line   *canvas.Rectangle
	text   *Rich
	beside *Rich             // the second column; nil: there is none
	parts  *canvas.Rectangle // the columns
	over   bool
}

func newRowView(rows *Rows, i int) *rowView {
	v := &rowView{
		rows: rows, i: i, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
		line: canvas.NewRectangle(theme.Color(theme.ColorNameSeparator)), text: NewRich(rows.Row(i)...),
	}
	if beside := rows.beside(i); beside != nil {
		v.beside, v.parts = NewRich(beside...), canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
	}
	v.ExtendBaseWidget(v)
	v.paint()
	return v
}

// Refresh takes the colours that the theme has now.
func (v *rowView) Refresh() {
	v.line.FillColor = theme.Color(theme.ColorNameSeparator)
	v.paint()
	v.BaseWidget.Refresh()
}

// paint shows whether the row is selected or the mouse is on it.
func (v *rowView) paint() {
	v.ground.FillColor, v.bar.FillColor = nil, nil
	switch {
	case v.rows.selected == v.i:
		v.ground.FillColor = theme.Color(look.ColorNameSelected)
		if v.rows.focused {
			v.bar.FillColor = theme.Color(theme.ColorNamePrimary)
		}
	case v.over && v.rows.OnPick != nil:
		v.ground.FillColor = theme.Color(theme.ColorNameHover)
	}
	v.ground.Refresh()
	v.bar.Refresh()
}

// Tapped picks the row.
func (v *rowView) Tapped(*fyne.PointEvent) {
	v.rows.Select(v.i)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.rows); c != nil {
		c.Focus(v.rows)
	}
	if v.rows.OnPick != nil {
		v.rows.OnPick(v.i)
	}
}

// MouseIn is for Fyne.
func (v *rowView) MouseIn(*desktop.MouseEvent) { v.over = true; v.paint() }

// MouseMoved is for Fyne.
func (v *rowView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (v *rowView) MouseOut() { v.over = false; v.paint() }

// Resize sets the text into the row.
func (v *rowView) Resize(size fyne.Size) {
	v.BaseWidget.Resize(size)
	v.ground.Resize(size)
	v.bar.Resize(fyne.NewSize(3, size.Height))
	v.line.Move(fyne.NewPos(rowSide, size.Height-1))
	v.line.Resize(fyne.NewSize(size.Width-2*rowSide, 1))
	v.text.Move(fyne.NewPos(rowSide, rowAbove))
	if v.beside == nil {
		v.text.Resize(fyne.NewSize(v.rows.Wide(), size.Height-2*rowAbove))
		return
	}
	column := fyne.NewSize(v.rows.column(v.beside.paragraphs), size.Height-2*rowAbove)
	v.text.Resize(column)
	v.parts.Move(fyne.NewPos(rowSide+column.Width+rowBetween/2, 0))
	v.parts.Resize(fyne.NewSize(1, size.Height))
	v.beside.Move(fyne.NewPos(rowSide+column.Width+rowBetween, rowAbove))
	v.beside.Resize(column)
}

// CreateRenderer is for Fyne.
func (v *rowView) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{v.ground, v.bar, v.line, v.text}
	if v.beside != nil {
		objects = append(objects, v.parts, v.beside)
	}
	return &rowRenderer{objects, v}
}

type rowRenderer struct {
	objects []fyne.CanvasObject
	view    *rowView
}

func (r *rowRenderer) Destroy()                     {}
func (r *rowRenderer) Layout(fyne.Size)             {}
func (r *rowRenderer) MinSize() fyne.Size           { return fyne.NewSize(proseMin, rowAbove) }
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *rowRenderer) Refresh()                     { canvas.Refresh(r.view) }
