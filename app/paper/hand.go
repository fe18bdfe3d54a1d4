package paper

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Hand writes on a paper: it is handed what is typed and where is clicked.
type Hand interface {
	Focus(on bool)
	Rune(r rune)
	Key(e *fyne.KeyEvent)
	KeyDown(e *fyne.KeyEvent)
	KeyUp(e *fyne.KeyEvent)
	Shortcut(s fyne.Shortcut)
	// Press is a button that went down at a point of the widget: clicks counts those
	// in one place in quick order, 1 to 3.
	Press(at fyne.Position, button desktop.MouseButton, held fyne.KeyModifier, clicks int)
	Drag(to fyne.Position)
	Release()
}

// SetHand gives the paper to a writer; nil takes it away.
func (p *Paper) SetHand(h Hand) { p.hand = h }

// A press is when and where a button went down last.
type press struct {
	at     fyne.Position
	when   time.Time
	clicks int
}

const (
	quick = 400 * time.Millisecond // between two clicks of a double click
	near  = 4                      // units
)

// MouseDown is for Fyne.
func (p *Paper) MouseDown(e *desktop.MouseEvent) {
	p.takeFocus()
	if p.keeps = p.keeper != nil && e.Button == desktop.MouseButtonPrimary && p.keeper.Press(e.Position); p.keeps || p.hand == nil {
		return
	}
	far := abs(e.Position.X-p.pressed.at.X) > near || abs(e.Position.Y-p.pressed.at.Y) > near
	clicks := p.pressed.clicks%3 + 1
	if far || time.Since(p.pressed.when) > quick {
		clicks = 1
	}
	p.pressed = press{e.Position, time.Now(), clicks}
	p.hand.Press(e.Position, e.Button, e.Modifier, clicks)
}

func abs(v float32) float32 { return max(v, -v) }

// MouseUp is for Fyne.
func (p *Paper) MouseUp(*desktop.MouseEvent) { p.release() }

// release ends what a button that went down began.
func (p *Paper) release() {
	if p.keeps {
		p.keeps = false
		p.keeper.Release()
	} else if p.hand != nil {
		p.hand.Release()
	}
}

// Dragged is for Fyne.
func (p *Paper) Dragged(e *fyne.DragEvent) {
	if p.keeps {
		p.keeper.Drag(e.Position)
	} else if p.hand != nil {
		p.hand.Drag(e.Position)
	}
}

// DragEnd is for Fyne.
func (p *Paper) DragEnd() { p.release() }

// takeFocus takes the keys.
func (p *Paper) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// Tapped takes the keys.
func (p *Paper) Tapped(*fyne.PointEvent) { p.takeFocus() }

// Cursor is the I-beam where somebody writes.
func (p *Paper) Cursor() desktop.Cursor {
	if p.keeper != nil && p.pointed {
		return desktop.PointerCursor
	}
	if p.writes() {
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// AcceptsTab keeps Tab for the writer.
func (p *Paper) AcceptsTab() bool { return p.writes() }

// FocusGained is for Fyne.
func (p *Paper) FocusGained() { p.focus(true) }

// FocusLost is for Fyne.
func (p *Paper) FocusLost() { p.focus(false) }

func (p *Paper) focus(on bool) {
	if p.hand != nil {
		p.hand.Focus(on)
	}
}

// TypedRune is for Fyne.
func (p *Paper) TypedRune(r rune) {
	if p.hand != nil {
		p.hand.Rune(r)
	}
}

// TypedShortcut is for Fyne.
func (p *Paper) TypedShortcut(s fyne.Shortcut) {
	if p.hand != nil {
		p.hand.Shortcut(s)
	}
}

// KeyDown is for Fyne.
func (p *Paper) KeyDown(e *fyne.KeyEvent) {
	if p.hand != nil {
		p.hand.KeyDown(e)
	}
}

// KeyUp is for Fyne.
func (p *Paper) KeyUp(e *fyne.KeyEvent) {
	if p.hand != nil {
		p.hand.KeyUp(e)
	}
}
