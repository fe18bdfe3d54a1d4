package library

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/files"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/store"
)

// An intake takes files into the library. Its strip at the foot of the pane says how
// far that is; everything else can be used meanwhile.
type intake struct {
	pane       *Pane
	strip      *fyne.Container
	stage      *widget.Label
	bar        *widget.ProgressBar
	stop       *widgets.Tool
	view       *widgets.Tool
	dismiss    *widgets.Tool
	outcomes   *outcomesView
	waiting    []string // to be taken in once the library is open, or after what runs
	running    bool
	rebuilding bool // what runs, or ran last, was that
	counts     map[store.Outcome]int
}

// often is how often progress is shown.
const often = 100 * time.Millisecond

func newIntake(p *Pane) *intake {
	i := &intake{pane: p, stage: widget.NewLabel(""), bar: widget.NewProgressBar(), counts: map[store.Outcome]int{}}
	i.outcomes = newOutcomesView(p)
	i.stage.Truncation = fyne.TextTruncateEllipsis
	i.bar.TextFormatter = func() string { return "" }
	i.stop = widgets.NewTool(translations.T("library.stop"), "", i.cancel)
	i.view = widgets.NewTool(translations.T("library.outcomes"), "", func() { p.enter(i.outcomes) })
	i.dismiss = widgets.NewTool(translations.T("library.dismiss"), "", func() { i.strip.Hide() })
	buttons := container.NewHBox(i.stop, i.view, i.dismiss)
	i.strip = container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(),
		container.New(layout.NewCustomPaddedLayout(2, 0, 4, 6), i.stage),
		container.New(layout.NewCustomPaddedLayout(2, 2, 12, 12), container.New(thin{}, i.bar)),
		container.New(layout.NewCustomPaddedLayout(0, 2, 4, 6), container.NewHBox(layout.NewSpacer(), buttons)))
	i.strip.Hide()
	return i
}

// thin lays a bar out as a line.
type thin struct{}

// MinSize is for Fyne.
func (thin) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, 5) }

// Layout is for Fyne.
func (thin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// Import takes in files, folders and archives, now or as soon as the library is open.
func (p *Pane) Import(paths []string) {
	p.intake.waiting = append(p.intake.waiting, paths...)
	p.intake.opened()
}

// opened begins with what waits.
func (i *intake) opened() {
	if i.pane.library == nil || i.running || len(i.waiting) == 0 {
		return
	}
	paths := i.waiting
	i.waiting = nil
	i.outcomes.begin()
	i.view.Show()
	i.begin(translations.T("library.importing"), func(ctx context.Context, l *search.Library, t *taking) error {
		return l.Add(ctx, paths, search.AddOptions{Progress: t.progress, Each: t.each})
	})
}

// begin runs long work on the library and shows the strip.
func (i *intake) begin(stage string, work func(ctx context.Context, l *search.Library, t *taking) error) {
	i.running, i.rebuilding, i.counts = true, false, map[store.Outcome]int{}
	i.stage.SetText(stage)
	i.bar.SetValue(0)
	i.bar.Show()
	i.dismiss.Hide()
	i.stop.Show()
	i.strip.Show()
	library := i.pane.library
	i.pane.host.Follow("library-import", func(ctx context.Context, post func(func())) {
		t := &taking{intake: i, post: post}
		err := work(ctx, library, t)
		t.flush()
		post(func() { i.finish(err) })
	})
}

// Rebuild makes the index again from what the library holds, with progress and a way to
// stop; an import that runs goes first, and then nothing is done.
func (p *Pane) Rebuild() {
	i := p.intake
	if p.library == nil || i.running {
		p.host.Tell(translations.T("library.busy"))
		return
	}
	i.view.Hide()
	i.begin(translations.T("library.rebuilding"), func(ctx context.Context, l *search.Library, t *taking) error {
		return l.Rebuild(ctx, t.progress)
	})
	i.rebuilding = true
}

// A taking gathers what an import says, so that the window hears of it now and then.
type taking struct {
	intake  *intake
	post    func(func())
	mu      sync.Mutex
	last    time.Time
	at      search.Progress
	results []search.Outcome
}

func (t *taking) progress(p search.Progress) {
	t.mu.Lock()
	t.at = p
	due := time.Since(t.last) >= often
	t.mu.Unlock()
	if due {
		t.flush()
	}
}

func (t *taking) each(o search.Outcome) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.results = append(t.results, o)
}

// flush hands over what has gathered.
func (t *taking) flush() {
	t.mu.Lock()
	at, results := t.at, t.results
	t.results, t.last = nil, time.Now()
	t.mu.Unlock()
	t.post(func() { t.intake.took(at, results) })
}

// took shows how far the import is.
func (i *intake) took(p search.Progress, results []search.Outcome) {
	if p.Total > 0 {
		i.bar.SetValue(float64(p.Done) / float64(p.Total))
	}
	if p.Name != "" {
		i.stage.SetText(translations.T("library.stage", said(p.Stage), p.Done, p.Total, filepath.Base(p.Name)))
	}
	for _, o := range results {
		i.counts[o.Outcome]++
	}
	i.outcomes.add(results)
}

// cancel ends the import: what is in stays in.
func (i *intake) cancel() {
	i.waiting = nil
	i.pane.host.Stop("library-import")
	i.finish(context.Canceled)
}

// finish says what became of the files.
func (i *intake) finish(err error) {
	i.running = false
	i.bar.Hide()
	i.stop.Hide()
	i.dismiss.Show()
	switch {
	case errors.Is(err, context.Canceled) && i.rebuilding:
		i.stage.SetText(translations.T("library.rebuild-stopped"))
	case err == nil && i.rebuilding:
		i.stage.SetText(translations.T("library.rebuilt"))
	case errors.Is(err, context.Canceled):
		i.stage.SetText(translations.T("library.import-stopped", i.summary()))
	case err != nil:
		i.stage.SetText(translations.T("library.work-failed", err))
	default:
		i.stage.SetText(i.summary())
	}
	i.strip.Refresh()
	i.pane.Refresh()
	i.pane.host.Tell(i.stage.Text)
	i.pane.host.Grown()
	i.opened() // what was dropped meanwhile
}

// summary counts the outcomes in words.
func (i *intake) summary() string {
	var parts []string
	for _, o := range outcomeOrder {
		if n := i.counts[o]; n > 0 {
			parts = append(parts, translations.T("library.counted", outcomeName(o), n))
		}
	}
	if len(parts) == 0 {
		return translations.T("library.imported-none")
	}
	return joined(parts)
}

// ChooseFiles asks for a file to take in: a text, an office file or an archive.
func (p *Pane) ChooseFiles() {
	files.Ask(p.host.Window, files.Request{
		Title: translations.T("library.import-file"), Confirm: translations.T("library.do-import"), Folder: p.host.Folder(),
	}, func(path string) { p.Import([]string{path}) })
}

// ChooseFolder asks for a folder to take in with all that it holds.
func (p *Pane) ChooseFolder() {
	files.Ask(p.host.Window, files.Request{
		Title: translations.T("library.import-folder"), Confirm: translations.T("library.do-import"), Folder: p.host.Folder(), Folders: true,
	}, func(path string) { p.Import([]string{path}) })
}
