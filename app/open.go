package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"jianwen/app/cli"
	"jianwen/assets/samples"
	"jianwen/assets/translations"
	"jianwen/drafting"
)

// open reads a draft, sets it in the background and shows it.
func (w *window) open(path string) {
	guidance := w.state.View.Guidance
	w.tasks.Start("open", func(context.Context) func() { return w.load(path, guidance) })
}

// load reads and sets a draft, in a task, and returns what shows it.
func (w *window) load(path string, guidance bool) (apply func()) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	draft, err := cli.ReadDraft(path)
	if err != nil {
		return func() { w.fail(err) }
	}
	return w.compiled(path, draft, guidance)
}

// openSample shows a bundled draft.
func (w *window) openSample(name string) {
	guidance := w.state.View.Guidance
	w.tasks.Start("open", func(context.Context) func() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			return func() { w.fail(err) }
		}
		return w.compiled("", cli.Draft{Name: name, Text: string(text)}, guidance)
	})
}

// compiled sets a draft, in a task, and returns what shows it.
func (w *window) compiled(path string, draft cli.Draft, guidance bool) (apply func()) {
	office := w.office()
	compiler := drafting.NewCompiler(office.options(guidance))
	snapshot := compiler.Compile(draft.Text)
	trace("compiled")
	return func() {
		w.state.Path, w.state.Draft, w.state.Snapshot = path, draft, snapshot
		w.compiler, w.guided = compiler, guidance
		w.state.Opened.Emit(&w.state)
		w.state.Compiled.Emit(&w.state)
		w.state.tell(strings.Join(append(slices.Clone(office.faults), draft.Note), " "))
		w.watch(path)
		if path != "" {
			w.remember(path)
		}
	}
}

// reload reads the open draft again. The paper stays where it is.
func (w *window) reload() {
	path := w.state.Path
	if path == "" {
		return
	}
	w.tasks.Start("open", func(context.Context) func() {
		draft, err := cli.ReadDraft(path)
		if err != nil {
			return func() { w.state.tell(err.Error()) }
		}
		return func() {
			if w.state.Path == path {
				if draft.Text != w.state.Draft.Text {
					w.history = history{} // what it leads back to is not what the other program changed
				}
				w.state.Draft = draft
				w.recompile(translations.T("window.reloaded", filepath.Base(path)))
			}
		}
	})
}

// recompile sets the open draft again and says message when that is done.
func (w *window) recompile(message string) {
	if guidance := w.state.View.Guidance; guidance != w.guided {
		w.compiler, w.guided = drafting.NewCompiler(w.office().options(guidance)), guidance
	}
	compiler, text := w.compiler, w.state.Draft.Text
	w.tasks.Start("open", func(context.Context) func() {
		snapshot := compiler.Compile(text)
		return func() {
			w.state.Snapshot = snapshot
			w.state.Compiled.Emit(&w.state)
			w.state.tell(message)
		}
	})
}

// askOpen lets the person pick a draft.
func (w *window) askOpen() {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.fail(err)
		case file != nil:
			_ = file.Close()
			w.open(file.URI().Path())
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".md", ".txt"}))
	d.SetTitleText(translations.T("dialog.open"))
	if folder := listable(w.folder()); folder != nil {
		d.SetLocation(folder)
	}
	d.SetView(dialog.ListView)
	d.Show()
	d.Resize(dialogSize(w.win)) // Fyne makes the dialog when it is shown
}

// folder is where dialogs begin: beside the open draft, or the last one, or home.
func (w *window) folder() string {
	if w.state.Path != "" {
		return filepath.Dir(w.state.Path)
	}
	if r := w.recent(); len(r) > 0 {
		return filepath.Dir(r[0])
	}
	home, _ := os.UserHomeDir()
	return home
}

func listable(folder string) fyne.ListableURI {
	uri, err := storage.ListerForURI(storage.NewFileURI(folder))
	if err != nil {
		return nil
	}
	return uri
}

const (
	recentKey = "recent-drafts"
	recentMax = 8
)

// recent lists the drafts opened last that are still there.
func (w *window) recent() []string {
	return slices.DeleteFunc(w.app.Preferences().StringList(recentKey), func(path string) bool {
		_, err := os.Stat(path)
		return err != nil
	})
}

// remember puts a draft at the head of the recent ones.
func (w *window) remember(path string) {
	list := slices.DeleteFunc(w.recent(), func(p string) bool { return p == path })
	list = append([]string{path}, list...)
	w.app.Preferences().SetStringList(recentKey, list[:min(len(list), recentMax)])
	w.refreshCommands()
}
