package app

import (
	"context"
	"errors"
	"time"

	"jianwen/app/hold"
	"jianwen/assets/translations"
)

// hear does what later starts of the program wish, until ctx ends: they hand their
// files to this window, which holds the workspace.
func (w *window) hear(ctx context.Context, h *hold.Hold) {
	h.Answer(ctx, func(ctx context.Context, wish hold.Wish) bool {
		taken := make(chan bool, 1)
		w.tasks.post(func() {
			if ctx.Err() == nil { // else whoever wished has given up, and helped himself
				w.handed(wish.File)
				taken <- true
			}
		})
		select {
		case <-taken:
			return true
		case <-ctx.Done():
			return false
		}
	})
}

// unasked is how often it is looked whether a dialog has been answered.
const unasked = 200 * time.Millisecond

// handed comes to the front and opens a file, if there is one; the draft that is open is
// kept, as always. A dialog is answered first: it asks about that draft.
func (w *window) handed(file string) {
	w.win.RequestFocus() // from behind, and from the task bar
	if file == "" {
		return
	}
	if w.win.Canvas().Overlays().Top() != nil {
		w.state.tell(translations.T("window.handed-later", file))
	}
	w.tasks.Follow("handed", func(ctx context.Context, post func(func())) {
		look := time.NewTicker(unasked)
		defer look.Stop()
		for opened := make(chan bool, 1); ; {
			post(func() {
				if w.win.Canvas().Overlays().Top() == nil {
					w.tasks.Stop("handed")
					opened <- true
					w.open(file)
				}
			})
			select {
			case <-ctx.Done():
				return
			case <-opened:
				return
			case <-look.C:
			}
		}
	})
}

// whyReadOnly says why nothing is written into the workspace.
func (w *window) whyReadOnly() string {
	switch {
	case errors.Is(w.alone, hold.ErrHeld):
		return translations.T("keeping.held")
	case w.alone != nil:
		return translations.T("keeping.no-locks")
	}
	return translations.T("keeping.read-only")
}
