package app

import (
	"fyne.io/fyne/v2"

	"jianwen/assets/translations"
	"jianwen/drafting/editing"
)

// flipFields shows the fields of the draft with the cursor in the first that is
// missing, or hides them.
func (w *window) flipFields() {
	if w.flipPane(fieldsPane) {
		w.fields.FocusMissing()
	} else {
		w.toPaper()
	}
}

// fillMissing brings the cursor to the first required field without a value.
func (w *window) fillMissing() {
	if w.state.View.Instead != fieldsPane {
		w.flipFields()
		return
	}
	w.fields.FocusMissing()
}

// fieldKey takes the keys that lead out of a field: Escape to the paper, and those of
// the table.
func (w *window) fieldKey(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		w.toPaper()
		return true
	}
	return isFunctionKey(e.Name) && w.functionKey(e.Name)
}

// settle ends what is being composed and takes what is being written in a field: all
// that was typed is in the draft.
func (w *window) settle() {
	w.writer.Settle()
	w.fields.Settle()
}

// settled makes a command of what needs all that was typed.
func (w *window) settled(run func()) func() {
	return func() {
		w.settle()
		run()
	}
}

// listFields shows the values that the draft has now.
func (w *window) listFields() {
	if s := w.state.Snapshot; s != nil {
		w.fields.Set(s.Form, s.Document.Front)
	}
}

// setField gives a field of the draft its values, as a step of its own.
func (w *window) setField(key string, values ...string) {
	s := w.state.Snapshot
	if s == nil || s.Text != w.state.Draft.Text {
		return
	}
	name := key
	if s.Form != nil {
		if f, ok := s.Form.Field(key); ok {
			name = translations.Pick(f.Zh, f.En)
		}
	}
	edits := editing.SetField(s.Document, key, values...)
	if len(edits) == 0 {
		return
	}
	if err := w.writer.Apply(translations.T("step.field", name), edits); err != nil {
		w.fail(err)
	}
}
