package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/cli"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/organ"
)

// keepOfficeName writes the name of the procuratorate into the office's profile, with
// which each new draft begins; then is called with the name when it is there.
func (w *window) keepOfficeName(name string, then func(name string)) {
	name = strings.TrimSpace(name)
	if name == "" {
		w.state.tell(translations.T("guide.no-name"))
		return
	}
	file := organ.File(w.workspace)
	w.tasks.Start("office-name", func(context.Context) func() {
		if err := writeOfficeName(file, name); err != nil {
			return func() { w.fail(err) }
		}
		return func() {
			w.state.tell(translations.T("guide.kept", name))
			then(name)
		}
	})
}

func writeOfficeName(file, name string) error {
	data, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return errors.New(translations.T("guide.cannot", file, err))
	}
	text, err := organ.Named(string(data), name)
	if err != nil {
		return errors.New(translations.T("guide.odd", file))
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return errors.New(translations.T("guide.cannot", file, err))
	}
	return cli.WriteFile(file, []byte(text))
}

// askOfficeName lets the person write or correct the name of the procuratorate.
func (w *window) askOfficeName() {
	own, note := w.own()
	field := widgets.NewField(translations.T("guide.name-example"))
	field.Write(own[organ.Name])
	d := dialog.NewCustomWithoutButtons(translations.T("command.office-name"), container.NewVBox(
		padded(widgets.NewProse(translations.T("guide.name-what"))), field), w.win)
	keep := func() { w.keepOfficeName(field.Text, func(string) { d.Hide() }) }
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
	agree := widget.NewButton(translations.T("guide.keep"), keep)
	agree.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widget.NewButton(translations.T("dialog.cancel"), d.Hide), agree})
	d.Resize(fyne.NewSize(520, 220))
	d.Show()
	w.win.Canvas().Focus(field)
	if note != "" {
		w.state.tell(note)
	}
}
