package app

import (
	"context"
	"os"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/ime"
	"jianwen/app/ime/keys"
	"jianwen/app/widgets"
	"jianwen/app/writing"
	"jianwen/assets/translations"
	"jianwen/drafting"
)

// leaveKeysToUs keeps GLFW's own way to the input method shut where ours leads to one:
// through both, keys would come twice. It must run before there is a window.
func leaveKeysToUs() {
	if runtime.GOOS != "linux" {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	if _, found := ime.Found(ctx); found {
		_ = os.Setenv("XMODIFIERS", "@im=none") // it cannot fail with such a name
	}
}

// newWriter makes the hand that writes on the paper.
func (w *window) newWriter() {
	w.candidates = widgets.NewCandidates()
	w.board = keys.New(w.win, ime.New(ime.Options{Program: "jianwen", Post: w.tasks.post, Changed: w.status.setInput}), w.offer)
	w.candidates.OnChoose, w.candidates.OnPage = w.board.Choose, w.board.Page
	clipboard := w.app.Clipboard()
	w.writer = writing.New(writing.Options{
		Paper: w.paper, Board: w.board,
		Terms: isTerm,
		Pulse: w.pulse,
		Names: writing.Names{
			Type: translations.T("step.type"), Delete: translations.T("step.delete"), Break: translations.T("step.break"),
			Paste: translations.T("step.paste"), Cut: translations.T("step.cut"), Clean: translations.T("step.clean"),
			Level: translations.T("step.level"),
		},
		Changed: w.typed,
		Struck:  func(at time.Time) { w.traceShown("key", at) },
		Edited:  w.edited,
		Moved: func() {
			w.caretMoved()
			w.offerRelevant()
		},
		Key:      w.pageKey,
		Agree:    w.agreeToCount,
		Copy:     clipboard.SetContent,
		Paste:    clipboard.Content,
		Shortcut: w.shortcut,
	})
	w.tasks.Follow("caret", func(ctx context.Context, post func(func())) {
		tick := time.NewTicker(blink)
		defer tick.Stop()
		for on := true; ; on = !on {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				post(func() { w.writer.Blink(on) })
			}
		}
	})
}

// shortcut is a key with modifiers that who has the keys does not use: one of the table's.
func (w *window) shortcut(s fyne.Shortcut) {
	if c, ok := w.win.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// pulse lets the view follow a selection that is drawn over its edge, while the button
// is held.
func (w *window) pulse(on bool) {
	const task = "drag"
	if !on {
		w.tasks.Stop(task)
		return
	}
	w.tasks.Follow(task, func(ctx context.Context, post func(func())) {
		tick := time.NewTicker(40 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				post(w.writer.DragOn)
			}
		}
	})
}

// blink is how long the caret is shown, and not.
const blink = 530 * time.Millisecond

// offer shows what the input method offers at a caret.
func (w *window) offer(p ime.Panel, at fyne.Position, height float32) {
	w.candidates.Set(p)
	if p.Empty() {
		return
	}
	w.board.Raise(w.candidates, w.candidates.Beside(at, height, w.win.Canvas().Size()))
}

// lull is how long nothing is typed before what nobody looks at while typing is drawn
// anew: miniatures, counts, menus.
const lull = 300 * time.Millisecond

// typed takes in the draft as it is after an edit.
func (w *window) typed(s *drafting.Snapshot) {
	w.state.Snapshot = s
	w.state.Draft.Text = s.Text
	w.status.setSaved(w.savedState())
	w.checkAfter(untilPainted)
	w.offerRelevant()
	w.copySoon()
	w.tasks.Quietly("lull", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(lull):
			return func() {
				w.listFields()
				w.showPublic()
				w.compareAgain()
				w.thumbs.SetPages(w.state.Snapshot.Pages)
				w.listSections()
				w.listCase()
				w.reason()
				w.status.update()
				w.showSaved()
				w.refreshCommands()
			}
		}
	})
}
