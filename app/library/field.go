package library

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A field is the one box for everything: Enter searches in full, Down goes to the
// hits, Escape empties it.
type field struct {
	widget.Entry
	onEnter, onDown func()
}

func newField(placeholder string) *field {
	f := &field{}
	f.PlaceHolder = placeholder
	f.Scroll = fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	return f
}

// write puts a text into the field as if it had been typed: the cursor is behind it.
func (f *field) write(text string) {
	f.SetText(text)
	f.CursorColumn = utf8.RuneCountInString(text)
	f.Refresh()
}

// TypedKey takes the keys that lead out of the field.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && f.onEnter != nil:
		f.onEnter()
	case e.Name == fyne.KeyDown && f.onDown != nil:
		f.onDown()
	case e.Name == fyne.KeyEscape:
		f.SetText("")
	default:
		f.Entry.TypedKey(e)
	}
}
