package app

import (
	"context"
	"time"

	"jianwen/assets/translations"
	"jianwen/drafting/register"
)

// copyDelay is how long a key may wait for its copy: with the writing less than a second.
const copyDelay = 500 * time.Millisecond

// copySoon keeps a copy of a draft that is in no register, soon after what was just typed.
func (w *window) copySoon() {
	if w.keeping.pen != nil || w.tasks.running["copy"] != nil {
		return
	}
	w.tasks.Quietly("copy", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(copyDelay):
			return w.copyUnkept
		}
	})
}

// copyUnkept keeps a copy beside the workspace of a draft that is in no register, because
// that cannot be opened or written: soon after a key, and before the draft is put down.
// What its file holds as well needs none.
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

// missed says that there is a copy of a draft, of the time when it could not be kept, with
// another text than the one it goes on with; "" where there is none.
func (w *window) missed(d register.Draft, text string) string {
	all, _ := register.Rescued(w.rescueFolders()) // what cannot be read now is offered the next time
	for _, r := range all {
		if r.Draft == d.ID && r.Text != text {
			return translations.T("keeping.missed")
		}
	}
	return ""
}
