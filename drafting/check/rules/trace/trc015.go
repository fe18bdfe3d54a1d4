package trace

import (
	"fmt"
	"unicode"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
)

// The most measures, and characters of one of them, that a reader takes in [D].
const (
	mostMeasures   = 8
	mostCharacters = 300
)

var trc015 = &check.Rule{
	ID: "TRC-015", Severity: check.Warning, Scope: check.Recommendation,
	Doc: check.Words{Zh: "建议过多或者过长", En: "too many measures, or one that is too long"},
	Why: check.Words{
		Zh: "建议超过八项，或者一项超过三百字，重点就不突出，也难以逐项落实和回访。请归并同类建议，细节移到附件。两个数可以在 rules.yaml 中用 TRC-015.measures 和 TRC-015.characters 另定。",
		En: "More than eight measures, or one of more than 300 characters, hide what matters and are hard to follow up. Merge like with like and move details to an annex. Offices may set TRC-015.measures and TRC-015.characters.",
	},
	Source: "JY 16 (语言简洁) [D]",
	Run: func(p *check.Pass) {
		measures := facts.Graph.Of(p.Draft).Measures
		if most := int(p.Office.Threshold("TRC-015.measures", mostMeasures)); len(measures) > most {
			p.Report(check.Finding{
				Span: measures[most].At,
				Zh:   "建议过多，请归并", En: fmt.Sprintf("%d measures are too many: merge them", len(measures)),
			})
		}
		for _, m := range measures {
			if n := length(m.Text); n > int(p.Office.Threshold("TRC-015.characters", mostCharacters)) {
				p.Report(check.Finding{Span: m.At, Zh: "建议过长，请归并", En: fmt.Sprintf("this measure has %d characters: shorten it", n)})
			}
		}
	},
}

// length is how many characters a text has that are not blank.
func length(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
