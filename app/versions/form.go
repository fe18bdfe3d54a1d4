package versions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A form asks for the name of a version.
type form struct {
	pane  *Pane
	of    int // number of the version
	field *widgets.Field
	body  *fyne.Container
}

func newForm(p *Pane) *form {
	f := &form{pane: p, field: widgets.NewField(translations.T("versions.name"))}
	f.field.OnSubmitted = func(string) { f.agree() }
	f.field.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			f.cancel()
			return true
		}
		return false
	}
	f.body = container.New(layout.NewCustomPaddedLayout(0, 6, 8, 8), container.NewVBox(f.field, container.NewHBox(
		widgets.NewTool(translations.T("versions.agree"), "", f.agree),
		widgets.NewTool(translations.T("dialog.cancel"), "", f.cancel))))
	f.body.Hide()
	return f
}

// ask asks what a version is to be called; it is called name now.
func (f *form) ask(number int, name string) {
	f.pane.back()
	f.of = number
	f.field.Write(name)
	f.body.Show()
	f.pane.Refresh()
	f.pane.wishes.Focus(f.field)
}

func (f *form) agree() {
	name := strings.TrimSpace(f.field.Text)
	of := f.of
	f.cancel()
	f.pane.wishes.Name(of, name)
}

func (f *form) hide() { f.body.Hide() }

func (f *form) cancel() {
	f.hide()
	f.pane.Refresh()
	f.pane.Focus()
}
