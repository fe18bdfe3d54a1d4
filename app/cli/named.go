package cli

import (
	"context"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// namesOffered is how many names are offered for one that is not known.
const namesOffered = 5

// statute finds the statute of an ID or a name. Where there is none, or more than
// one, the failure offers names.
func (s *session) statute(ctx context.Context, l *search.Library, name string) (*law.Statute, error) {
	st, err := l.Statute(ctx, name)
	if err != nil || st != nil {
		return st, err
	}
	cited, err := l.Resolve(ctx, law.Ref{Title: unquoted(name)}, 0)
	if err != nil {
		return nil, err
	}
	if cited.Statute != nil {
		return cited.Statute, nil
	}
	if len(cited.Candidates) > 0 {
		return nil, nothing(translations.T("cli.name.several", name, matchNames(cited.Candidates)), nil)
	}
	return nil, s.unknown(ctx, l, name)
}

// unknown says that the library has nothing of a name, and what has a similar one.
func (s *session) unknown(ctx context.Context, l *search.Library, name string) error {
	near, err := l.Suggest(ctx, unquoted(name), namesOffered)
	if err != nil {
		return err
	}
	if len(near) == 0 {
		return nothing(translations.T("cli.name.unknown", name), nil)
	}
	return nothing(translations.T("cli.name.near", name, matchNames(near)), nil)
}

// unquoted is a title without the marks around it.
func unquoted(name string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(name), "《"), "》")
}

// matchNames are the titles of statutes, one after another.
func matchNames(found []law.Match) string {
	var out []string
	for _, m := range found {
		out = append(out, "《"+m.Statute.Name+"》")
	}
	return strings.Join(out, translations.T("cli.comma"))
}

// textLine tells of a version: when its text is of, since when it is in force, and
// what it is.
func textLine(v *law.Version, status law.Status) string {
	text := translations.T("cli.text.undated")
	if v.Text != 0 {
		act := ""
		if translations.Current() == translations.Chinese {
			act = v.Act
		}
		text = translations.T("cli.text.of", day(v.Text), act)
	}
	if v.From != 0 {
		text += translations.T("cli.text.from", day(v.From))
	}
	if v.To != 0 {
		text += translations.T("cli.text.to", day(v.To))
	}
	return text + translations.T("cli.clause") + translations.Pick(status.Zh(), status.En())
}

// endings tell by what a statute has been repealed on a day.
func endings(st *law.Statute, on law.Date) (out []string) {
	for _, e := range st.Ends {
		if e.On == 0 || e.On > on || e.By == "" {
			continue
		}
		if e.Successor != "" && e.Successor != e.By {
			out = append(out, translations.T("cli.ended.successor", st.Name, day(e.On), e.By, e.Successor))
		} else {
			out = append(out, translations.T("cli.ended", st.Name, day(e.On), e.By))
		}
	}
	return out
}

// day is a date as people write it in their language.
func day(d law.Date) string { return translations.Pick(d.Chinese(), d.String()) }
