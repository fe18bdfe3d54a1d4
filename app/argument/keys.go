package argument

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/drafting/reasoning"
)

// FocusGained is for Fyne.
func (b *board) FocusGained() {
	b.focused = true
	if b.selected < 0 && len(b.views) > 0 {
		b.selected = 0
	}
	b.Refresh()
	b.told()
}

// FocusLost is for Fyne.
func (b *board) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune zooms.
func (b *board) TypedRune(r rune) {
	switch r {
	case '+', '=', '＋':
		b.zoomBy(zoomStep)
	case '-', '－':
		b.zoomBy(1 / zoomStep)
	case '0':
		b.setZoom(0)
	}
}

// TypedKey walks the nodes with the arrow keys; Enter goes to the place of one.
func (b *board) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		b.step(0, -1)
	case fyne.KeyDown:
		b.step(0, 1)
	case fyne.KeyLeft:
		b.step(-1, 0)
	case fyne.KeyRight:
		b.step(1, 0)
	case fyne.KeyHome:
		b.choose(0)
	case fyne.KeyEnd:
		b.choose(len(b.views) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.pick()
	case fyne.KeyEscape:
		b.pane.wishes.Leave()
	default:
		b.pane.wishes.Key(e)
	}
}

// Scrolled zooms with Ctrl, and scrolls else.
func (b *board) Scrolled(e *fyne.ScrollEvent) {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0 {
		if e.Scrolled.DY > 0 {
			b.zoomBy(zoomStep)
		} else if e.Scrolled.DY < 0 {
			b.zoomBy(1 / zoomStep)
		}
		return
	}
	b.pane.scroll.Scrolled(e)
}

// pick goes to the place of the selected node.
func (b *board) pick() {
	if n := b.node(b.selected); n != nil {
		b.pane.wishes.Pick(n.At.Start)
	}
}

// node is the node of a box; nil for none.
func (b *board) node(i int) *reasoning.Node {
	if i < 0 || i >= len(b.views) {
		return nil
	}
	return b.views[i].box.Node
}

// choose selects a box, brings it in sight and shows its place.
func (b *board) choose(i int) {
	if i < 0 || i >= len(b.views) {
		return
	}
	b.selected = i
	b.reveal(i)
	b.told()
	if n := b.node(i); n != nil {
		b.pane.wishes.Look(n.At.Start)
	}
}

// step goes to the next box of the column, or to the one of the next column that is linked
// to this, else that is nearest.
func (b *board) step(across, down int) {
	if b.selected < 0 || b.selected >= len(b.views) {
		b.choose(0)
		return
	}
	from := b.views[b.selected].box
	best, least := -1, math.Inf(1)
	for i := range b.views {
		to := b.views[i].box
		dx, dy := to.X-from.X, (to.Y+to.H/2)-(from.Y+from.H/2)
		away := math.Abs(dy)
		switch {
		case i == b.selected:
			continue
		case across == 0 && (dx != 0 || dy*float64(down) <= 0):
			continue
		case across != 0 && dx*float64(across) <= 0:
			continue
		case across != 0:
			away += math.Abs(dx) * 20 // a column further on is further than anything in this
			if b.linked(b.selected, i) {
				away -= b.pane.of.Height
			}
		}
		if away < least {
			best, least = i, away
		}
	}
	b.choose(best)
}

// linked tells whether a line leads from one box to another.
func (b *board) linked(i, j int) bool {
	x, y := b.node(i), b.node(j)
	for _, l := range b.pane.of.Lines {
		if x != nil && y != nil && (l.From == x && l.To == y || l.From == y && l.To == x) {
			return true
		}
	}
	return false
}

// reveal scrolls as little as needed to see a box.
func (b *board) reveal(i int) {
	if i < 0 || i >= len(b.views) {
		b.Refresh()
		return
	}
	const air = 10
	v, s := &b.views[i], b.pane.scroll
	to := func(at, start, long, have float32) float32 {
		switch {
		case start-air < at || long+2*air > have:
			return start - air
		case start+long+air > at+have:
			return start + long + air - have
		}
		return at
	}
	s.Offset.X = to(s.Offset.X, v.corner.X, v.size.Width, s.Size().Width)
	s.Offset.Y = to(s.Offset.Y, v.corner.Y, v.size.Height, s.Size().Height)
	b.clamp()
	b.Refresh()
}
