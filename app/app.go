// Package app is the window: it shows snapshots of a draft on paper, sends wishes
// to drafting and decides nothing about law.
//
//	command.go  the table of actions: menu, toolbar and shortcuts are drawn from it
//	state.go    what the window shows; the UI goroutine owns it
//	signals.go  how the parts of the window hear of changes
//	task.go     work away from the UI goroutine; the one place that calls fyne.Do
package app

import (
	"context"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/cli"
	"jianwen/app/look"
)

// Run opens the window and returns when it is closed. make is called once the
// program is ready for a display.
func Run(make func() fyne.App, r cli.WindowRequest) error {
	trace("start")
	letCollectLater()
	leaveKeysToUs()
	a := make()
	dress(a)
	speakOurs()
	trace("driver")
	a.SetIcon(look.Program())
	ui := &loop{do: fyne.Do}
	w := newWindow(a, r.Workspace, ui.post)
	w.alone = r.Alone
	first := w.prepareFirst(r.File)
	w.build()
	trace("window")
	first()
	time.AfterFunc(later, func() { w.tasks.post(w.openLibrary) })
	if w.alone != nil {
		w.state.tell(w.whyReadOnly())
	}
	ctx, deaf := context.WithCancel(context.Background())
	w.hear(ctx, r.Hold)
	w.win.ShowAndRun()
	ui.ended.Store(true)
	deaf()
	w.settle()
	w.leaveUnkept()
	w.putDown()
	w.board.Close()
	w.closeLibrary()
	return nil
}

// later is when the library is opened: the first frame goes before.
const later = 1500 * time.Millisecond

// patience is how long the window waits for its draft before it opens without.
const patience = 600 * time.Millisecond

// prepareFirst sets the draft that the program was called with while the window is
// built, and returns what shows it: its pages are then in the first frame.
func (w *window) prepareFirst(file string) (show func()) {
	if file == "" {
		return func() {
			w.arrange()
			w.findSamples()
			w.start.Focus()
		}
	}
	ready := make(chan func(), 1)
	go func() {
		ready <- w.tasks.guard(func() func() { return w.load(context.Background(), file, w.state.View.Guidance) })
	}()
	finish := func(apply func()) {
		if apply != nil {
			apply()
		}
		time.AfterFunc(patience, func() { w.tasks.post(w.findSamples) }) // the first frame goes before
	}
	return func() {
		select {
		case apply := <-ready:
			finish(apply)
		case <-time.After(patience):
			w.tasks.Background(func() func() {
				apply := <-ready
				return func() { finish(apply) }
			})
		}
	}
}

// letCollectLater leaves garbage lie until the window stands: what is read to open
// it (fonts, the catalogue) stays, and to go through it again and again would cost
// a tenth of the time.
func letCollectLater() {
	before := debug.SetGCPercent(-1)
	time.AfterFunc(3*time.Second, func() { debug.SetGCPercent(before) })
}
