package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Keeper keeps the margins of a paper: it is told where the mouse is, and may take what
// is pressed there from the hand that writes.
type Keeper interface {
	// Over is the mouse moving over a point of the widget; it tells whether something can
	// be pressed there.
	Over(at fyne.Position) bool
	Out()
	// Press tells whether the keeper takes a button that goes down there; if so Drag and
	// Release follow.
	Press(at fyne.Position) bool
	Drag(to fyne.Position)
	Release()
}

// SetKeeper gives the margins to a keeper.
func (p *Paper) SetKeeper(k Keeper) { p.keeper = k }

// MouseIn is for Fyne.
func (p *Paper) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved is for Fyne.
func (p *Paper) MouseMoved(e *desktop.MouseEvent) {
	if p.keeper != nil && e.Button == 0 {
		p.pointed = p.keeper.Over(e.Position)
	}
}

// MouseOut is for Fyne.
func (p *Paper) MouseOut() {
	p.pointed = false
	if p.keeper != nil {
		p.keeper.Out()
	}
}
