package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Fill is a rectangle in a colour of the theme, whichever that is.
type Fill struct {
	widget.BaseWidget
	Color fyne.ThemeColorName
	Shape func(*canvas.Rectangle) // its corners, its shadow; nil: plain
	Least fyne.Size
}

// NewFill makes a plain rectangle.
func NewFill(c fyne.ThemeColorName) *Fill {
	f := &Fill{Color: c}
	f.ExtendBaseWidget(f)
	return f
}

// MinSize is for Fyne.
func (f *Fill) MinSize() fyne.Size { return f.Least }

// CreateRenderer is for Fyne.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	r := &fillRenderer{fill: f, shape: canvas.NewRectangle(theme.Color(f.Color))}
	if f.Shape != nil {
		f.Shape(r.shape)
	}
	return r
}

type fillRenderer struct {
	fill  *Fill
	shape *canvas.Rectangle
}

func (r *fillRenderer) Destroy()                     {}
func (r *fillRenderer) MinSize() fyne.Size           { return r.fill.Least }
func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.shape} }
func (r *fillRenderer) Layout(size fyne.Size)        { r.shape.Resize(size) }

// Refresh takes the colour that the theme has now.
func (r *fillRenderer) Refresh() {
	r.shape.FillColor = theme.Color(r.fill.Color)
	r.shape.Refresh()
}
