package check

import "jianwen/drafting/doc"

// nested are the mappings in which the specification (A.4) groups fields that the
// catalogue of types lists one by one: policy_review: {date: …} is policy_reviewed_on.
// A draft may have either.
var nested = map[string]struct {
	outer string
	inner []string
}{
	"policy_reviewer":           {"policy_review", []string{"reviewer"}},
	"policy_reviewed_on":        {"policy_review", []string{"date", "reviewed_on"}},
	"policy_opinion":            {"policy_review", []string{"opinion"}},
	"investigation_decided_on":  {"investigation", []string{"decided_on", "decided_at", "decided_by_chief_at", "decided_by_长_at"}},
	"investigation_finished_on": {"investigation", []string{"finished_on", "finished_at"}},
	"investigation_report":      {"investigation", []string{"report_ref", "report"}},
	"harm_kind":                 {"harm", []string{"kind"}},
	"harm_quantity":             {"harm", []string{"quantity"}},
	"harm_unit":                 {"harm", []string{"unit"}},
	"harm_ongoing":              {"harm", []string{"ongoing"}},
	"harm_measured_by":          {"harm", []string{"measured_by"}},
	"negotiation_held_on":       {"negotiation", []string{"date", "held_on"}},
	"negotiation_result":        {"negotiation", []string{"result"}},
	"judgment_court":            {"judgment", []string{"court"}},
	"judgment_no":               {"judgment", []string{"no", "number"}},
	"judgment_date":             {"judgment", []string{"date"}},
	"judgment_effective_on":     {"judgment", []string{"effective_on"}},
	"judgment_type":             {"judgment", []string{"type"}},
	"committee_decided_on":      {"committee_decision", []string{"date", "decided_on"}},
	"committee_decision_no":     {"committee_decision", []string{"no", "number"}},
	"convict_sentence":          {"convict", []string{"sentence"}},
	"convict_executed":          {"convict", []string{"executed"}},
	"convict_property_penalty":  {"convict", []string{"property_penalty"}},
}

// inner is the value of a field that stands in a mapping.
func (d *Draft) inner(key string) (doc.Scalar, bool) {
	at, ok := nested[key]
	if !ok {
		return doc.Scalar{}, false
	}
	outer, _ := d.Document.Front.Entry(at.outer)
	for _, name := range at.inner {
		for _, e := range outer.Map {
			if e.Key == name && len(e.Values) > 0 && e.Values[0].Text != "" {
				return e.Values[0], true
			}
		}
	}
	return doc.Scalar{}, false
}
