package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"jianwen/app/cli"
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
	w.askLine(line{
		title: translations.T("command.office-name"), what: translations.T("guide.name-what"), example: translations.T("guide.name-example"),
		text: own[organ.Name],
		keep: func(text string, done func()) { w.keepOfficeName(text, func(string) { done() }) },
	})
	if note != "" {
		w.state.tell(note)
	}
}
