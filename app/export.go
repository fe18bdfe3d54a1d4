package app

import (
	"context"
	"path/filepath"
	"strings"

	"jianwen/app/cli"
	"jianwen/app/files"
	"jianwen/assets/translations"
	"jianwen/drafting"
)

// export makes the PDF of the open draft and then asks where to put it: nothing is
// overwritten before the file stands.
func (w *window) export() {
	draft := w.state.Draft
	w.state.tell(translations.T("window.exporting"))
	w.tasks.Start("export", func(context.Context) func() {
		snapshot := drafting.Compile(draft.Text, w.office().options(false))
		data, err := cli.PDF(draft, snapshot, w.fonts)
		if err != nil {
			return func() { w.fail(err) }
		}
		return func() { w.askSave(data, len(snapshot.Pages)) }
	})
}

// askSave lets the person name the file; beside the draft is proposed.
func (w *window) askSave(data []byte, pages int) { w.askSaveAs(w.pdfName(), data, pages) }

// askSaveAs is askSave with a name that is proposed.
func (w *window) askSaveAs(name string, data []byte, pages int) {
	w.state.tell("")
	files.Ask(w.win, files.Request{
		Title: translations.T("dialog.export"), Confirm: translations.T("toolbar.export"),
		Folder: w.folder(), Name: name, Endings: []string{".pdf"}, Saving: true,
	}, func(path string) { w.save(path, data, pages) })
}

// save writes the file and says so.
func (w *window) save(name string, data []byte, pages int) {
	if err := cli.WriteFile(name, data); err != nil {
		w.fail(err)
		return
	}
	w.state.tell(translations.T("window.exported", name, pages))
}

// pdfName is the draft's name with another ending.
func (w *window) pdfName() string {
	name := filepath.Base(w.state.Draft.Name)
	return strings.TrimSuffix(name, filepath.Ext(name)) + ".pdf"
}
