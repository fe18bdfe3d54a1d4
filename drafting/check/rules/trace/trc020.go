package trace

import (
	"cmp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
)

var trc020 = &check.Rule{
	ID: "TRC-020", Severity: check.Error, Scope: check.Retrial, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "再审检察建议没有检察委员会的决定", En: "a retrial recommendation without the committee's decision"},
	Why: check.Words{
		Zh: "再审检察建议须经本院检察委员会决定，人民法院受理时也以此为条件。请在 committee_decided_on、committee_decision_no 中写明决定的日期和文号，或者在登记簿登记。",
		En: "The committee decides on retrial recommendations, and the court accepts none without. Enter date and number of its decision, or enter it in the register.",
	},
	Source: "MJ 87; XJ 92; MSJ 414(5)",
	Run: func(p *check.Pass) {
		at, lack, severity := lacksDecision(p.Draft)
		if lack.Zh == "" {
			return
		}
		p.Lighter(severity, check.Finding{
			Span: at, Zh: "再审检察建议须经检察委员会决定", En: "the procuratorial committee decides on retrial recommendations",
			Related: []check.Place{{Span: at, Zh: lack.Zh, En: lack.En}},
		})
	},
}

// lacksDecision says what the record of the committee's decision lacks, and how much
// that weighs: no decision, or one too late, more than one half entered.
func lacksDecision(d *check.Draft) (at source.Span, lack check.Words, severity check.Severity) {
	number := entered(d, "committee_decision_no")
	on := day(entered(d, "committee_decided_on"))
	if s, ok := step(d, "committee"); ok {
		number, on = cmp.Or(number, s.Number), cmp.Or(on, s.On)
	}
	stated := on != 0 || committeeStated(d)
	switch issued := d.Issued(); {
	case number == "" && !stated:
		return d.FieldAt("committee_decided_on"), check.Words{Zh: "没有决定的日期和文号", En: "neither date nor number of a decision is there"}, check.Error
	case issued != 0 && on > issued:
		return d.FieldAt("committee_decided_on"), check.Words{Zh: "决定日期在成文日期之后", En: "the decision is dated after the document"}, check.Error
	case !stated:
		return d.FieldAt("committee_decided_on"), check.Words{Zh: "没有决定的日期", En: "the date of the decision is missing"}, check.Warning
	case number == "":
		return d.FieldAt("committee_decision_no"), check.Words{Zh: "没有决定的文号", En: "the number of the decision is missing"}, check.Warning
	}
	return at, lack, severity
}

// committeeStated tells whether the text says when our committee decided.
func committeeStated(d *check.Draft) bool {
	for _, p := range d.In("committee_statement", "legal_basis", "request", "conclusion") {
		for _, s := range facts.Sentences.Of(d, p.Text) {
			text := s.In(p.Text)
			if strings.Contains(text, "检察委员会") && hasOne(text, "讨论", "决定") && strings.Contains(text, "日") && hasOne(text, "年", "月") {
				return true
			}
		}
	}
	return false
}
