package library

import (
	"fyne.io/fyne/v2"

	"jianwen/app/widgets"
)

// A field is the one box for everything: Enter searches in full, Down goes to the
// hits, Escape empties it, and leads away where there is nothing to empty.
type field struct {
	widgets.Field
	onEnter, onDown func()
	onEscape        func(empty bool) bool // true: that was of use; nil: never
}

func newField(placeholder string) *field {
	f := &field{}
	f.Extend(f, placeholder)
	f.OnKey = f.key
	return f
}

// key takes the keys that lead out of the field.
func (f *field) key(e *fyne.KeyEvent) bool {
	switch {
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && f.onEnter != nil:
		f.onEnter()
	case e.Name == fyne.KeyDown && f.onDown != nil:
		f.onDown()
	case e.Name == fyne.KeyEscape && f.onEscape != nil && f.onEscape(f.Text == ""):
	case e.Name == fyne.KeyEscape:
		f.SetText("")
	default:
		return false
	}
	return true
}
