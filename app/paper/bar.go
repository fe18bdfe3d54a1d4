package paper

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
)

const (
	barWidth = 14 // units, with the air beside the thumb
	minThumb = 28
)

// A bar is a scroll bar over total units of which seen show from at on.
type bar struct {
	widget.BaseWidget
	upright         bool
	total, seen, at float64
	held, hovered   bool
	grip            float64 // where the thumb was taken, from its start
	onMove          func(at float64)
}

func newBar(upright bool, onMove func(at float64)) *bar {
	b := &bar{upright: upright, onMove: onMove}
	b.ExtendBaseWidget(b)
	return b
}

// set shows another place.
func (b *bar) set(total, seen, at float64) {
	if b.total == total && b.seen == seen && b.at == at {
		return
	}
	b.total, b.seen, b.at = total, seen, at
	b.Refresh()
}

// needed reports whether there is anything to scroll.
func (b *bar) needed() bool { return b.total > b.seen+0.5 }

// thumb is where the thumb starts and how long it is, units along the bar.
func (b *bar) thumb() (start, length float64) {
	track := b.along(b.Size().Width, b.Size().Height)
	if !b.needed() || track <= 0 {
		return 0, 0
	}
	length = min(max(track*b.seen/b.total, minThumb), track)
	return (track - length) * b.at / (b.total - b.seen), length
}

func (b *bar) along(x, y float32) float64 {
	if b.upright {
		return float64(y)
	}
	return float64(x)
}

// moveThumb asks for the place at which the thumb would start at start.
func (b *bar) moveThumb(start float64) {
	track := b.along(b.Size().Width, b.Size().Height)
	_, length := b.thumb()
	if track-length <= 0 {
		return
	}
	b.onMove(start / (track - length) * (b.total - b.seen))
}

// MouseDown takes the thumb, or brings it to the pointer.
func (b *bar) MouseDown(e *desktop.MouseEvent) {
	at := b.along(e.Position.X, e.Position.Y)
	start, length := b.thumb()
	b.held, b.grip = true, at-start
	if at < start || at > start+length {
		b.grip = length / 2
		b.moveThumb(at - b.grip)
	}
	b.Refresh()
}

// MouseUp lets go.
func (b *bar) MouseUp(*desktop.MouseEvent) { b.held = false; b.Refresh() }

// Dragged follows the pointer.
func (b *bar) Dragged(e *fyne.DragEvent) {
	b.moveThumb(b.along(e.Position.X, e.Position.Y) - b.grip)
}

// DragEnd lets go.
func (b *bar) DragEnd() { b.held = false; b.Refresh() }

// MouseIn is for Fyne.
func (b *bar) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved is for Fyne.
func (b *bar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (b *bar) MouseOut() { b.hovered = false; b.Refresh() }

// MinSize is the bar's breadth.
func (b *bar) MinSize() fyne.Size { return fyne.NewSize(barWidth, barWidth) }

// CreateRenderer is for Fyne.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{bar: b, track: canvas.NewRectangle(color.Transparent), thumb: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type barRenderer struct {
	bar          *bar
	track, thumb *canvas.Rectangle
}

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) Layout(fyne.Size)   { r.Refresh() }
func (r *barRenderer) MinSize() fyne.Size { return r.bar.MinSize() }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.thumb}
}

// Refresh puts the thumb in its place.
func (r *barRenderer) Refresh() {
	b := r.bar
	r.track.FillColor = theme.Color(look.ColorNameDesk)
	r.track.Resize(b.Size())
	alpha := uint8(0x60)
	if b.held || b.hovered {
		alpha = 0xa0
	}
	red, green, blue, _ := theme.Color(theme.ColorNameForeground).RGBA()
	r.thumb.FillColor = color.NRGBA{R: uint8(red >> 8), G: uint8(green >> 8), B: uint8(blue >> 8), A: alpha}
	const inset, breadth = 3, barWidth - 6
	r.thumb.CornerRadius = breadth / 2
	start, length := b.thumb()
	if b.upright {
		r.thumb.Move(fyne.NewPos(inset, float32(start)))
		r.thumb.Resize(fyne.NewSize(breadth, float32(length)))
	} else {
		r.thumb.Move(fyne.NewPos(float32(start), inset))
		r.thumb.Resize(fyne.NewSize(float32(length), breadth))
	}
	r.thumb.Hidden = !b.needed()
	canvas.Refresh(r.track)
}
