package library

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// asked shows a form and gives the keys to its field. Enter in a field agrees, Escape
// does not.
func (p *Pane) asked(title, agree string, focus *widgets.Field, rows []*widget.FormItem, agreed func()) {
	d := dialog.NewForm(title, agree, translations.T("dialog.cancel"), rows, func(ok bool) {
		if ok {
			agreed()
		}
	}, p.host.Window)
	for _, row := range rows {
		f, ok := row.Widget.(*widgets.Field)
		if !ok {
			continue
		}
		f.OnKey = func(e *fyne.KeyEvent) bool {
			switch e.Name {
			case fyne.KeyReturn, fyne.KeyEnter:
				d.Submit()
			case fyne.KeyEscape:
				d.Hide()
			default:
				return false
			}
			return true
		}
	}
	d.Resize(fyne.NewSize(min(520, p.host.Window.Canvas().Size().Width-60), 120))
	d.Show()
	p.host.Window.Canvas().Focus(focus)
}

// sure asks before something is thrown away.
func (p *Pane) sure(title, sentence, agree string, agreed func()) {
	d := dialog.NewCustomConfirm(title, agree, translations.T("dialog.cancel"), widgets.NewProse(sentence), func(ok bool) {
		if ok {
			agreed()
		}
	}, p.host.Window)
	d.Resize(fyne.NewSize(min(440, p.host.Window.Canvas().Size().Width-60), 160))
	d.Show()
}
