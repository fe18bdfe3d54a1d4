package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewView puts scroll bars to a paper. It takes over [Paper.OnView]; onView is
// called in its stead.
func NewView(p *Paper, onView func()) fyne.CanvasObject {
	down := newBar(true, func(at float64) { p.ScrollBy(0, at-p.y) })
	across := newBar(false, func(at float64) { p.ScrollBy(at-p.x, 0) })
	across.Hide()
	box := container.NewBorder(nil, across, nil, down, p)
	p.OnView = func() {
		size := p.Size()
		down.set(p.desk.height, float64(size.Height), p.y)
		across.set(p.desk.width, float64(size.Width), p.x)
		if across.Visible() != across.needed() {
			across.Hidden = !across.needed()
			box.Refresh()
			box.Layout.Layout(box.Objects, box.Size())
		}
		if onView != nil {
			onView()
		}
	}
	return box
}
