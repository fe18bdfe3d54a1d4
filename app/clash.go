package app

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/versions"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
	"jianwen/drafting/register"
)

// A clash is a draft that was changed here and, by another program, in its file. Until a
// person has chosen, neither is written over: the difference is shown, and both texts
// are versions where there is a register.
type clash struct {
	text string // that the file has
}

// A clashBar stands above the paper while there is a clash.
type clashBar struct {
	*fyne.Container
	what *widget.Label
}

func newClashBar(w *window) *clashBar {
	b := &clashBar{what: widget.NewLabel("")}
	b.what.Truncation = fyne.TextTruncateEllipsis
	load := widget.NewButton(translations.T("clash.load"), w.loadTheirs)
	keep := widget.NewButton(translations.T("clash.keep"), w.keepOurs)
	show := widgets.NewTool(translations.T("clash.show"), "history", w.showClash)
	b.Container = container.New(layout.NewCustomPaddedLayout(4, 4, 10, 10),
		container.NewBorder(nil, nil, nil, container.NewHBox(show, load, keep), b.what))
	b.Hide()
	return b
}

// clashing reports whether a person has to choose between two texts.
func (w *window) clashing() bool { return w.keeping.clash != nil }

// clashed shows that the draft's file has another text than the draft, and both are new.
func (w *window) clashed(theirs string) {
	w.keeping.clash = &clash{text: theirs}
	said := "clash.what"
	if w.keeping.pen != nil {
		said = "keeping.both"
	}
	w.state.tell(translations.T(said, filepath.Base(w.state.Path)))
	w.showClash()
}

// showClash shows, at the right, which words the file has in place of the draft's.
func (w *window) showClash() {
	if !w.clashing() {
		return
	}
	w.state.View.Instead = versionsPane
	w.state.Viewed.Emit(&w.state)
	w.listVersions()
	w.compareVersions(versions.Now, versions.OnDisk)
}

// updateClash shows or hides the bar.
func (w *window) updateClash() {
	if w.clashing() {
		setText(w.clash.what, translations.T("clash.what", filepath.Base(w.state.Path)))
	}
	w.clash.Hidden = !w.clashing()
}

// loadTheirs takes the file's text, as a step that can be undone; ours is a version.
func (w *window) loadTheirs() {
	k := &w.keeping
	if k.clash == nil {
		return
	}
	theirs := k.clash.text
	if err := w.keepVersion(); err != nil {
		w.fail(err)
		return
	}
	if edits := compare.Texts(w.state.Draft.Text, theirs).Edits(); len(edits) > 0 {
		if err := w.writer.Apply(translations.T("command.reload"), edits); err != nil {
			w.fail(err)
			return
		}
	}
	if k.pen != nil {
		if _, err := k.pen.Save(context.Background(), register.Outside, ""); err != nil {
			w.fail(err)
			return
		}
	}
	w.chosen(theirs, "clash.loaded")
}

// keepOurs goes on with the draft as it is; the file is written when it is saved.
func (w *window) keepOurs() {
	if w.clashing() {
		w.chosen(w.keeping.clash.text, "clash.kept")
	}
}

// chosen ends a clash: what the file has is known.
func (w *window) chosen(theirs, said string) {
	w.keeping.clash = nil
	w.keeping.draft.Hash = register.Hash(theirs)
	w.describe()
	w.kept()
	if w.state.View.Instead == versionsPane {
		w.flipPane(versionsPane)
	}
	w.arrange()
	w.toPaper()
	w.state.tell(translations.T(said, filepath.Base(w.state.Path)))
}
