package library

import (
	"fyne.io/fyne/v2"

	"jianwen/app/widgets"
)

// A field is the one box for everything: Enter searches in full, Down goes to the
// hits, Escape empties it.
type field struct {
	widgets.Field
	onEnter, onDown func()
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
	case e.Name == fyne.KeyEscape:
		f.SetText("")
	default:
		return false
	}
	return true
}
