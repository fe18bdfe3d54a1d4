package app

import (
	"jianwen/app/cli"
	"jianwen/assets/translations"
)

// closeDraft puts the open draft down and shows the start page. Nothing is asked: all
// that was typed is in the register, or in a copy that the start page offers.
func (w *window) closeDraft() {
	w.settle()
	w.finder.close()
	for _, of := range []string{"open", "watch", "followed", "check", "lull", "versions"} {
		w.tasks.Stop(of)
	}
	w.leaveUnkept()
	w.putDown()
	w.writer.Close()
	w.fields.Clear()
	w.leavePublic()
	w.leaveRedline()
	s := &w.state
	s.Path, s.Draft, s.Snapshot, s.Findings, s.Stale = "", cli.Draft{}, nil, nil, nil
	w.compiler, w.aside, w.checker, w.checked, w.outlined = nil, nil, nil, nil, nil
	w.paper.SetPages(nil)
	w.thumbs.SetPages(nil)
	w.win.SetTitle(translations.T("window.title"))
	w.arrange()
	w.start.Focus()
}

// quit ends the program. The caret is noted before: what is put into the preferences
// once the loop of events has ended is not written any more.
func (w *window) quit() {
	w.noteCaret()
	w.app.Quit()
}
