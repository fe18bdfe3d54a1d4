package app

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jianwen/app/cli"
	"jianwen/app/paper"
	"jianwen/app/versions"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/compare"
	"jianwen/drafting/redline"
)

// A redlined is how one version became another, on the paper: it lies over the draft,
// which is not written meanwhile.
type redlined struct {
	paper    *paper.Paper
	view     *fyne.Container
	copy     *redline.Copy
	snapshot *drafting.Snapshot // of the copy, with its marks; nil: nothing is compared
	from, to int
}

// newRedlined makes the paper on which versions are compared.
func (w *window) newRedlined() redlined {
	p := paper.New(w.face)
	p.ShowPlaces(false)
	p.SetReading(paper.Reading{
		Pick: func(offset int) { // writing goes on there
			if r := &w.redlined; r.copy != nil && r.to == versions.Now {
				w.writer.GoTo(r.copy.Origin(offset))
			}
		},
		Escape: func() {
			w.versions.Back()
			w.toPaper()
		},
		Key: func(e *fyne.KeyEvent) { w.functionKey(e.Name) }, Shortcut: w.shortcut,
	})
	r := redlined{paper: p, view: paper.NewView(p, nil)}
	r.view.Hide()
	return r
}

// comparing reports whether two versions are compared on the paper.
func (w *window) comparing() bool {
	return w.redlined.snapshot != nil && w.state.IsOpen() && w.state.View.Instead == versionsPane
}

// redlining sets how one text became another, in a task, and returns what shows it.
func (w *window) redlining(from, to int, d *compare.Difference) (show func()) {
	options := w.office().options(false)
	c, marked := redline.Set(d, options)
	return func() {
		r := &w.redlined
		again := r.snapshot != nil
		r.copy, r.snapshot, r.from, r.to = c, marked, from, to
		r.paper.SetPages(marked.Pages)
		if !again {
			r.paper.SetZoom(w.paper.Zoom())
			if at := slices.IndexFunc(c.Marks, func(m redline.Mark) bool { return !m.Span.Empty() }); at >= 0 {
				r.paper.Reveal(c.Marks[at].Span.Start)
			}
		}
		w.arrange()
	}
}

// revealRedline brings a place of the newer version into sight.
func (w *window) revealRedline(offset int) {
	if w.redlined.copy != nil {
		w.redlined.paper.Reveal(w.redlined.copy.Place(offset))
	}
}

// zoomRedline follows the zoom of the paper, which the keys and the slider set.
func (w *window) zoomRedline() {
	if p := w.redlined.paper; w.comparing() && p.Zoom() != w.paper.Zoom() {
		p.SetZoom(w.paper.Zoom())
	}
}

// leaveRedline shows the draft again.
func (w *window) leaveRedline() {
	if w.redlined.snapshot == nil {
		return
	}
	w.redlined.copy, w.redlined.snapshot = nil, nil
	w.redlined.paper.SetPages(nil)
	w.arrange()
}

// compareAgain follows the draft where it is compared with a version.
func (w *window) compareAgain() {
	if r := &w.redlined; w.comparing() && (r.to == versions.Now || r.from == versions.Now) {
		w.compareVersions(r.from, r.to)
	}
}

// exportRedline makes a PDF of what is compared and asks where to put it.
func (w *window) exportRedline() {
	snapshot, draft := w.redlined.snapshot, w.state.Draft
	if snapshot == nil {
		w.fail(errors.New(translations.T("versions.nothing-compared")))
		return
	}
	w.state.tell(translations.T("window.exporting"))
	w.tasks.Start("export", func(context.Context) func() {
		data, err := cli.PDF(draft, snapshot, w.fonts)
		if err != nil {
			return func() { w.fail(err) }
		}
		name := filepath.Base(draft.Name)
		name = translations.T("versions.file", strings.TrimSuffix(name, filepath.Ext(name))) + ".pdf"
		return func() { w.askSaveAs(name, data, len(snapshot.Pages)) }
	})
}
