// Package app is the window: it shows snapshots of a draft on paper, sends wishes
// to drafting and decides nothing about law.
//
//	command.go  the table of actions: menu, toolbar and shortcuts are drawn from it
//	state.go    what the window shows; the UI goroutine owns it
//	signals.go  how the parts of the window hear of changes
//	task.go     work away from the UI goroutine; the one place that calls fyne.Do
package app

import (
	"fyne.io/fyne/v2"

	"jianwen/app/cli"
	"jianwen/app/look"
)

// Run opens the window and returns when it is closed. make is called once the
// program is ready for a display.
func Run(make func() fyne.App, r cli.WindowRequest) error {
	trace("start")
	speakOurs()
	a := make()
	trace("driver")
	a.Settings().SetTheme(look.Theme())
	a.SetIcon(look.Program())
	w := newWindow(a, r.Workspace, fyne.Do)
	if r.File != "" {
		w.open(r.File)
	}
	trace("window")
	w.win.ShowAndRun()
	return nil
}
