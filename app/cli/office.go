package cli

import (
	"fmt"
	"path/filepath"

	"jianwen/assets/translations"
	"jianwen/drafting/forms"
	"jianwen/drafting/style"
)

// catalogue is the document types with what the office adds. Faults of the
// office's files are told, and what is sound counts.
func (s *session) catalogue() *forms.Catalogue {
	folder := filepath.Join(s.workspace, "office", "forms")
	c, problems := forms.Load(folder)
	for _, p := range problems {
		s.fault(filepath.Join(folder, p.File), p.Line, p.Column, translations.Pick(p.Zh, p.En))
	}
	return c
}

// styles is the layouts with what the office changes.
func (s *session) styles() *style.Set {
	set, problems := style.Load(filepath.Join(s.workspace, "office", "style.yaml"))
	for _, p := range problems {
		s.fault(p.File, p.Line, p.Column, translations.Pick(p.Zh, p.En))
	}
	return set
}

// fault tells what is wrong in a file, at a line where one is known.
func (s *session) fault(file string, line, column int, sentence string) {
	place := file
	if line > 0 {
		place = fmt.Sprintf("%s:%d:%d", file, line, column)
	}
	s.say(place + ": " + sentence)
}
