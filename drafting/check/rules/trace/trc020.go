package trace

import (
	"jianwen/drafting/check"
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
		at, zh, en := lacksDecision(p.Draft)
		if zh == "" {
			return
		}
		p.Report(check.Finding{
			Span: at, Zh: "再审检察建议须经检察委员会决定", En: "the procuratorial committee decides on retrial recommendations",
			Related: []check.Place{{Span: at, Zh: zh, En: en}},
		})
	},
}

// lacksDecision says what the record of the committee's decision lacks; "" where it is
// whole.
func lacksDecision(d *check.Draft) (at source.Span, zh, en string) {
	number := entered(d, "committee_decision_no", "committee_decision.no", "committee_decision.number")
	on := day(entered(d, "committee_decided_on", "committee_decision.date"))
	if s, ok := step(d, "committee"); ok {
		if number == "" {
			number = s.Number
		}
		if on == 0 {
			on = s.On
		}
	}
	switch issued := d.Issued(); {
	case number == "" && on == 0:
		return d.FieldAt("committee_decided_on"), "没有决定的日期和文号", "neither date nor number of a decision is there"
	case on == 0:
		return d.FieldAt("committee_decided_on"), "没有决定的日期", "the date of the decision is missing"
	case number == "":
		return d.FieldAt("committee_decision_no"), "没有决定的文号", "the number of the decision is missing"
	case issued != 0 && on > issued:
		return d.FieldAt("committee_decided_on"), "决定日期在成文日期之后", "the decision is dated after the document"
	}
	return at, "", ""
}
