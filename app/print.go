package app

import (
	"context"

	"jianwen/app/cli"
	"jianwen/app/printing"
	"jianwen/drafting"
)

// printHost is the window as what is printed in it sees it.
func (w *window) printHost() printing.Host {
	return printing.Host{
		Window: w.win, Preferences: w.app.Preferences(), Start: w.tasks.Start, Tell: w.state.tell, Fail: w.fail,
	}
}

// print prints the open draft as it is exported; what is found in it does not keep it
// from being printed.
func (w *window) print() {
	draft := w.state.Draft
	w.tasks.Start("print", func(context.Context) func() {
		snapshot := drafting.Compile(draft.Text, w.office().options(false))
		data, err := cli.PDF(draft, snapshot, w.fonts)
		if err != nil {
			return func() { w.fail(err) }
		}
		pages := len(snapshot.Pages)
		return func() {
			printing.Ask(w.printHost(), printing.Document{
				Title: snapshot.Title, PDF: data, Pages: pages, Save: func() { w.askSave(data, pages) },
			})
		}
	})
}
