package app

import (
	"jianwen/assets/translations"
	"jianwen/drafting/source"
)

// edit makes edits of the text that was checked, as one step. name says what the step
// is; message is told when it is done.
func (w *window) edit(name, message string, edits []source.Edit) {
	s := &w.state
	w.writer.Settle() // edits are of the text without what was being composed
	if w.checked != s.Snapshot || s.Snapshot.Text != s.Draft.Text {
		s.tell(translations.T("window.checking-again"))
		return
	}
	if err := w.writer.Apply(name, edits); err != nil {
		s.tell(translations.T("window.checking-again"))
		return
	}
	s.tell(message)
}

// undo takes the last step back.
func (w *window) undo() {
	if name := w.writer.Undo(); name != "" {
		w.state.tell(translations.T("window.undone", name))
	}
}

// redo makes the step again that was undone last.
func (w *window) redo() {
	if name := w.writer.Redo(); name != "" {
		w.state.tell(translations.T("window.redone", name))
	}
}

// undoable and redoable tell whether there is a step.
func (w *window) undoable() bool {
	e := w.writer.Editor()
	return e != nil && e.CanUndo() != ""
}

func (w *window) redoable() bool {
	e := w.writer.Editor()
	return e != nil && e.CanRedo() != ""
}
