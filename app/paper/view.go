package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewView puts scroll bars to a paper. It takes over [Paper.OnView]; onView is
// called in its stead.
func NewView(p *Paper, onView func()) *fyne.Container {
	down := newBar(true, func(at float64) { p.ScrollBy(0, at-p.y) })
	across := newBar(false, func(at float64) { p.ScrollBy(at-p.x, 0) })
	across.Hide()
	view := container.New(besides{p, down, across}, p, down, across)
	p.OnView = func() {
		size := p.Size()
		down.set(p.desk.height, float64(size.Height), p.y)
		across.set(p.desk.width, float64(size.Width), p.x)
		if across.Visible() != across.needed() {
			across.Hidden = !across.needed()
			view.Layout.Layout(view.Objects, view.Size())
		}
		if onView != nil {
			onView()
		}
	}
	return view
}

// besides lays the bars out at the right and at the foot of a paper, edge to edge.
type besides struct {
	paper        *Paper
	down, across *bar
}

// MinSize is for Fyne.
func (b besides) MinSize([]fyne.CanvasObject) fyne.Size {
	return b.paper.MinSize().AddWidthHeight(barWidth, 0)
}

// Layout is for Fyne.
func (b besides) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	foot := float32(0)
	if b.across.Visible() {
		foot = barWidth
	}
	wide, high := size.Width-barWidth, size.Height-foot
	b.down.Move(fyne.NewPos(wide, 0))
	b.down.Resize(fyne.NewSize(barWidth, size.Height))
	b.across.Move(fyne.NewPos(0, high))
	b.across.Resize(fyne.NewSize(wide, foot))
	b.paper.Move(fyne.NewPos(0, 0))
	b.paper.Resize(fyne.NewSize(wide, high))
}
