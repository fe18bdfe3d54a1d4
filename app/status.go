package app

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/fields"
	"jianwen/app/paper"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting"
)

// A statusBar says what is open and how it is seen: at the left the type and what
// happened last, at the right what there is to know of the draft. What can be mended is
// a button that leads there.
type statusBar struct {
	widget.BaseWidget
	w        *window
	message  *widget.Label
	busy     *widget.Activity
	work     *widget.Label // how far the library is with what it does by itself
	form     *widget.Label
	fonts    *widgets.Tool
	missing  *widgets.Tool // required fields without a value
	findings *widgets.Tool
	pages    *widget.Label
	count    *widget.Label
	saved    *widget.Label
	input    *widget.Label // the input method
	zoom     *widget.Slider
	percent  *widget.Label
	counted  *drafting.Snapshot // whose characters count shows
	words    int                // of it
}

func newStatusBar(w *window) *statusBar {
	label := func() *widget.Label { return widget.NewLabel("") }
	s := &statusBar{
		w: w, message: label(), busy: widget.NewActivity(), work: label(), form: label(),
		fonts: widgets.NewTool("", "fonts", w.showFonts), missing: widgets.NewTool("", "edit", w.fillMissing),
		findings: widgets.NewTool("", "findings", w.flipFindings), pages: label(), count: label(), saved: label(), input: label(),
		zoom: widget.NewSlider(paper.MinZoom*100, paper.MaxZoom*100), percent: label(),
	}
	s.message.Truncation = fyne.TextTruncateEllipsis
	s.fonts.Hide()
	s.missing.Hide()
	s.zoom.Step = 5
	s.zoom.OnChanged = func(percent float64) {
		if math.Abs(percent/100-w.paper.Zoom()) > 0.024 { // a zoom between two steps is not the person's wish
			w.paper.SetZoom(percent / 100)
		}
	}
	s.busy.Hide()
	s.work.Hide()
	s.setInput("")
	s.ExtendBaseWidget(s)
	return s
}

// setMessage shows the last thing that happened.
func (s *statusBar) setMessage(message string) { setText(s.message, message) }

// setBusy shows that work is under way.
func (s *statusBar) setBusy(on bool) {
	if on {
		s.busy.Show()
		s.busy.Start()
	} else {
		s.busy.Stop()
		s.busy.Hide()
	}
}

// setWork says how far work on the library is that nobody waits for; "" ends it.
func (s *statusBar) setWork(text string) {
	s.work.SetText(text)
	if text == "" {
		s.work.Hide()
	} else {
		s.work.Show()
	}
}

// setInput says which input method is attached; "" for none.
func (s *statusBar) setInput(name string) {
	text := translations.T("status.no-input")
	if name != "" {
		text = translations.T("status.input", name)
	}
	setText(s.input, text)
}

// setSaved says where the draft is.
func (s *statusBar) setSaved(text string) { setText(s.saved, text) }

// update fills the bar from the state.
func (s *statusBar) update() {
	state := &s.w.state
	for _, o := range []fyne.CanvasObject{s.form, s.findings, s.pages, s.count, s.saved, s.zoom, s.percent} {
		if state.IsOpen() {
			o.Show()
		} else {
			o.Hide()
		}
	}
	if !state.IsOpen() {
		s.fonts.Hide()
		s.missing.Hide()
		s.counted = nil
		return
	}
	s.moved()
	s.found()
	if s.counted != state.Snapshot {
		s.counted = state.Snapshot
		s.showDocument(state.Snapshot)
	}
}

// found says how many findings there are that no reason answers.
func (s *statusBar) found() {
	n := 0
	for _, f := range s.w.state.Findings {
		if f.Override == "" {
			n++
		}
	}
	s.findings.Set(translations.T("status.findings", n), false, n > 0)
}

// moved fills in what depends on the view.
func (s *statusBar) moved() {
	state := &s.w.state
	if !state.IsOpen() {
		return
	}
	setText(s.pages, translations.T("status.pages", s.w.paper.CurrentPage()+1, len(state.Snapshot.Pages)))
	zoom := s.w.paper.Zoom() * 100
	setText(s.percent, fmt.Sprintf("%.0f%%", zoom))
	if s.zoom.Value != zoom {
		s.zoom.Value = zoom
		s.zoom.Refresh()
	}
}

// selected says how many characters there are, and how many of them are selected.
func (s *statusBar) selected() {
	if s.counted == nil {
		return
	}
	text := translations.T("status.characters", thousands(s.words))
	if e := s.w.writer.Editor(); e != nil && !e.Selection().Empty() {
		n := wordsIn(s.w.state.Snapshot, e.Selection().Span())
		text = translations.T("status.selected", thousands(n), thousands(s.words))
	}
	setText(s.count, text)
}

// showDocument fills in what depends on the document alone.
func (s *statusBar) showDocument(snapshot *drafting.Snapshot) {
	s.words = words(snapshot)
	s.selected()
	form := translations.T("status.no-form")
	if f := snapshot.Form; f != nil {
		form = translations.Pick(f.Zh, f.En)
	}
	setText(s.form, form)
	n := len(snapshot.Report.Fonts)
	told(s.fonts, n, translations.T("status.fonts", n))
	n = fields.Missing(snapshot.Form, snapshot.Document.Front)
	told(s.missing, n, translations.T("fields.missing", n))
}

// told shows a tool that tells a number, unless that is 0.
func told(t *widgets.Tool, n int, label string) {
	if n > 0 {
		t.Set(label, false, true)
		t.Show()
	} else {
		t.Hide()
	}
}

// setText spares a label that says it already; a trace has what labels say.
func setText(l *widget.Label, text string) {
	if l.Text != text {
		trace("says " + text)
		l.SetText(text)
	}
}

// CreateRenderer is for Fyne.
func (s *statusBar) CreateRenderer() fyne.WidgetRenderer {
	slider := container.New(layout.NewGridWrapLayout(fyne.NewSize(110, s.zoom.MinSize().Height)), s.zoom)
	right := container.New(layout.NewCustomPaddedHBoxLayout(0), s.busy, s.work, s.fonts, s.missing, s.findings, s.count, s.pages,
		s.saved, s.input, container.NewCenter(slider), s.percent)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, s.form, right, s.message))
}

// thousands sets 12345 as 12,345.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
