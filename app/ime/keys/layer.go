package keys

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// boards are the keyboards of windows, by canvas: a field finds its own.
var boards = map[fyne.Canvas]*Board{}

// Of is the keyboard of the window that an object is shown in; nil where it has none.
func Of(o fyne.CanvasObject) *Board {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	return boards[app.Driver().CanvasForObject(o)]
}

// A layer is where things are drawn above a window's content or a dialog, that take
// neither room nor keys.
type layer struct{}

// Layout is for Fyne.
func (layer) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize is for Fyne.
func (layer) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// NewLayer makes a layer; put it above the content of a window.
func NewLayer(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layer{}, objects...)
}

// SetLayer says which layer lies above the window's content.
func (b *Board) SetLayer(c *fyne.Container) { b.layer = c }

// Layer is the layer above what has the keys at this moment: the window's content, or
// the dialog on top of it, which is given one.
func (b *Board) Layer() *fyne.Container {
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		return b.layer
	}
	if b.above == top {
		return b.over
	}
	pop, ok := top.(*widget.PopUp)
	if !ok {
		return b.layer
	}
	b.above, b.over = top, NewLayer()
	pop.Content = container.NewStack(pop.Content, b.over)
	pop.Refresh()
	return b.over
}

// Raise moves an object to the layer in use and places it by the window's coordinates.
func (b *Board) Raise(o fyne.CanvasObject, at fyne.Position) {
	to := b.Layer()
	if to == nil {
		return
	}
	for _, c := range []*fyne.Container{b.layer, b.over} {
		if c != nil && c != to {
			c.Remove(o)
		}
	}
	there := false
	for _, have := range to.Objects {
		there = there || have == o
	}
	if !there {
		to.Add(o)
	}
	o.Move(at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(to)))
}
