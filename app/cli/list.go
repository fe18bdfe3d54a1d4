package cli

import (
	"fmt"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/forms"
)

// list shows the document types, or those that a matter calls for.
type list struct {
	JSON   bool   `help:"cli.help.json" name:"json"`
	Line   string `help:"cli.help.line" placeholder:"KEY"`
	Advise string `help:"cli.help.advise" placeholder:"FILE"`
}

// Run prints the types of all lines, or of one, or advises.
func (l *list) Run(s *session) error {
	if l.Advise != "" {
		return l.advise(s, l.Advise)
	}
	c := s.catalogue()
	lines, err := l.lines(c)
	if err != nil {
		return err
	}
	wanted := map[string][]*forms.Form{}
	for _, f := range c.All() {
		wanted[f.Line] = append(wanted[f.Line], f)
	}
	if l.JSON {
		all := []*forms.Form{}
		for _, line := range lines {
			all = append(all, wanted[line.Key]...)
		}
		return s.printJSON(all)
	}
	var out strings.Builder
	var shown []*forms.Form
	for _, line := range lines {
		if len(wanted[line.Key]) == 0 {
			continue
		}
		shown = append(shown, wanted[line.Key]...)
		fmt.Fprintf(&out, "%s（%s）\n%s\n", translations.Pick(line.Zh, line.En), line.Key, columns(rows(wanted[line.Key])))
	}
	if sources := legend(c, shown); len(sources) > 0 {
		out.WriteString(translations.T("cli.forms.sources") + "\n" + columns(sources) + "\n")
	}
	out.WriteString(translations.T("cli.forms.marks", len(shown)) + "\n")
	return s.print(out.String())
}

// lines is the business lines asked for.
func (l *list) lines(c *forms.Catalogue) ([]forms.Line, error) {
	if l.Line == "" {
		return c.Lines(), nil
	}
	var keys []string
	for _, line := range c.Lines() {
		if line.Key == l.Line || line.Zh == l.Line {
			return []forms.Line{line}, nil
		}
		keys = append(keys, line.Key)
	}
	return nil, wrong(translations.T("cli.forms.no-line", l.Line, strings.Join(keys, " ")))
}

// rows is the table of one line's types: key, name, our period, the addressee's, basis.
func rows(types []*forms.Form) [][]string {
	out := [][]string{{
		"  " + translations.T("cli.forms.key"), translations.T("cli.forms.name"),
		translations.T("cli.forms.ours"), translations.T("cli.forms.theirs"), translations.T("cli.forms.basis"),
	}}
	for _, f := range types {
		out = append(out, []string{
			"  " + f.Key, translations.Pick(f.Zh, f.En),
			limits(f.OurLimits), limits(f.AddresseeLimits), basis(f.Basis),
		})
	}
	return out
}

// limits is the periods that are a number, in short: "10日", "2个月*".
func limits(all []forms.Limit) string {
	var out []string
	for _, l := range all {
		if l.N > 0 {
			out = append(out, fmt.Sprintf("%d%s%s", l.N, unit(l.Unit), mark(l.Mark)))
		}
	}
	if len(out) == 0 {
		return "—"
	}
	return strings.Join(out, translations.T("cli.or"))
}

func unit(key string) string {
	switch key {
	case "day":
		return translations.T("cli.unit.day")
	case "working_day":
		return translations.T("cli.unit.working-day")
	case "month":
		return translations.T("cli.unit.month")
	case "year":
		return translations.T("cli.unit.year")
	}
	return key
}

// basis is the short sources of a type.
func basis(facts []forms.Fact) string {
	var out []string
	for _, f := range facts {
		source := f.Cite
		if source == "" {
			source = translations.Pick(f.Zh, f.En)
		}
		out = append(out, source+mark(f.Mark))
	}
	if len(out) == 0 {
		return "—"
	}
	return strings.Join(out, "; ")
}

// legend explains the short sources in the basis of types.
func legend(c *forms.Catalogue, types []*forms.Form) [][]string {
	var out [][]string
	for _, source := range c.Sources() {
		if slices.ContainsFunc(types, func(f *forms.Form) bool { return rests(f, source.Code) }) {
			out = append(out, []string{"  " + source.Code, source.Zh + mark(source.Mark)})
		}
	}
	return out
}

// rests reports whether the basis of a type cites a source.
func rests(f *forms.Form, code string) bool {
	return slices.ContainsFunc(f.Basis, func(b forms.Fact) bool {
		return slices.ContainsFunc(strings.Split(b.Cite, ";"), func(cite string) bool {
			return strings.TrimSpace(cite) == code || strings.HasPrefix(strings.TrimSpace(cite), code+" ")
		})
	})
}

// mark is a star after what has not been checked against a full text.
func mark(m forms.Mark) string {
	if m.Verified() {
		return ""
	}
	return "*"
}
