package library

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A work is the strip at the foot of the pane that says how far long work is, and ends
// it. Everything else can be used meanwhile.
type work struct {
	pane  *Pane
	task  string // "" while there is none
	strip *fyne.Container
	stage *widget.Label
	bar   *widget.ProgressBar
}

func newWork(p *Pane) *work {
	w := &work{pane: p, stage: widget.NewLabel(""), bar: widget.NewProgressBar()}
	w.stage.Truncation = fyne.TextTruncateEllipsis
	w.bar.TextFormatter = func() string { return "" }
	stop := widgets.NewTool(translations.T("library.stop"), "", w.stop)
	w.strip = container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(),
		container.New(layout.NewCustomPaddedLayout(0, 2, 4, 6), container.NewBorder(nil, nil, nil, stop, w.stage)),
		container.New(layout.NewCustomPaddedLayout(0, 4, 12, 12), container.New(thin{}, w.bar)))
	w.strip.Hide()
	return w
}

// begin does work under a name, which tells how far it is by step; what it returns is
// applied at the end.
func (w *work) begin(task, stage string, do func(ctx context.Context, step func(done, total int)) (apply func())) {
	w.task = task
	w.stage.SetText(stage)
	w.bar.SetValue(0)
	w.strip.Show()
	w.pane.Refresh()
	w.pane.host.Follow(task, func(ctx context.Context, post func(func())) {
		var last time.Time
		apply := do(ctx, func(done, total int) {
			if total > 0 && time.Since(last) >= often {
				last = time.Now()
				post(func() { w.bar.SetValue(float64(done) / float64(total)) })
			}
		})
		post(func() {
			w.end()
			if apply != nil {
				apply()
			}
		})
	})
}

// stop ends the work: nothing of it is applied.
func (w *work) stop() {
	w.pane.host.Stop(w.task)
	w.end()
	w.pane.said.undone(translations.T("research.stopped"))
}

func (w *work) end() {
	w.task = ""
	w.strip.Hide()
	w.pane.Refresh()
}
