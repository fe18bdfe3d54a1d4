package cli

import (
	"jianwen/assets/translations"
	"jianwen/drafting"
	versions "jianwen/drafting/compare"
	"jianwen/drafting/redline"
)

// compiled sets the draft: as it is, or with what an earlier one said struck out and
// what it did not say underlined.
func (e *export) compiled(s *session, draft Draft, o drafting.Options) (*drafting.Snapshot, error) {
	if e.Redline == "" {
		return drafting.Compile(draft.Text, o), nil
	}
	earlier, err := s.draft(e.Redline)
	if err != nil {
		return nil, err
	}
	d := versions.Texts(earlier.Text, draft.Text)
	copied, snapshot := redline.Set(d, o)
	e.changes = d.Changes()
	for _, c := range copied.Head {
		s.say(translations.T("cli.redline.head", orNothing(c.Old), orNothing(c.New)))
	}
	return snapshot, nil
}

// orNothing says in words that a line was not there.
func orNothing(line string) string {
	if line == "" {
		return translations.T("cli.redline.nothing")
	}
	return line
}

// comparable tells whether a red-line can be made of what is asked for: it is a PDF,
// because other formats have no lines, and it is for the office, not for the public.
func (e *export) comparable(format string) error {
	switch {
	case e.Redline == "":
		return nil
	case e.Public || e.Brief:
		return wrong(translations.T("cli.redline.public"))
	case format != "pdf":
		return wrong(translations.T("cli.redline.format"))
	case e.Redline == "-" && e.File == "-":
		return wrong(translations.T("cli.redline.both"))
	}
	return nil
}
