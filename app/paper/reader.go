package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Reading is what a paper that nobody writes on asks for: keys scroll it, a click picks
// a place, Escape leads back.
type Reading struct {
	Pick     func(offset int)     // a place that was clicked; nil: none can be
	Escape   func()               // back to where one writes
	Key      func(*fyne.KeyEvent) // a key that scrolls nothing
	Shortcut func(fyne.Shortcut)  // a key with modifiers
}

// SetReading lets a person read the pages and not write on them.
func (p *Paper) SetReading(r Reading) { p.SetHand(reader{p, r}) }

// A reader is the hand of who reads.
type reader struct {
	paper *Paper
	Reading
}

func (r reader) Focus(bool)               {}
func (r reader) KeyDown(*fyne.KeyEvent)   {}
func (r reader) KeyUp(*fyne.KeyEvent)     {}
func (r reader) Drag(fyne.Position)       {}
func (r reader) Release()                 {}
func (r reader) Shortcut(s fyne.Shortcut) { r.Reading.Shortcut(s) }

// Rune leafs through where it is a blank.
func (r reader) Rune(c rune) {
	if c == ' ' {
		r.paper.LeafThrough(1)
	}
}

// Key scrolls, or leads back.
func (r reader) Key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		r.Escape()
		return
	}
	if !r.paper.scrollKey(e) {
		r.Reading.Key(e)
	}
}

// Press picks a place.
func (r reader) Press(at fyne.Position, button desktop.MouseButton, _ fyne.KeyModifier, _ int) {
	if button != desktop.MouseButtonPrimary || r.Pick == nil {
		return
	}
	if offset, ok := r.paper.OffsetAt(at); ok {
		r.Pick(offset)
	}
}

// writes reports whether the hand is a writer's.
func (p *Paper) writes() bool {
	_, reads := p.hand.(reader)
	return p.hand != nil && !reads
}
