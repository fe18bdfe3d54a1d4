package app

import (
	"context"
	"strings"
	"time"

	"jianwen/app/cli"
	"jianwen/app/files"
	"jianwen/app/printing"
	"jianwen/app/research"
	"jianwen/assets/translations"
	"jianwen/drafting/annex"
	"jianwen/search/law"
)

// printFound sets something that was found on pages, with its source and the day, and
// asks how to print them.
func (w *window) printFound(c research.Clip) {
	now, name := time.Now(), c.Called()
	text := annex.Excerpt(annex.Extract{
		Citation: name, About: c.About, Words: c.Words, Note: c.Note, On: law.DateOf(now),
		Source: translations.T("research.source", cli.Version()), Say: translations.Pick,
	})
	w.tasks.Start("print", func(context.Context) func() {
		snapshot := annex.Compile(text, w.office().options(false))
		data, err := cli.PDF(cli.Draft{Name: name + ".md", Text: text, Changed: now}, snapshot, w.fonts)
		if err != nil {
			return func() { w.fail(err) }
		}
		pages := len(snapshot.Pages)
		return func() {
			printing.Ask(w.printHost(), printing.Document{
				Title: name, PDF: data, Pages: pages, Save: func() { w.askSaveFound(name, data, pages) },
			})
		}
	})
}

// askSaveFound lets the person name a PDF of what was found.
func (w *window) askSaveFound(name string, data []byte, pages int) {
	files.Ask(w.win, files.Request{
		Title: translations.T("dialog.export"), Confirm: translations.T("toolbar.export"), Folder: w.folder(),
		Name: strings.NewReplacer("/", " ", "\\", " ").Replace(name) + ".pdf", Endings: []string{".pdf"}, Saving: true,
	}, func(path string) { w.save(path, data, pages) })
}

// printHere prints what the person is at: in the room what was found, else the draft.
func (w *window) printHere() {
	if w.inRoom() {
		w.shelf.Print()
		return
	}
	w.print()
}
