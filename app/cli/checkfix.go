package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

// A mending is a finding with the fix that was made.
type mending struct {
	finding check.Finding
	fix     check.Fix
}

// safely makes the safe fixes of findings; of those that touch one another, the first.
func safely(text string, findings []check.Finding) (fixed string, made []mending) {
	var edits []source.Edit
	var taken []source.Span // in order
	for _, f := range findings {
		at := slices.IndexFunc(f.Fixes, func(x check.Fix) bool { return x.Safe })
		if at < 0 || f.Override != "" || !free(taken, f.Fixes[at].Edits) {
			continue
		}
		for _, e := range f.Fixes[at].Edits {
			i, _ := slices.BinarySearchFunc(taken, e.Span, bySpan)
			taken = slices.Insert(taken, i, e.Span)
		}
		edits = append(edits, f.Fixes[at].Edits...)
		made = append(made, mending{f, f.Fixes[at]})
	}
	fixed, err := source.Apply(text, edits)
	if err != nil {
		return text, nil
	}
	return fixed, made
}

func bySpan(a, b source.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// free tells whether edits touch none of the spans that are taken.
func free(taken []source.Span, edits []source.Edit) bool {
	for _, e := range edits {
		i, _ := slices.BinarySearchFunc(taken, e.Span, bySpan)
		if i > 0 && taken[i-1].End >= e.Span.Start || i < len(taken) && taken[i].Start <= e.Span.End {
			return false
		}
	}
	return true
}

// fix makes the safe fixes of every draft, in a new file beside it, and lists them.
func (e *examine) fix(s *session, all []examined) error {
	for _, one := range all {
		fixed, made := safely(one.draft.Text, one.result.Findings)
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
func listed(d Draft, made []mending) (lines []string) {
	for _, m := range made {
		lines = append(lines, place(d, m.finding.Span)+" "+m.finding.Rule+" "+translations.Pick(m.fix.Zh, m.fix.En))
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
