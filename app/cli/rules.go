package cli

import (
	"fmt"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
)

// ruleList lists the rules of the checker, or explains one.
type ruleList struct {
	ID   string `arg:"" optional:"" name:"id" help:"cli.help.rules-id"`
	JSON bool   `help:"cli.help.json" name:"json"`
}

// A shownRule is a rule, as other programs read it.
type shownRule struct {
	ID       string   `json:"id"`
	Severity string   `json:"severity"`
	Zh       string   `json:"zh"`
	En       string   `json:"en"`
	WhyZh    string   `json:"why_zh"`
	WhyEn    string   `json:"why_en"`
	Scope    []string `json:"scope"` // families and types; empty: all; "public" where it holds for public copies only
	Source   string   `json:"source"`
}

func shownRuleOf(r *check.Rule) shownRule {
	scope := append(append([]string{}, r.Scope.Families...), r.Scope.Types...)
	if r.Scope.Public {
		scope = append(scope, "public")
	}
	return shownRule{r.ID, r.Severity.String(), r.Doc.Zh, r.Doc.En, r.Why.Zh, r.Why.En, scope, r.Source}
}

// Run prints the rules asked for.
func (l *ruleList) Run(s *session) error {
	chosen := rules.All
	if l.ID != "" {
		var unknown []string
		if chosen, unknown = rules.Choose([]string{l.ID}); len(unknown) > 0 {
			return wrong(translations.T("cli.rules.unknown", l.ID))
		}
	}
	if l.JSON {
		out := []shownRule{}
		for _, r := range chosen {
			out = append(out, shownRuleOf(r))
		}
		return s.printJSON(out)
	}
	if len(chosen) == 1 {
		return s.print(explained(chosen[0]))
	}
	table := [][]string{}
	for _, r := range chosen {
		table = append(table, []string{r.ID, severity(r.Severity), translations.Pick(r.Doc.Zh, r.Doc.En)})
	}
	return s.print(columns(table))
}

// explained is all that a rule says of itself.
func explained(r *check.Rule) string {
	scope := strings.Join(shownRuleOf(r).Scope, " ")
	if scope == "" {
		scope = translations.T("cli.rules.all")
	}
	out := fmt.Sprintf("%s %s %s\n%s\n%s\n%s\n", r.ID, severity(r.Severity), translations.Pick(r.Doc.Zh, r.Doc.En),
		translations.Pick(r.Why.Zh, r.Why.En), translations.T("cli.rules.scope", scope), translations.T("cli.rules.source", r.Source))
	for _, name := range rules.Spelled(r.Source) {
		out += "  " + translations.Pick(name.Zh, name.En) + "\n"
	}
	return out
}
