package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/deadline"
	"jianwen/drafting/forms"
	"jianwen/drafting/organ"
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

// profile is what the office says of itself.
func (s *session) profile() organ.Profile {
	own, problems := organ.Load(organ.File(s.workspace))
	for _, p := range problems {
		s.fault(p.File, p.Line, p.Column, translations.Pick(p.Zh, p.En))
	}
	return own
}

// styles is the layouts with what the office changes.
func (s *session) styles() *style.Set {
	set, problems := style.Load(filepath.Join(s.workspace, "office", "style.yaml"))
	for _, p := range problems {
		s.fault(p.File, p.Line, p.Column, translations.Pick(p.Zh, p.En))
	}
	return set
}

// rules is what the office sets of the rules, with its calendar.
func (s *session) rules() *check.Office {
	name := filepath.Join(s.workspace, "office", "rules.yaml")
	office, problems := check.LoadOffice(name, rules.All)
	for _, p := range problems {
		s.fault(name, p.Line, p.Column, translations.Pick(p.Zh, p.En))
	}
	folder := filepath.Join(s.workspace, "office", "calendar")
	calendar, faults := deadline.Load(os.DirFS(folder))
	for _, p := range faults {
		s.fault(filepath.Join(folder, p.File), p.Line, p.Column, translations.Pick(p.Zh, p.En))
	}
	office.Calendar = calendar
	return office
}

// fault tells what is wrong in a file, at a line where one is known.
func (s *session) fault(file string, line, column int, sentence string) {
	place := file
	if line > 0 {
		place = fmt.Sprintf("%s:%d:%d", file, line, column)
	}
	s.say(place + ": " + sentence)
}
