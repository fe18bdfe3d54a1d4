package keys

import (
	"reflect"

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
	content, ok := popped(top).(*fyne.Container)
	if !ok {
		return b.layer
	}
	b.above, b.over = top, NewLayer()
	content.Objects = append(content.Objects, b.over) // above the rest; no layout of a dialog minds one object more
	content.Refresh()
	return b.over
}

// popped is the content of what lies over a window. A pop-up keeps what it was made
// with, so that only its content can be added to; and Fyne 2.8 puts it into a container
// of a type that is its own, as the field Content.
func popped(top fyne.CanvasObject) fyne.CanvasObject {
	if pop, ok := top.(*widget.PopUp); ok {
		return pop.Content
	}
	in := reflect.Indirect(reflect.ValueOf(top))
	if in.Kind() != reflect.Struct {
		return nil
	}
	field := in.FieldByName("Content")
	if !field.IsValid() || !field.CanInterface() {
		return nil
	}
	if pop, ok := field.Interface().(*widget.PopUp); ok {
		return pop.Content
	}
	return nil
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
