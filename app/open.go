package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianwen/app/cli"
	"jianwen/app/files"
	"jianwen/assets/samples"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/register"
	"jianwen/drafting/source"
)

// open reads a draft, sets it in the background and shows it. One that is open already
// stays as it is, with what another program has written into its file since: it must
// not be taken up twice, or two pens would write one journal.
func (w *window) open(path string) {
	if full, err := filepath.Abs(path); err == nil && full == w.state.Path && w.state.IsOpen() {
		w.toPaper()
		w.reload()
		return
	}
	guidance, pen := w.state.View.Guidance, w.keeping.pen
	w.tasks.Start("open", func(ctx context.Context) func() {
		if pen != nil {
			_ = pen.Flush(ctx) // where it cannot be written the pen says so itself
		}
		return w.load(ctx, path, guidance)
	})
}

// load reads and sets a draft, in a task, and returns what shows it.
func (w *window) load(ctx context.Context, path string, guidance bool) (apply func()) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	draft, err := cli.ReadDraft(path)
	if err != nil {
		return func() { w.fail(err) }
	}
	return w.compiled(ctx, path, draft, guidance)
}

// openSample shows a bundled draft.
func (w *window) openSample(name string) {
	guidance := w.state.View.Guidance
	w.tasks.Start("open", func(ctx context.Context) func() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			return func() { w.fail(err) }
		}
		kept, _, note := w.takeUp(ctx, "", cli.Draft{Name: name, Text: string(text)})
		kept.draft.Aside = true // until it is written in
		draft := cli.Draft{Name: translations.T("window.sample"), Text: string(text)}
		return w.taken(uptake{draft: draft, kept: kept, note: note, guidance: guidance})
	})
}

// compiled takes a draft up and sets it, in a task, and returns what shows it. Setting
// it takes longest: a draft that is not wanted any more after that is not taken up.
func (w *window) compiled(ctx context.Context, path string, draft cli.Draft, guidance bool) (apply func()) {
	compiler := drafting.NewCompiler(w.office().options(guidance))
	compiler.Compile(draft.Text)
	kept, text, note := w.takeUp(ctx, path, draft)
	draft.Text = text
	return w.taken(uptake{path, draft, kept, note, guidance, compiler})
}

// An uptake is a draft that is in the register, or cannot be, and is to be shown.
type uptake struct {
	path     string // of its file; "" where it has none
	draft    cli.Draft
	kept     keeping
	note     string // what is to be said of it
	guidance bool
	compiler *drafting.Compiler // that has set it already; nil: none has
}

// taken sets a draft that was taken up, in a task, and returns what shows it.
func (w *window) taken(u uptake) (apply func()) {
	path, draft, kept, note, guidance := u.path, u.draft, u.kept, u.note, u.guidance
	office := w.office()
	compiler := u.compiler
	if compiler == nil {
		compiler = drafting.NewCompiler(office.options(guidance))
	}
	snapshot := compiler.Compile(draft.Text)
	fresh := named(&kept.draft, snapshot)
	if kept.take != nil {
		moved, err := inCase(context.Background(), w.register, &kept.draft, snapshot)
		if err == nil && (fresh || moved) {
			err = w.register.Describe(context.Background(), kept.draft)
		}
		if err != nil {
			note = translations.T("keeping.unreadable", err)
		}
	}
	if kept.take == nil { // all that is known is what is being opened
		kept.draft.Hash = register.Hash(draft.Text)
	}
	trace("compiled")
	return func() {
		if again := w.keeping; again.pen != nil && again.draft.ID == kept.draft.ID {
			w.state.tell(sentences(draft.Note, note))
			return // it is open already, and may have been typed in meanwhile
		}
		w.settle()
		w.leaveUnkept()
		w.putDown()
		if kept.take != nil {
			kept.pen = kept.take()
		}
		w.state.Path, w.state.Draft, w.state.Snapshot = path, draft, snapshot
		w.compiler, w.guided, w.keeping = compiler, guidance, kept
		w.aside = drafting.NewCompiler(office.options(guidance))
		w.state.Opened.Emit(&w.state)
		w.state.Compiled.Emit(&w.state)
		if w.win.Canvas().Overlays().Top() == nil {
			w.toPaper() // whoever opens a draft goes on in it
		}
		w.state.tell(sentences(append(slices.Clone(office.faults), draft.Note, note)...))
		w.watch(path)
		if path != "" {
			w.remember(path)
		}
		w.showClash()
	}
}

// sentences are those that say something, behind one another.
func sentences(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

// reload takes in what another program has written into the draft's file, as a step
// that can be undone. Where the draft has been changed here as well, it stays, and the
// other text is kept as a version.
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
				w.takeIn(draft)
			}
		}
	})
}

// takeIn takes in what the draft's file holds.
func (w *window) takeIn(draft cli.Draft) {
	w.writer.Settle() // else what is being composed would come into a text that was compared without it
	name := filepath.Base(w.state.Path)
	seen, own := register.Hash(draft.Text), w.state.Draft.Text
	switch {
	case w.clashing() && draft.Text == w.keeping.clash.text: // that is known, and not chosen yet
	case draft.Text == own || seen == w.keeping.draft.Hash:
		w.keeping.draft.Hash = seen // nothing that is not here
	case !w.clashing() && register.Hash(own) == w.keeping.draft.Hash:
		edit := source.Difference(own, draft.Text)
		if err := w.writer.Apply(translations.T("command.reload"), []source.Edit{edit}); err != nil {
			w.fail(err)
			return
		}
		w.keeping.draft.Hash = seen
		w.describe()
		w.state.tell(translations.T("window.reloaded", name))
	default:
		w.keepOutside(draft.Text)
	}
}

// recompile sets the open draft again, with guidance or without.
func (w *window) recompile() {
	guidance := w.state.View.Guidance
	if guidance == w.guided {
		return
	}
	options := w.office().options(guidance)
	w.compiler, w.aside, w.guided = drafting.NewCompiler(options), drafting.NewCompiler(options), guidance
	w.writer.SetCompilers(w.compiler, w.aside)
}

// askOpen lets the person pick a draft.
func (w *window) askOpen() {
	files.Ask(w.win, files.Request{
		Title: translations.T("dialog.open"), Confirm: translations.T("toolbar.open"),
		Folder: w.folder(), Endings: []string{".md", ".txt"},
	}, w.open)
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
