package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/editing"
)

// agreeToCount shows which numbers a step lets count on, the headings' and those that refer
// to them, before it is done. Enter does it, Escape does not; the keys go back to where they
// were.
func (w *window) agreeToCount(name string, counts []editing.Recount, do func()) {
	if w.win.Canvas().Overlays().Top() != nil {
		return // a dialog is being answered
	}
	had := w.win.Canvas().Focused()
	rows := widgets.NewRows(func(i int) []widgets.Paragraph { return countRow(counts[i]) })
	var d *dialog.CustomDialog
	leave := func(then func()) func() {
		return func() {
			d.Hide()
			w.win.Canvas().Focus(had)
			then()
		}
	}
	agree := leave(do)
	rows.OnPick = func(int) { agree() } // Enter, or a click on what one agrees to
	rows.OnEscape = leave(func() {})
	yes := widget.NewButton(translations.T("recount.do"), agree)
	yes.Importance = widget.HighImportance
	d = dialog.NewCustomWithoutButtons(name, container.NewBorder(padded(widgets.NewProse(countHead(counts))), nil, nil, nil, rows), w.win)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(translations.T("dialog.cancel"), leave(func() {})), yes})
	size := dialogSize(w.win)
	d.Resize(fyne.NewSize(min(size.Width, 520), min(size.Height, 190+36*float32(len(counts)))))
	d.Show()
	rows.Set(len(counts))
	w.win.Canvas().Focus(rows)
}

// countHead says how many numbers of each kind change.
func countHead(counts []editing.Recount) string {
	headings := 0
	for _, c := range counts {
		if c.Heading {
			headings++
		}
	}
	switch references := len(counts) - headings; {
	case references == 0:
		return translations.T("recount.headings", headings)
	case headings == 0:
		return translations.T("recount.references", references)
	default:
		return translations.T("recount.headings-references", headings, references)
	}
}

// countRow is a number as it is and as it will be, with the words it belongs to. What goes
// is not struck: a line through 二 makes it 三.
func countRow(c editing.Recount) []widgets.Paragraph {
	was := widgets.Piece{Text: c.Was, Color: theme.ColorNamePlaceHolder}
	now := widgets.Piece{Text: " → " + c.Now, Bold: true, Color: theme.ColorNamePrimary}
	if c.Heading {
		return []widgets.Paragraph{{Pieces: []widgets.Piece{was, now, {Text: "　" + c.Title}}}}
	}
	pieces := []widgets.Piece{{Text: c.Title, Color: theme.ColorNamePlaceHolder}, was, now}
	if c.Hidden {
		pieces = append(pieces, widgets.Piece{Text: "　" + translations.T("recount.hidden"), Small: true, Color: theme.ColorNamePlaceHolder})
	}
	return []widgets.Paragraph{{Pieces: pieces}}
}
