package findings

import (
	"fyne.io/fyne/v2"
)

// canvas is the canvas that the pane stands on; nil where it stands on none.
func (p *Pane) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(p) }

// focus gives a part of the pane the keys.
func (p *Pane) focus(f fyne.Focusable) {
	if c := p.canvas(); c != nil {
		c.Focus(f)
	}
}

// focused tells whether a card, or what stands on one, has the keys.
func (p *Pane) focused() bool {
	c := p.canvas()
	if c == nil || c.Focused() == nil {
		return false
	}
	return p.list.holder(c.Focused()) >= 0 || p.form != nil && c.Focused() == fyne.Focusable(p.form.reason)
}

// step gives the keys to the card that stands so many further on.
func (p *Pane) step(from, by int) {
	if to := from + by; to >= 0 && to < len(p.findings) {
		p.openCard(to, true)
	}
}
