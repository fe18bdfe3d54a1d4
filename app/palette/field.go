package palette

import "jianwen/app/widgets"

// A field is a palette's: it tells whether it has the keys.
type field struct {
	widgets.Field
	onFocus func(on bool)
}

func newField(placeholder string) *field {
	f := &field{onFocus: func(bool) {}}
	f.Extend(f, placeholder)
	return f
}

// FocusGained is for Fyne.
func (f *field) FocusGained() {
	f.Field.FocusGained()
	f.onFocus(true)
}

// FocusLost is for Fyne.
func (f *field) FocusLost() {
	f.Field.FocusLost()
	f.onFocus(false)
}
