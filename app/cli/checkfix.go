package cli

import (
	"os"
	"path/filepath"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// fix makes the safe fixes of every draft, in a new file beside it, and lists them.
func (e *examine) fix(s *session, all []examined) error {
	for _, one := range all {
		edits, made := check.Safely(one.result.Findings)
		fixed, err := source.Apply(one.draft.Text, edits)
		if err != nil {
			return err // rules give edits of the text they read
		}
		if len(made) == 0 {
			s.say(translations.T("cli.check.nothing-to-fix", one.draft.Name))
			continue
		}
		out, err := e.target(one.name)
		if err != nil {
			return err
		}
		if out == "-" {
			s.say(strings.Join(listed(one.draft, made), "\n"))
			if err := s.print(fixed); err != nil {
				return err
			}
			continue
		}
		if err := writeFile(out, []byte(fixed)); err != nil {
			return err
		}
		if err := s.print(strings.Join(listed(one.draft, made), "\n") + "\n"); err != nil {
			return err
		}
		s.say(translations.T("cli.check.fixed", len(made), out))
	}
	return nil
}

// listed is the fixes made, one a line.
func listed(d Draft, made []check.Mending) (lines []string) {
	for _, m := range made {
		lines = append(lines, place(d, m.Finding.Span)+" "+m.Finding.Rule+" "+translations.Pick(m.Fix.Zh, m.Fix.En))
	}
	return lines
}

// target is the file that a fixed draft is written to: never one that is there,
// save the draft itself where --write says so.
func (e *examine) target(name string) (string, error) {
	out := e.Out
	switch {
	case e.Write && name != "-":
		return name, nil
	case out == "" && name == "-":
		return "-", nil
	case out == "":
		out = strings.TrimSuffix(name, filepath.Ext(name)) + ".fixed" + filepath.Ext(name)
	}
	if _, err := os.Lstat(out); err == nil && out != "-" {
		return "", nothing(translations.T("cli.check.exists", out), nil)
	}
	return out, nil
}
