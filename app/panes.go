package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// panes lays the window out: bars above and below over the whole width, panes at
// the sides, the desk between them, all edge to edge.
type panes struct {
	top, bottom, left fyne.CanvasObject
	right             *sidebar
	middle            fyne.CanvasObject
}

// MinSize is for Fyne.
func (p panes) MinSize([]fyne.CanvasObject) fyne.Size {
	middle := p.middle.MinSize()
	return fyne.NewSize(
		max(p.top.MinSize().Width, wide(p.left)+middle.Width+wide(p.right)),
		p.top.MinSize().Height+p.bottom.MinSize().Height+middle.Height)
}

// desk is what panes leave of the middle at least, units.
const desk = 220

// Layout is for Fyne.
func (p panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom := high(p.top), high(p.bottom)
	left, right := wide(p.left), float32(0)
	if p.right.Visible() {
		right = max(p.right.MinSize().Width, min(p.right.wanted(), size.Width-left-desk))
	}
	rest := size.Height - top - bottom
	put(p.top, 0, 0, size.Width, top)
	put(p.bottom, 0, size.Height-bottom, size.Width, bottom)
	if p.right.Visible() && p.right.whole { // what is behind it stays as it is
		put(p.right, 0, top, size.Width, rest)
		return
	}
	put(p.left, 0, top, left, rest)
	put(p.right, size.Width-right, top, right, rest)
	put(p.middle, left, top, size.Width-left-right, rest)
}

// wide is the room a pane takes.
func wide(o fyne.CanvasObject) float32 {
	if !o.Visible() {
		return 0
	}
	return o.MinSize().Width
}

// high is the room a bar takes.
func high(o fyne.CanvasObject) float32 {
	if !o.Visible() {
		return 0
	}
	return o.MinSize().Height
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// column is a pane with a line at its right edge, towards the desk.
type column struct {
	edge    fyne.CanvasObject
	content fyne.CanvasObject
}

func newColumn(content fyne.CanvasObject) *fyne.Container {
	edge := widget.NewSeparator()
	return container.New(column{edge, content}, edge, content)
}

// MinSize is for Fyne.
func (c column) MinSize([]fyne.CanvasObject) fyne.Size {
	return c.content.MinSize().AddWidthHeight(1, 0)
}

// Layout is for Fyne.
func (c column) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put(c.edge, size.Width-1, 0, 1, size.Height)
	put(c.content, 0, 0, size.Width-1, size.Height)
}

// abreast sets the objects that are shown beside one another, each as wide as it wants.
type abreast struct{}

// MinSize is for Fyne.
func (abreast) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			size = fyne.NewSize(size.Width+o.MinSize().Width, max(size.Height, o.MinSize().Height))
		}
	}
	return size
}

// Layout is for Fyne.
func (abreast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if o.Visible() {
			put(o, x, 0, o.MinSize().Width, size.Height)
			x += o.MinSize().Width
		}
	}
}

// stacked sets the objects that are shown below one another without a gap.
type stacked struct{}

// MinSize is for Fyne.
func (stacked) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		min := o.MinSize()
		size = fyne.NewSize(max(size.Width, min.Width), size.Height+min.Height)
	}
	return size
}

// Layout is for Fyne.
func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		high := o.MinSize().Height
		put(o, 0, y, size.Width, high)
		y += high
	}
}
