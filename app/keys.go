package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// typedKey takes the function keys of the table where no field has the keys; the
// rest goes to the paper.
func (w *window) typedKey(e *fyne.KeyEvent) {
	if w.win.Canvas().Overlays().Top() != nil {
		return // a dialog is being answered
	}
	if !w.functionKey(e.Name) {
		w.paper.TypedKey(e)
	}
}

// functionKey runs the command of a key that is pressed by itself or with Shift: Fyne
// knows no shortcuts of that kind.
func (w *window) functionKey(key fyne.KeyName) bool {
	shift := fyne.KeyModifier(0)
	if d, ok := w.app.Driver().(desktop.Driver); ok {
		shift = d.CurrentKeyModifiers() & fyne.KeyModifierShift
	}
	for _, g := range w.groups {
		for _, c := range g.Commands {
			if c != nil && len(c.Keys) > 0 && c.Keys[0].KeyName == key && c.Keys[0].Modifier == shift {
				c.run()
				return true
			}
		}
	}
	return false
}

// aField tells whether a field for text has the keys: then undo and redo are its own.
func (w *window) aField() (fyne.Shortcutable, bool) {
	focused := w.win.Canvas().Focused()
	if _, text := focused.(interface{ SelectedText() string }); !text {
		return nil, false
	}
	field, ok := focused.(fyne.Shortcutable)
	return field, ok
}

// unlessField makes a command of a key that fields know too: it is theirs while one
// is written in.
func (w *window) unlessField(key fyne.Shortcut, run func()) func() {
	return func() {
		if field, ok := w.aField(); ok {
			field.TypedShortcut(key)
			return
		}
		run()
	}
}

// hold keeps commands from changing what a dialog asks about while it is being answered:
// Fyne hands shortcuts on to the menu all the same. What fields know too is theirs.
func (w *window) hold(groups []Group) []Group {
	for _, g := range groups {
		for _, c := range g.Commands {
			if c == nil {
				continue
			}
			c.held = func() bool {
				if _, field := w.aField(); field && c.Usual != nil {
					return false
				}
				return w.win.Canvas().Overlays().Top() != nil && !w.over.Visible()
			}
		}
	}
	return groups
}

// isFunctionKey tells the keys F1 to F12.
func isFunctionKey(key fyne.KeyName) bool {
	return len(key) >= 2 && key[0] == 'F' && key[1] >= '1' && key[1] <= '9'
}
