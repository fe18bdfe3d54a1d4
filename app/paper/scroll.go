package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	// wheelGain makes one notch of the wheel (25 units) three lines of body text.
	wheelGain = 4.6
	// arrowStep is one line of body text at 100 %, units.
	arrowStep = 38.6
	// overlap is what a leaf through keeps in sight, units.
	overlap = 48
)

// ScrollBy moves the view over the desk by units.
func (p *Paper) ScrollBy(dx, dy float64) {
	p.x, p.y = p.x+dx, p.y+dy
	p.show()
}

// ScrollToPage brings the head of page i (from 0) to the top of the view.
func (p *Paper) ScrollToPage(i int) {
	if i < 0 || i >= len(p.desk.sheets) {
		return
	}
	p.y = p.desk.sheets[i].Y - margin/2
	p.show()
}

// LeafThrough scrolls by a view, less what is kept in sight, and tells by how much, units.
func (p *Paper) LeafThrough(pages float64) float64 {
	before := p.y
	p.ScrollBy(0, pages*max(float64(p.Size().Height)-overlap, arrowStep))
	return p.y - before
}

// Reveal scrolls so that offset of the draft is in sight, if it is not.
func (p *Paper) Reveal(offset int) {
	i, r := p.PlaceOf(offset)
	if i < 0 {
		return
	}
	_, top := p.desk.place(spot{i, r.X, r.Y})
	_, bottom := p.desk.place(spot{i, r.X, r.Y + r.H})
	high := float64(p.Size().Height)
	if top < p.y+overlap/2 || bottom > p.y+high-overlap/2 {
		p.y = top - high/3
	}
	p.show()
}

// Scrolled follows the wheel; with Ctrl it zooms about the pointer.
func (p *Paper) Scrolled(e *fyne.ScrollEvent) {
	if modifiers()&fyne.KeyModifierShortcutDefault != 0 {
		p.zoomSteps(sign(e.Scrolled.DY), e.Position)
		return
	}
	p.ScrollBy(-float64(e.Scrolled.DX)*wheelGain, -float64(e.Scrolled.DY)*wheelGain)
}

// TypedKey writes, or scrolls where nobody does.
func (p *Paper) TypedKey(e *fyne.KeyEvent) {
	if p.hand != nil {
		p.hand.Key(e)
		return
	}
	p.scrollKey(e)
}

// scrollKey scrolls by a key, and reports whether it is one that does.
func (p *Paper) scrollKey(e *fyne.KeyEvent) bool {
	leaf := max(float64(p.Size().Height)-overlap, arrowStep)
	switch e.Name {
	case fyne.KeyPageDown, fyne.KeySpace:
		p.ScrollBy(0, leaf)
	case fyne.KeyPageUp:
		p.ScrollBy(0, -leaf)
	case fyne.KeyDown:
		p.ScrollBy(0, arrowStep)
	case fyne.KeyUp:
		p.ScrollBy(0, -arrowStep)
	case fyne.KeyLeft:
		p.ScrollBy(-arrowStep, 0)
	case fyne.KeyRight:
		p.ScrollBy(arrowStep, 0)
	case fyne.KeyHome:
		p.ScrollBy(0, -p.desk.height)
	case fyne.KeyEnd:
		p.ScrollBy(0, p.desk.height)
	default:
		return false
	}
	return true
}

// modifiers are the keys held down now.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func sign(v float32) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}
