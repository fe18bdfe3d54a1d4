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
	"t": func(key string, values ...any) string { return translations.T(key, values...) },
	"say": func(zh, en string) string {
		return translations.Pick(zh, en)
	},
	"severity": severity,
	"source":   sourceOf,
	"language": func() string { return translations.Pick("zh-CN", "en") },
}).Parse(checkPage))

// A checkedFile is one draft on the page.
type checkedFile struct {
	Name     string
	Findings []checkedFinding
	Stale    []string
}

type checkedFinding struct {
	check.Finding
	Line, Column int
	Words        string // what the finding is about
}

// writeFindingsHTML prints a page that needs nothing beside it.
func writeFindingsHTML(s *session, all []examined) error {
	page := struct {
		Files   []checkedFile
		Skipped []skippedLine
	}{}
	for _, one := range all {
		file := checkedFile{Name: one.draft.Name, Stale: one.result.Stale}
		for _, f := range one.result.Findings {
			at := shownFindingOf(one.draft.Text, f)
			file.Findings = append(file.Findings, checkedFinding{f, at.Line, at.Column, shortened(f.Span.In(one.draft.Text), 120)})
		}
		page.Files = append(page.Files, file)
	}
	for _, g := range skippedGroups(all) {
		page.Skipped = append(page.Skipped, skippedLine{g.why, strings.Join(g.rules, " ")})
	}
	var out strings.Builder
	if err := checkTemplate.Execute(&out, page); err != nil {
		return err
	}
	return s.print(out.String())
}

// A skippedLine is rules that could not judge, and why.
type skippedLine struct{ Why, Rules string }
