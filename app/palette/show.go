package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// An Overlay is a palette over a window: near its top, with the cursor in the field.
// Escape, a click elsewhere and picking take it away.
type Overlay struct {
	Palette *Palette
	pop     *widget.PopUp
}

// Size of the overlay at most, and how far below the top of the window it stands, units.
const (
	overlayWide = 700
	overlayHigh = 470
	overlayTop  = 64
)

// Show shows a palette over a window.
func Show(win fyne.Window, p *Palette) *Overlay {
	o := &Overlay{Palette: p}
	c := win.Canvas()
	inside := container.New(layout.NewCustomPaddedLayout(4, 4, 4, 4), p)
	o.pop = widget.NewPopUp(inside, c)
	p.OnEscape = o.Hide
	p.OnPick = func(e Entry) {
		o.Hide()
		if e.Run != nil {
			e.Run()
		}
	}
	size := c.Size()
	wide, high := min(overlayWide, size.Width-40), min(overlayHigh, size.Height-overlayTop-40)
	o.pop.ShowAtPosition(fyne.NewPos((size.Width-wide)/2, overlayTop))
	o.pop.Resize(fyne.NewSize(wide, high))
	p.Focus(c)
	return o
}

// Visible tells whether it is still there.
func (o *Overlay) Visible() bool { return o != nil && o.pop.Visible() }

// Hide takes the overlay away; the keys go back to what had them.
func (o *Overlay) Hide() { o.pop.Hide() }
