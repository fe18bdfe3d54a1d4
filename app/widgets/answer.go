package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// An Answer is a button of a dialog; Escape on it leads out of the dialog, and Enter
// presses it.
type Answer struct {
	widget.Button
	OnEscape func()
}

// NewAnswer makes a button; the main one of a dialog stands out.
func NewAnswer(label string, main bool, tapped, escape func()) *Answer {
	a := &Answer{OnEscape: escape}
	a.Text, a.OnTapped = label, tapped
	if main {
		a.Importance = widget.HighImportance
	}
	a.ExtendBaseWidget(a)
	return a
}

// TypedKey is for Fyne.
func (a *Answer) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		a.OnEscape()
	case fyne.KeyReturn, fyne.KeyEnter:
		if !a.Disabled() {
			a.OnTapped()
		}
	default:
		a.Button.TypedKey(e)
	}
}
