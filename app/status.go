package app

import (
	"fmt"
	"math"
	"unicode"

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

// A statusBar says what is open and how it is seen.
type statusBar struct {
	widget.BaseWidget
	w       *window
	message *widget.Label
	busy    *widget.Activity
	work    *widget.Label // how far the library is with what it does by itself
	form    *widget.Label
	fonts   *widgets.Tool
	missing *widgets.Tool // required fields without a value
	pages   *widget.Label
	count   *widget.Label
	zoom    *widget.Slider
	percent *widget.Label
	counted *drafting.Snapshot // whose characters count shows
}

func newStatusBar(w *window) *statusBar {
	s := &statusBar{
		w: w, message: widget.NewLabel(""), busy: widget.NewActivity(), work: widget.NewLabel(""), form: widget.NewLabel(""),
		fonts: widgets.NewTool("", "fonts", w.showFonts), missing: widgets.NewTool("", "edit", w.fillMissing), pages: widget.NewLabel(""), count: widget.NewLabel(""),
		zoom: widget.NewSlider(paper.MinZoom*100, paper.MaxZoom*100), percent: widget.NewLabel(""),
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

// update fills the bar from the state.
func (s *statusBar) update() {
	state := &s.w.state
	for _, o := range []fyne.CanvasObject{s.form, s.pages, s.count, s.zoom, s.percent} {
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
	if s.counted != state.Snapshot {
		s.counted = state.Snapshot
		s.showDocument(state.Snapshot)
	}
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

// showDocument fills in what depends on the document alone.
func (s *statusBar) showDocument(snapshot *drafting.Snapshot) {
	setText(s.count, translations.T("status.characters", thousands(characters(snapshot))))
	form := translations.T("status.no-form")
	if f := snapshot.Form; f != nil {
		form = translations.Pick(f.Zh, f.En)
	}
	setText(s.form, form)
	if n := fields.Missing(snapshot.Form, snapshot.Document.Front); n > 0 {
		s.missing.Set(translations.T("fields.missing", n), false, true)
		s.missing.Show()
	} else {
		s.missing.Hide()
	}
	if n := len(snapshot.Report.Fonts); n > 0 {
		s.fonts.Set(translations.T("status.fonts", n), false, true)
		s.fonts.Show()
	} else {
		s.fonts.Hide()
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
	left := container.NewHBox(s.form)
	slider := container.New(layout.NewGridWrapLayout(fyne.NewSize(150, s.zoom.MinSize().Height)), s.zoom)
	right := container.NewHBox(s.busy, s.work, s.missing, s.fonts, s.count, s.pages, container.NewCenter(slider), s.percent)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, left, right, s.message))
}

// characters counts what is printed, as a person counts: every Chinese character
// and mark and every Latin letter or digit, no blanks, no page numbers.
func characters(snapshot *drafting.Snapshot) int {
	n := 0
	for _, run := range printed(snapshot) {
		for _, r := range run.Text() {
			if !unicode.IsSpace(r) {
				n++
			}
		}
	}
	return n
}

// thousands sets 12345 as 12,345.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
