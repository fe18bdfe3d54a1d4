package app

import (
	"context"

	"jianwen/assets/translations"
	"jianwen/drafting/register"
)

// savedState says in a word where the open draft is: on its way into the register, in
// it, in its file as well, or nowhere but here.
func (w *window) savedState() string {
	k := &w.keeping
	switch {
	case k.pen == nil || k.lost:
		return translations.T("status.unkept")
	case k.pen.Pending():
		return translations.T("status.saving")
	case w.state.Path != "" && register.Hash(w.state.Draft.Text) == k.draft.Hash:
		return translations.T("status.saved")
	}
	return translations.T("status.kept")
}

// showSaved shows it, and again once what is on its way is there.
func (w *window) showSaved() {
	w.status.setSaved(w.savedState())
	pen := w.keeping.pen
	if pen == nil || !pen.Pending() {
		return
	}
	w.tasks.Quietly("saved", func(ctx context.Context) func() {
		if pen.Flush(context.WithoutCancel(ctx)) != nil {
			return nil // the pen says so itself
		}
		return func() {
			if w.keeping.pen == pen {
				w.status.setSaved(w.savedState())
			}
		}
	})
}
