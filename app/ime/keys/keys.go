// Package keys hands the keys of a Fyne window to the input method: a widget asks it
// first, and does what a key means only where the input method did not take it.
//
// Fyne tells of a key several times: pressed, typed as a rune or by name, released;
// only typing is told again while a key is held. So the input method is asked when
// something is typed, modifiers apart, which are typed as nothing.
package keys

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/app/ime"
)

// A Board is the keyboard of one window. Its methods are called on the UI goroutine.
type Board struct {
	*ime.Context

	window fyne.Window
	down   fyne.KeyEvent  // the key pressed last: its scan code is what is typed next
	syms   map[int]uint32 // of keys held down, by scan code

	layer *fyne.Container   // above the window's content
	above fyne.CanvasObject // a dialog
	over  *fyne.Container   // the layer that it was given
	panel ime.Panel
	show  func(p ime.Panel, at fyne.Position, height float32)
}

// New makes the keyboard of a window. show draws what the input method offers, at a
// caret of a height, by the window's coordinates.
func New(w fyne.Window, c *ime.Context, show func(p ime.Panel, at fyne.Position, height float32)) *Board {
	b := &Board{Context: c, window: w, syms: map[int]uint32{}, show: show}
	boards[w.Canvas()] = b
	return b
}

// Offer shows what the input method offers to the client.
func (b *Board) Offer(p ime.Panel, at fyne.Position, height float32) {
	b.panel = p
	b.show(p, at, height)
}

// Moved shows it where the caret is now.
func (b *Board) Moved(at fyne.Position, height float32) {
	b.SetCaret(ime.Rect{X: int32(at.X), Y: int32(at.Y), W: 1, H: int32(height)})
	b.place(at, height)
	if !b.panel.Empty() {
		b.show(b.panel, at, height)
	}
}

// KeyDown hears of a pressed key; modifiers are asked about.
func (b *Board) KeyDown(e *fyne.KeyEvent) {
	b.down = *e
	if sym, ok := modifiers[e.Name]; ok {
		b.ask(sym, e.Physical.ScanCode)
	}
}

// KeyUp hears of a released key.
func (b *Board) KeyUp(e *fyne.KeyEvent) {
	code := e.Physical.ScanCode
	if sym, ok := b.syms[code]; ok {
		delete(b.syms, code)
		b.Context.Key(ime.Key{Sym: sym, Code: b.code(code), State: state(), Release: true})
	}
}

// Rune asks about a character.
func (b *Board) Rune(r rune) (taken bool) {
	sym := 0x01000000 | uint32(r)
	if r >= 0x20 && r < 0x7f || r >= 0xa0 && r <= 0xff {
		sym = uint32(r)
	}
	return b.ask(sym, b.down.Physical.ScanCode)
}

// Key asks about a key that types no character.
func (b *Board) Key(e *fyne.KeyEvent) (taken bool) {
	sym, ok := names[e.Name]
	return ok && b.ask(sym, e.Physical.ScanCode)
}

// Shortcut asks about the key pressed last, with the modifiers that made it a shortcut.
func (b *Board) Shortcut() (taken bool) {
	sym, ok := names[b.down.Name]
	switch name := b.down.Name; {
	case ok:
	case name == fyne.KeySpace:
		sym = ' '
	case len(name) == 1:
		sym = uint32(name[0])
		if sym >= 'A' && sym <= 'Z' && state()&ime.Shift == 0 {
			sym += 'a' - 'A'
		}
	default:
		return false
	}
	return b.ask(sym, b.down.Physical.ScanCode)
}

func (b *Board) ask(sym uint32, code int) bool {
	b.syms[code] = sym
	return b.Context.Key(ime.Key{Sym: sym, Code: b.code(code), State: state()})
}

// code is a scan code as X counts it; on Wayland it comes as evdev does.
func (b *Board) code(scan int) uint32 {
	if native, ok := b.window.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if _, wayland := context.(driver.WaylandWindowContext); wayland {
				scan += 8
			}
		})
	}
	return uint32(max(scan, 0))
}

// state is the modifiers held down.
func state() (held uint32) {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	if !ok {
		return 0
	}
	now := d.CurrentKeyModifiers()
	for _, m := range []struct {
		fyne fyne.KeyModifier
		ime  uint32
	}{
		{fyne.KeyModifierShift, ime.Shift},
		{fyne.KeyModifierControl, ime.Ctrl},
		{fyne.KeyModifierAlt, ime.Alt},
		{fyne.KeyModifierSuper, ime.Super},
	} {
		if now&m.fyne != 0 {
			held |= m.ime
		}
	}
	return held
}

// Event is the key that an input method hands back, as Fyne would tell it; a rune
// where it types one.
func Event(k ime.Key) (e *fyne.KeyEvent, r rune) {
	for name, sym := range names {
		if sym == k.Sym {
			return &fyne.KeyEvent{Name: name}, 0
		}
	}
	switch {
	case k.Sym >= 0x20 && k.Sym < 0x7f || k.Sym >= 0xa0 && k.Sym <= 0xff:
		return nil, rune(k.Sym)
	case k.Sym&0xff000000 == 0x01000000:
		return nil, rune(k.Sym & 0x00ffffff)
	}
	return nil, 0
}

// modifiers are the keys that are held with others, as X keysyms.
var modifiers = map[fyne.KeyName]uint32{
	desktop.KeyShiftLeft: 0xffe1, desktop.KeyShiftRight: 0xffe2, desktop.KeyControlLeft: 0xffe3, desktop.KeyControlRight: 0xffe4,
	desktop.KeyCapsLock: 0xffe5, desktop.KeyAltLeft: 0xffe9, desktop.KeyAltRight: 0xffea,
	desktop.KeySuperLeft: 0xffeb, desktop.KeySuperRight: 0xffec,
}

// names are keys that type no character, as X keysyms.
var names = map[fyne.KeyName]uint32{
	fyne.KeyBackspace: 0xff08, fyne.KeyTab: 0xff09, fyne.KeyReturn: 0xff0d, fyne.KeyEnter: 0xff8d, fyne.KeyEscape: 0xff1b,
	fyne.KeyDelete: 0xffff, fyne.KeyHome: 0xff50, fyne.KeyLeft: 0xff51, fyne.KeyUp: 0xff52, fyne.KeyRight: 0xff53,
	fyne.KeyDown: 0xff54, fyne.KeyPageUp: 0xff55, fyne.KeyPageDown: 0xff56, fyne.KeyEnd: 0xff57, fyne.KeyInsert: 0xff63,
	fyne.KeyF1: 0xffbe, fyne.KeyF2: 0xffbf, fyne.KeyF3: 0xffc0, fyne.KeyF4: 0xffc1, fyne.KeyF5: 0xffc2, fyne.KeyF6: 0xffc3,
	fyne.KeyF7: 0xffc4, fyne.KeyF8: 0xffc5, fyne.KeyF9: 0xffc6, fyne.KeyF10: 0xffc7, fyne.KeyF11: 0xffc8, fyne.KeyF12: 0xffc9,
}
