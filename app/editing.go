package app

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/cli"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/source"
)

// A change is one step that can be undone: what the draft was, or will be, and what
// the step is called.
type change struct{ text, name string }

// A history is what can be undone and redone of the open draft, the last step last.
type history struct{ past, future []change }

// edit makes edits of the text that was checked, as one step, and writes the draft.
// name says what the step is; message is told when it is done.
func (w *window) edit(name, message string, edits []source.Edit) {
	s := &w.state
	if w.checked != s.Snapshot || s.Snapshot.Text != s.Draft.Text {
		s.tell(translations.T("window.checking-again"))
		return
	}
	before := s.Draft.Text
	after, err := source.Apply(before, edits)
	if err != nil || after == before {
		s.tell(translations.T("window.checking-again"))
		return
	}
	w.write(after, message, func() {
		w.history = history{past: append(w.history.past, change{before, name})}
	})
}

// undo takes the last step back.
func (w *window) undo() { w.travel(&w.history.past, &w.history.future, undone) }

// redo makes the step again that was undone last.
func (w *window) redo() { w.travel(&w.history.future, &w.history.past, redone) }

func undone(name string) string { return translations.T("window.undone", name) }
func redone(name string) string { return translations.T("window.redone", name) }

// travel goes a step from one side of the history to the other.
func (w *window) travel(from, to *[]change, message func(name string) string) {
	n := len(*from)
	if n == 0 {
		return
	}
	step, now := (*from)[n-1], w.state.Draft.Text
	w.write(step.text, message(step.name), func() {
		*from = (*from)[:n-1]
		*to = append(*to, change{now, step.name})
	})
}

// write makes text the open draft and puts it into its file, if it has one. The
// first time a person is asked. A file that has been changed by another program is
// read again in place of being overwritten.
func (w *window) write(text, message string, done func()) {
	s := &w.state
	path, before := s.Path, s.Draft.Text
	become := func() {
		done()
		s.Draft.Text = text
		w.recompile(message)
	}
	switch {
	case path == "":
		become()
		return
	case !w.mayWrite[path]:
		w.askWrite(path, func() { w.write(text, message, done) })
		return
	}
	w.tasks.Start("write", func(context.Context) func() {
		there, err := cli.ReadDraft(path)
		switch {
		case err != nil:
			return func() { w.fail(err) }
		case there.Text != before:
			return func() {
				w.reload()
				s.tell(translations.T("window.changed-outside", filepath.Base(path)))
			}
		}
		if err := cli.WriteFile(path, []byte(text)); err != nil {
			return func() { w.fail(err) }
		}
		return func() {
			if s.Path == path && s.Draft.Text == before {
				become()
			}
		}
	})
}

// askWrite asks whether a file may be written from now on.
func (w *window) askWrite(path string, yes func()) {
	d := dialog.NewCustomWithoutButtons(translations.T("dialog.write"),
		padded(widgets.NewProse(translations.T("dialog.write-ask", filepath.Base(path)))), w.win)
	agree := widget.NewButton(translations.T("dialog.write-yes"), func() {
		d.Hide()
		w.mayWrite[path] = true
		yes()
	})
	agree.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(translations.T("dialog.write-no"), d.Hide), agree})
	d.Resize(dialogSmall)
	d.Show()
	w.win.Canvas().Focus(agree) // Space agrees; Escape and Tab are Fyne's
}
