package cli

import (
	_ "embed"
	"html/template"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
)

//go:embed check.html
var checkPage string

var checkTemplate = template.Must(template.New("check").Funcs(template.FuncMap{
	"say":      translations.Pick,
	"severity": severity,
	"source":   sourceOf,
	"language": func() string { return translations.Pick("zh-CN", "en") },
}).Parse(checkPage))

// A checkedFile is one draft on the page.
type checkedFile struct {
	Name     string
	Findings []checkedFinding
	Stale    []string
	Advice   []string // on the instrument
}

type checkedFinding struct {
	check.Finding
	Line, Column int
	Words        string // what the finding is about
	Reason       string // why it stands; "" where it does not
}

// writeFindingsHTML prints a page that needs nothing beside it.
func writeFindingsHTML(s *session, all []examined) error {
	page := struct {
		Title, Place, Rule, Found, Clean string
		Files                            []checkedFile
		Skipped                          []string
	}{
		Title: translations.T("cli.check.title"), Place: translations.T("cli.check.place"), Rule: translations.T("cli.check.rule"),
		Found: translations.T("cli.check.found"), Clean: translations.T("cli.check.clean"),
	}
	for _, one := range all {
		file := checkedFile{Name: one.draft.Name, Advice: one.advised()}
		for _, identity := range one.result.Stale {
			file.Stale = append(file.Stale, translations.T("cli.check.stale", identity))
		}
		for _, f := range one.result.Findings {
			at := shownFindingOf(one.draft.Text, f)
			shown := checkedFinding{Finding: f, Line: at.Line, Column: at.Column, Words: shortened(f.Span.In(one.draft.Text), 120)}
			if f.Override != "" {
				shown.Reason = translations.T("cli.check.overridden", f.Override)
			}
			file.Findings = append(file.Findings, shown)
		}
		page.Files = append(page.Files, file)
	}
	for _, g := range skippedGroups(all) {
		page.Skipped = append(page.Skipped, translations.T("cli.check.skipped", g.why, strings.Join(g.rules, " ")))
	}
	var out strings.Builder
	if err := checkTemplate.Execute(&out, page); err != nil {
		return err
	}
	return s.print(out.String())
}
