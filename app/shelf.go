package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/cli"
	"jianwen/app/library"
	"jianwen/app/research"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
)

// host is what the library pane may do with the window.
func (w *window) host() library.Host {
	return library.Host{
		Window:  w.win,
		Quietly: w.tasks.Quietly,
		Follow:  w.tasks.Follow,
		Stop:    w.tasks.Stop,
		Copy:    w.app.Clipboard().SetContent,
		Insert:  w.insertCitation,
		Tell:    w.state.tell,
		Fail:    w.fail,
		Folder:  w.folder,
		Forms:   w.documentForms,
		Grown:   func() { w.grown() },
		Shown:   w.traceShown,
		Book:    research.NewBook(w.workspace, cli.WriteFile),
		Write:   cli.WriteFile,
		Print:   w.printFound,
		Leave:   w.leaveRoom,
		Enter:   w.enterRoom,
		Key:     func(e *fyne.KeyEvent) bool { return w.functionKey(e.Name) },
	}
}

// documentForms are the document types of the catalogue.
func (w *window) documentForms() (out []library.Form) {
	for _, f := range w.office().forms.All() {
		out = append(out, library.Form{Key: f.Key, Zh: f.Zh, En: f.En})
	}
	return out
}

// flipFindings shows the findings in place of another pane, or hides them.
func (w *window) flipFindings() {
	view := &w.state.View
	view.Findings = !view.Findings || view.Instead != noPane
	view.Instead, view.Room = noPane, false
	w.state.Viewed.Emit(&w.state)
}

// flipPane shows a pane in place of the one that stands at the right, or the findings
// in its place, and reports whether it is shown now.
func (w *window) flipPane(p Pane) bool {
	view := &w.state.View
	if view.Instead == p {
		p = noPane
	}
	view.Instead, view.Room = p, false
	w.state.Viewed.Emit(&w.state)
	return p != noPane
}

// showLibrary shows the library where it is not.
func (w *window) showLibrary() {
	if w.state.View.Instead != libraryPane {
		w.flipLibrary()
	}
}

// importing makes a command that asks what to import.
func (w *window) importing(ask func()) func() {
	return func() {
		w.showLibrary()
		ask()
	}
}

// openLibrary opens the library in the background, once.
func (w *window) openLibrary() {
	if w.opening || w.library != nil {
		return
	}
	w.opening = true
	dir := filepath.Join(w.workspace, "library")
	w.tasks.Quietly("library-open", func(ctx context.Context) func() {
		l, err := search.Open(ctx, dir, search.Options{Progress: w.renewing()})
		w.tasks.post(func() { w.status.setWork("") })
		if err != nil {
			return func() {
				w.opening = false // another try when the pane is shown again
				w.shelf.Refuse(translations.T("library.unreadable", sentence(err)))
			}
		}
		w.opened <- l // closed at the end, whatever happens to apply
		return func() {
			w.library = l
			w.recheck()
			w.shelf.Open(l)
			w.refreshCommands()
			w.followLibrary()
		}
	})
}

// renewing shows, now and then, how far a damaged library is that is made again.
func (w *window) renewing() func(search.Progress) {
	var last time.Time
	return func(p search.Progress) {
		if time.Since(last) < often {
			return
		}
		last = time.Now()
		w.tasks.post(func() { w.status.setWork(translations.T("library.renewing", p.Done, p.Total)) })
	}
}

// sentence is an error as a person reads it.
func sentence(err error) string {
	var t *search.Trouble
	if errors.As(err, &t) {
		return translations.Pick(t.Zh, t.En)
	}
	return err.Error()
}

// often is how often progress is shown.
const often = 100 * time.Millisecond

// looked is how often the window looks whether the library has grown: commands
// beside it add to it as well.
const looked = 2 * time.Second

// followLibrary keeps the index up to date for as long as the window is open.
func (w *window) followLibrary() {
	l := w.library
	w.tasks.Follow("library-follow", func(ctx context.Context, post func(func())) {
		again := time.NewTicker(looked)
		defer again.Stop()
		told := ""
		for {
			worked := false
			err := l.Follow(ctx, func(p search.Progress) {
				worked = true
				post(func() { w.status.setWork(translations.T("library.indexing", p.Done, p.Total)) })
			})
			switch {
			case ctx.Err() != nil:
				return
			case err != nil && !errors.Is(err, search.ErrElsewhere): // what is in the index stays to be searched
				if why := sentence(err); why != told { // once, not each time
					told = why
					post(func() { w.state.tell(translations.T("library.unindexed", why)) })
				}
			}
			if worked {
				post(func() {
					w.status.setWork("")
					w.shelf.Changed()
					w.recheck()
				})
			}
			select {
			case <-ctx.Done():
				return
			case <-again.C:
			case <-w.kick:
			}
		}
	})
}

// grown lets the index follow at once.
func (w *window) grown() {
	select {
	case w.kick <- true:
	default: // it will look anyway
	}
}

// closeLibrary ends all tasks and closes the library.
func (w *window) closeLibrary() {
	w.tasks.Shut(5 * time.Second)
	select {
	case l := <-w.opened:
		if err := l.Close(); err != nil {
			fyne.LogError("close the library", err)
		}
	default:
	}
}

// findSimilar lists past documents like the open draft.
func (w *window) findSimilar() {
	name, text := w.state.Draft.Name, w.state.Draft.Text
	w.showLibrary()
	w.shelf.Similar(func(ctx context.Context, l *search.Library) (search.Draft, error) {
		return likened(ctx, l, name, text)
	})
}

// likened is a draft as past documents are compared with it.
func likened(ctx context.Context, l *search.Library, name, text string) (search.Draft, error) {
	out := search.Draft{Text: text}
	file := ingest.NewFile(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))+".md", []byte(text), nil)
	for item := range ingest.Items(ctx, file) {
		d := item.Document
		if d == nil {
			continue
		}
		out = search.Draft{Topic: d.Topic, AddresseeKind: d.AddresseeKind, Form: d.Form, Cites: d.Cites}
		var all strings.Builder
		for _, p := range d.Passages {
			fmt.Fprintln(&all, p.Heading)
			fmt.Fprintln(&all, p.Text)
		}
		out.Text = all.String()
		if d.Number != "" {
			own, err := l.Document(ctx, d.Number)
			if err != nil {
				return out, err
			}
			if own != nil {
				out.Except = own.ID
			}
		}
	}
	return out, ctx.Err()
}
