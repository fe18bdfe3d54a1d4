package app

import (
	"context"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/cli"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/typeset/fonts"
)

// dialogSize leaves an edge of the window in sight.
func dialogSize(win fyne.Window) fyne.Size {
	s := win.Canvas().Size()
	return fyne.NewSize(min(s.Width-80, 860), min(s.Height-80, 600))
}

// dialogSmall is the size of a dialog that says a sentence.
var dialogSmall = fyne.NewSize(440, 180)

// showAbout says what this program is.
func (w *window) showAbout() {
	text := widgets.NewProse(translations.T("about.text", cli.Version(), runtime.Version()))
	w.present(translations.T("command.about"), padded(text), fyne.NewSize(520, 320))
}

// showFonts says by which font each role is met. Fonts are looked for in the
// background: folders must be read.
func (w *window) showFonts() {
	w.tasks.Start("fonts", func(context.Context) func() {
		report := w.fonts.Report()
		return func() { w.showReport(report) }
	})
}

func (w *window) showReport(report []fonts.Resolution) {
	rows := container.NewVBox()
	for _, r := range report {
		kind := widget.NewLabelWithStyle(kindName(r.Kind), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		switch r.Kind {
		case fonts.Official:
			kind.Importance = widget.SuccessImportance
		case fonts.StandIn:
			kind.Importance = widget.WarningImportance
		}
		rows.Add(container.NewBorder(nil, nil, container.NewVBox(kind), nil, padded(widgets.NewProse(translations.Pick(r.Zh, r.En)))))
	}
	w.present(translations.T("command.fonts"), container.NewVScroll(rows), dialogSize(w.win))
}

// present shows something to be read in a dialog, which Enter or Escape closes.
func (w *window) present(title string, what fyne.CanvasObject, size fyne.Size) {
	d := dialog.NewCustomWithoutButtons(title, what, w.win)
	ok := widgets.NewAnswer(translations.T("dialog.ok"), true, d.Hide, d.Hide)
	d.SetButtons([]fyne.CanvasObject{ok})
	d.Resize(size)
	d.Show()
	w.win.Canvas().Focus(ok)
}

// A line is something to be written in a dialog, in one line.
type line struct {
	title, what, example string
	text                 string                         // that is there already
	keep                 func(text string, done func()) // done closes the dialog
}

// askLine lets the person write a line; Enter keeps it, Escape does not.
func (w *window) askLine(l line) {
	field := widgets.NewField(l.example)
	field.Write(l.text)
	d := dialog.NewCustomWithoutButtons(l.title, container.NewVBox(padded(widgets.NewProse(l.what)), field), w.win)
	keep := func() { l.keep(field.Text, d.Hide) }
	field.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			keep()
		case fyne.KeyEscape:
			d.Hide()
		default:
			return false
		}
		return true
	}
	d.SetButtons([]fyne.CanvasObject{
		widgets.NewAnswer(translations.T("dialog.cancel"), false, d.Hide, d.Hide),
		widgets.NewAnswer(translations.T("guide.keep"), true, keep, d.Hide),
	})
	d.Resize(fyne.NewSize(520, 220))
	d.Show()
	w.win.Canvas().Focus(field)
}

// padded gives prose the air that labels have.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(7, 7, 7, 12), o)
}

func kindName(k fonts.Kind) string {
	switch k {
	case fonts.Official:
		return translations.T("fonts.official")
	case fonts.StandIn:
		return translations.T("fonts.stand-in")
	}
	return translations.T("fonts.bundled")
}
