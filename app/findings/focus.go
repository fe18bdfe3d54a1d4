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
	for _, card := range p.cards {
		if card.holds(c.Focused()) {
			return true
		}
	}
	return false
}

// step gives the keys to the card that stands so many further on.
func (p *Pane) step(from, by int) {
	if to := from + by; to >= 0 && to < len(p.cards) {
		p.openCard(to, true)
	}
}

// reveal scrolls as little as needed to see a card.
func (p *Pane) reveal(c *card) {
	p.scroll.Content.Resize(fyne.NewSize(p.scroll.Size().Width, p.scroll.Content.MinSize().Height))
	top, high, view := c.Position().Y, c.Size().Height, p.scroll.Size().Height
	switch at := p.scroll.Offset.Y; {
	case top < at || high > view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+high > at+view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top+high-view))
	}
}
