package widgets

import "fyne.io/fyne/v2"

// FocusGained is for Fyne.
func (r *Rows) FocusGained() {
	r.focused = true
	if r.selected < 0 && r.n > 0 {
		r.Select(0)
	}
	r.mark(r.selected)
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
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if r.selected >= 0 && r.OnPick != nil {
			r.OnPick(r.selected)
		}
	case fyne.KeyEscape:
		if r.OnEscape != nil {
			r.OnEscape()
		}
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

// TypedShortcut copies the selected row.
func (r *Rows) TypedShortcut(s fyne.Shortcut) {
	if _, copies := s.(*fyne.ShortcutCopy); copies && r.OnCopy != nil && r.selected >= 0 {
		r.OnCopy(r.selected)
	}
}
