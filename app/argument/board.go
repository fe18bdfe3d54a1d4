package argument

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/drafting/reasoning/diagram"
)

// Zoom, units per point.
const (
	zoomStep            = 1.2
	leastZoom, mostZoom = 0.2, 2.5
)

// A board is the map itself: it walks with the arrow keys and is picked from.
type board struct {
	widget.BaseWidget
	pane     *Pane
	zoom     float64 // units per point; 0: the width of the view
	drawn    float64 // what views and curves are for
	views    []view
	heads    []fyne.CanvasObject
	ground   *canvas.Rectangle
	lines    *canvas.Image
	selected int // box; -1: none
	over     int // box that the mouse is on; -1: none
	focused  bool
}

func newBoard(p *Pane) *board {
	b := &board{pane: p, ground: canvas.NewRectangle(color.White), lines: canvas.NewImageFromImage(blank), selected: -1, over: -1}
	b.ExtendBaseWidget(b)
	return b
}

// set takes in another map.
func (b *board) set() {
	name := ""
	if b.selected >= 0 && b.selected < len(b.views) && b.views[b.selected].box.Node != nil {
		name = b.views[b.selected].box.Node.ID
	}
	b.selected, b.over, b.drawn = -1, -1, 0
	for i := range b.pane.of.Boxes {
		if n := b.pane.of.Boxes[i].Node; n != nil && n.ID == name {
			b.selected = i
		}
	}
	b.redraw()
	b.told()
}

// scale is units per point now.
func (b *board) scale() float64 {
	m := b.pane.of
	if b.zoom > 0 || m == nil || m.Width == 0 {
		return max(b.zoom, leastZoom)
	}
	return min(max(float64(b.pane.scroll.Size().Width)/m.Width, leastZoom), mostZoom)
}

func (b *board) zoomBy(factor float64) {
	b.setZoom(min(max(b.scale()*factor, leastZoom), mostZoom))
}

// setZoom sets the zoom; 0 fits the width. What was in the middle stays there.
func (b *board) setZoom(zoom float64) {
	s, before := b.pane.scroll, b.scale()
	b.zoom = zoom
	ratio := float32(b.scale() / before)
	half := fyne.NewPos(s.Size().Width/2, s.Size().Height/2)
	b.redraw()
	s.Offset = fyne.NewPos((s.Offset.X+half.X)*ratio-half.X, (s.Offset.Y+half.Y)*ratio-half.Y)
	b.clamp()
	b.reveal(b.selected)
}

// clamp keeps the view on the board.
func (b *board) clamp() {
	s := b.pane.scroll
	least := b.MinSize()
	s.Offset.X = max(0, min(s.Offset.X, least.Width-s.Size().Width))
	s.Offset.Y = max(0, min(s.Offset.Y, least.Height-s.Size().Height))
	s.Refresh()
}

// redraw makes the views for the present scale.
func (b *board) redraw() {
	m := b.pane.of
	if m == nil {
		return
	}
	scale := b.scale()
	if scale == b.drawn {
		b.Refresh()
		return
	}
	b.drawn = scale
	b.views = b.views[:0]
	for i := range m.Boxes {
		b.views = append(b.views, newView(b.pane, &m.Boxes[i], scale))
	}
	b.heads = heads(m.at(scale), scale)
	b.pane.links(scale, b.pixels())
	b.pane.scroll.Refresh()
	b.Refresh()
}

// pixels is the number of device pixels per unit.
func (b *board) pixels() float64 {
	const far = 1000
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		if px, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0)); px > 0 {
			return float64(px) / far
		}
	}
	return 1
}

// curves shows the curves that have been drawn. Fyne keeps the texture of an image that
// stays the same object, so each has its own.
func (b *board) curves(img image.Image) {
	b.lines = canvas.NewImageFromImage(img)
	b.lines.ScaleMode = canvas.ImageScaleSmooth
	b.Refresh()
}

// Resize fits the width anew.
func (b *board) Resize(size fyne.Size) {
	b.BaseWidget.Resize(size)
	b.redraw()
}

// MinSize is the size of the map.
func (b *board) MinSize() fyne.Size {
	m := b.pane.of
	if m == nil {
		return fyne.NewSize(1, 1)
	}
	scale := b.scale()
	high := float32(m.at(scale).Height * scale)
	if b.zoom == 0 {
		return fyne.NewSize(1, high) // as wide as the view
	}
	return fyne.NewSize(float32(m.Width*scale), high)
}

// told says at the foot what the mouse or the keys are on.
func (b *board) told() {
	i := b.over
	if i < 0 {
		i = b.selected
	}
	var box *diagram.Box
	if i >= 0 && i < len(b.views) {
		box = b.views[i].box
	}
	b.pane.tell(box)
}

// at is the box at a point; -1 for none.
func (b *board) at(pos fyne.Position) int {
	for i := range b.views {
		if b.views[i].holds(pos) {
			return i
		}
	}
	return -1
}

// Tapped goes to the place of a node.
func (b *board) Tapped(e *fyne.PointEvent) {
	if i := b.at(e.Position); i >= 0 {
		b.selected = i
		b.Refresh()
		b.told()
		b.pick()
	}
}

// MouseIn is for Fyne.
func (b *board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved tells of the node that the mouse is on.
func (b *board) MouseMoved(e *desktop.MouseEvent) {
	if i := b.at(e.Position); i != b.over {
		b.over = i
		b.Refresh()
		b.told()
	}
}

// MouseOut is for Fyne.
func (b *board) MouseOut() {
	b.over = -1
	b.Refresh()
	b.told()
}

// Cursor shows what can be pressed.
func (b *board) Cursor() desktop.Cursor {
	if b.over >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is for Fyne.
func (b *board) CreateRenderer() fyne.WidgetRenderer { return &boardRenderer{of: b} }

type boardRenderer struct {
	of      *board
	objects []fyne.CanvasObject
}

func (r *boardRenderer) Destroy()                     {}
func (r *boardRenderer) MinSize() fyne.Size           { return r.of.MinSize() }
func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *boardRenderer) Layout(fyne.Size)             { r.Refresh() }

// Refresh keeps the objects of what is in sight.
func (r *boardRenderer) Refresh() {
	b := r.of
	b.ground.Resize(b.Size())
	r.objects = append(r.objects[:0], b.ground)
	if m := b.pane.of; m != nil {
		b.lines.Resize(fyne.NewSize(float32(m.Width*b.drawn), float32(m.at(b.drawn).Height*b.drawn)))
		r.objects = append(r.objects, b.lines)
		r.objects = append(r.objects, b.heads...)
	}
	top, high := b.pane.scroll.Offset.Y, b.pane.scroll.Size().Height
	for i := range b.views {
		v := &b.views[i]
		if v.corner.Y+v.size.Height < top || v.corner.Y > top+high {
			continue
		}
		v.frame.StrokeColor, v.frame.StrokeWidth = v.edge, 1
		if i == b.selected {
			v.frame.StrokeColor, v.frame.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
			if b.focused {
				v.frame.StrokeWidth = 3
			}
		} else if i == b.over {
			v.frame.StrokeColor, v.frame.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
		}
		r.objects = append(r.objects, v.objects...)
	}
	canvas.Refresh(b.ground)
}
