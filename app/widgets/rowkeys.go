package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained is for Fyne.
func (r *Rows) FocusGained() {
	r.focused = true
	if r.selected < 0 && r.n > 0 {
		r.Select(0)
	}
	r.mark(r.selected)
	if r.OnFocus != nil {
		r.OnFocus()
	}
}

// FocusLost is for Fyne.
func (r *Rows) FocusLost() {
	r.focused = false
	r.mark(r.selected)
}

// TypedRune is for Fyne.
func (r *Rows) TypedRune(rune) {}

// TypedKey walks the rows and picks one.
func (r *Rows) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		r.step(1)
	case fyne.KeyUp:
		if r.selected <= 0 && r.OnTop != nil {
			r.OnTop()
			return
		}
		r.step(-1)
	case fyne.KeyPageDown:
		r.page(1)
	case fyne.KeyPageUp:
		r.page(-1)
	case fyne.KeyHome:
		r.step(-r.n)
	case fyne.KeyEnd:
		r.step(r.n)
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.selected >= 0 && r.OnUse != nil && r.OnUse(r.selected) {
			return
		}
		r.pick()
	case fyne.KeySpace:
		r.pick()
	case fyne.KeyEscape:
		if r.OnEscape != nil {
			r.OnEscape()
		}
	default:
		if r.OnKey != nil {
			r.OnKey(e)
		}
	}
}

// pick opens the selected row.
func (r *Rows) pick() {
	if r.selected >= 0 && r.OnPick != nil {
		r.OnPick(r.selected)
	}
}

func (r *Rows) step(by int) {
	if r.n > 0 {
		r.Select(max(0, min(r.n-1, r.selected+by)))
	}
}

// page goes a screen on or back.
func (r *Rows) page(screens float32) {
	if r.n == 0 {
		return
	}
	i, _ := r.at(r.tops[max(0, r.selected)] + screens*r.scroll.Size().Height)
	if i == r.selected {
		i += int(screens)
	}
	r.Select(max(0, min(r.n-1, i)))
}

// TypedShortcut copies the selected row, or quotes it.
func (r *Rows) TypedShortcut(s fyne.Shortcut) {
	if r.selected < 0 {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if r.OnCopy != nil {
			r.OnCopy(r.selected)
		}
	case *desktop.CustomShortcut:
		if (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) && s.Modifier == fyne.KeyModifierControl && r.OnQuote != nil {
			r.OnQuote(r.selected)
		}
	}
}
