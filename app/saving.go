package app

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"jianwen/app/cli"
	"jianwen/app/files"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/register"
)

// rescueFolder is where copies go first of what cannot be kept in the workspace.
func (w *window) rescueFolder() string { return w.rescueFolders()[0] }

// rescueFolders are where copies go of what cannot be kept in the workspace, the first
// that can be written: folders of the workspace's own, because drafts of two workspaces
// have the same numbers. The last one is in memory, for when all disks are full: it lasts
// until the person logs out.
func (w *window) rescueFolders() []string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	workspace := w.workspace
	if full, err := filepath.Abs(workspace); err == nil {
		workspace = full
	}
	own := filepath.Join("jianwen", "rescue", register.Hash(workspace)[:12])
	all := []string{filepath.Join(dir, own)}
	if memory := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(memory) {
		all = append(all, filepath.Join(memory, own))
	}
	return all
}

// saveDraft makes a version, and writes the draft's file where this program made it or
// a person has agreed.
func (w *window) saveDraft() {
	w.writer.Settle()
	pen, text, path := w.keeping.pen, w.state.Draft.Text, w.state.Path
	if pen != nil {
		if _, err := pen.Save(context.Background(), register.Saved, ""); err != nil {
			w.fail(err)
			return
		}
		w.kept()
	}
	switch {
	case path == "":
		w.saveAs()
	case w.clashing(): // the version is made, the file waits for the choice
		w.clashed(w.keeping.clash.text)
	case w.keeping.draft.Own || w.mayWrite[path]:
		w.writeDraft(path, text)
	default:
		w.askWrite(path, func() {
			w.mayWrite[path] = true
			w.writeDraft(path, text)
		})
	}
}

// writeDraft writes the draft's file, unless another program has changed it: then
// both texts are kept as versions and the person is told.
func (w *window) writeDraft(path, text string) {
	hash := w.keeping.draft.Hash
	w.tasks.Start("write", func(context.Context) func() {
		there, err := cli.ReadDraft(path)
		if err == nil && register.Hash(there.Text) != hash && there.Text != text {
			return func() {
				if w.state.Path == path {
					w.keepOutside(there.Text)
				}
			}
		}
		if err := cli.WriteFile(path, []byte(text)); err != nil {
			return func() { w.fail(err) }
		}
		return func() { w.written(path, text) }
	})
}

// keepOutside makes a version of what another program wrote, and one of ours after it,
// and shows how they differ.
func (w *window) keepOutside(text string) {
	k := &w.keeping
	if k.pen == nil {
		w.clashed(text)
		return
	}
	ctx := context.Background()
	if _, err := w.register.Save(ctx, k.draft.ID, register.Saving{Text: text, Why: register.Outside}); err != nil {
		w.fail(err)
		return
	}
	if _, err := k.pen.Save(ctx, register.Kept, ""); err != nil {
		w.fail(err)
		return
	}
	w.kept()
	k.draft.Hash = register.Hash(text)
	w.describe()
	w.clashed(text)
}

// written takes in that the draft's file now holds text.
func (w *window) written(path, text string) {
	k := &w.keeping
	k.draft.Hash = register.Hash(text)
	k.draft.Path = path
	w.describe()
	w.showSaved()
	w.state.tell(translations.T("keeping.saved", filepath.Base(path)))
}

// describe writes into the register what the draft is called.
func (w *window) describe() {
	k := &w.keeping
	if k.pen == nil {
		return
	}
	var err error
	if s := w.state.Snapshot; s != nil {
		named(&k.draft, s)
		_, err = inCase(context.Background(), w.register, &k.draft, s)
	}
	if err == nil {
		err = w.register.Describe(context.Background(), k.draft)
	}
	if err != nil {
		w.fail(err)
	}
}

// saveAs asks for a file and writes the draft there; from then on it is the draft's own.
func (w *window) saveAs() {
	files.Ask(w.win, files.Request{
		Title: translations.T("command.save-as"), Confirm: translations.T("command.save"),
		Folder: w.folder(), Name: draftName(w.state.Snapshot.Title), Endings: []string{".md"}, Saving: true,
	}, w.saveTo)
}

// saveTo writes the draft into a file of its own.
func (w *window) saveTo(path string) {
	text := w.state.Draft.Text
	if err := cli.WriteFile(path, []byte(text)); err != nil {
		w.fail(err)
		return
	}
	w.state.Path, w.state.Draft.Name = path, path
	w.keeping.draft.Own, w.keeping.clash = true, nil // what the other file has stays there
	w.written(path, text)
	w.win.SetTitle(w.title())
	w.watch(path)
	w.remember(path)
}

// draftName is a file name for a title.
func draftName(title string) string {
	if title == "" {
		title = translations.T("window.sample")
	}
	clean := []rune(title)
	for i, r := range clean {
		switch r {
		case '/', '\\', ':', '*', '?', '"', '<', '>', '|':
			clean[i] = '_'
		}
	}
	return string(clean) + ".md"
}

// askWrite asks whether a file may be written from now on.
func (w *window) askWrite(path string, yes func()) {
	d := dialog.NewCustomWithoutButtons(translations.T("dialog.write"),
		padded(widgets.NewProse(translations.T("dialog.write-ask", filepath.Base(path)))), w.win)
	agree := widgets.NewAnswer(translations.T("dialog.write-yes"), true, func() {
		d.Hide()
		yes()
	}, d.Hide)
	d.SetButtons([]fyne.CanvasObject{widgets.NewAnswer(translations.T("dialog.write-no"), false, d.Hide, d.Hide), agree})
	d.Resize(dialogSmall)
	d.Show()
	w.win.Canvas().Focus(agree)
}
