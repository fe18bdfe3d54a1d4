package cli

import (
	"fmt"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/source"
)

// place is where a span begins: FILE:LINE:COLUMN.
func place(d Draft, span source.Span) string {
	p := source.PositionOf(d.Text, span.Start)
	return fmt.Sprintf("%s:%d:%d", d.Name, p.Line, p.Column)
}

// sourceOf is the provision that a rule rests on; "" of what is no rule.
func sourceOf(id string) string {
	if r := rules.ByID(id); r != nil {
		return r.Source
	}
	return ""
}

// severity is a severity in the person's language.
func severity(s check.Severity) string {
	switch s {
	case check.Error:
		return translations.T("severity.error")
	case check.Warning:
		return translations.T("severity.warning")
	}
	return translations.T("severity.hint")
}

// writeFindingsText prints findings one a line, and what was not judged.
func writeFindingsText(s *session, all []examined) error {
	var out strings.Builder
	counts := map[check.Severity]int{}
	standing := 0
	for _, one := range all {
		for _, f := range one.result.Findings {
			fmt.Fprintf(&out, "%s: %s %s %s", place(one.draft, f.Span), f.Rule, severity(f.Severity), translations.Pick(f.Zh, f.En))
			if from := sourceOf(f.Rule); from != "" {
				fmt.Fprintf(&out, " [%s]", from)
			}
			out.WriteString("\n")
			if f.Override != "" {
				standing++
				fmt.Fprintf(&out, "    %s\n", translations.T("cli.check.overridden", f.Override))
				continue
			}
			counts[f.Severity]++
			for _, fix := range f.Fixes {
				fmt.Fprintf(&out, "    → %s\n", translations.Pick(fix.Zh, fix.En))
			}
		}
		for _, identity := range one.result.Stale {
			fmt.Fprintf(&out, "%s: %s\n", place(one.draft, source.Span{}), translations.T("cli.check.stale", identity))
		}
	}
	for _, one := range all {
		for _, line := range one.advised() {
			fmt.Fprintf(&out, "%s: %s\n", one.draft.Name, line)
		}
	}
	for _, group := range skippedGroups(all) {
		fmt.Fprintf(&out, "%s\n", translations.T("cli.check.skipped", group.why, strings.Join(group.rules, " ")))
	}
	if err := s.print(out.String()); err != nil {
		return err
	}
	s.say(translations.T("cli.check.counts", counts[check.Error], counts[check.Warning], counts[check.Hint], standing))
	return nil
}

// A skippedGroup is rules that could not judge for one reason.
type skippedGroup struct {
	why   string
	rules []string
}

// skippedGroups are the rules that could not judge some draft, by reason.
func skippedGroups(all []examined) (groups []skippedGroup) {
	at, seen := map[string]int{}, map[string]bool{}
	for _, one := range all {
		for _, sk := range one.result.Skipped {
			why := translations.Pick(sk.Zh, sk.En)
			if seen[why+sk.Rule] {
				continue
			}
			seen[why+sk.Rule] = true
			i, ok := at[why]
			if !ok {
				i = len(groups)
				at[why] = i
				groups = append(groups, skippedGroup{why: why})
			}
			groups[i].rules = append(groups[i].rules, sk.Rule)
		}
	}
	return groups
}
