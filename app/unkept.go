package app

import (
	"time"

	"jianwen/assets/translations"
	"jianwen/drafting/register"
)

// copyUnkept keeps a copy beside the workspace of a draft that is in no register, because
// that cannot be opened or written: whenever nothing has been typed for a moment, and
// before the draft is put down. What its file holds as well needs none.
func (w *window) copyUnkept() {
	if w.keeping.pen != nil || !w.state.IsOpen() {
		return
	}
	if w.unkept == nil {
		w.unkept = register.NewCopy(w.rescueFolders(), w.keeping.draft.ID, time.Now())
	}
	text := w.state.Draft.Text
	do := w.unkept.Away
	if register.Hash(text) != w.keeping.draft.Hash {
		do = func() error { return w.unkept.Keep(text) }
	}
	if err := do(); err != nil {
		w.state.tell(translations.T("keeping.unreadable", err))
	}
}

// leaveUnkept is copyUnkept for the last time: the next draft has a copy of its own.
func (w *window) leaveUnkept() {
	w.copyUnkept()
	w.unkept = nil
}
