package check_test

import (
	"testing"

	"jianwen/drafting/check/checktest"
)

// TestNestedFields: a field is found as the catalogue lists it, and where the
// specification groups it.
func TestNestedFields(t *testing.T) {
	d := checktest.Draft("---\nform: social_governance_rec\npolicy_review:\n  reviewer: 法律政策研究室\n  date: 2026-09-11\ninvestigation:\n  finished_at: 2026-09-08\ninvestigation_finished_on: 2026-09-09\n---\n\n正文。\n")
	for key, want := range map[string]string{
		"policy_reviewer": "法律政策研究室", "policy_reviewed_on": "2026-09-11", "policy_opinion": "",
		"investigation_finished_on": "2026-09-09", "investigation_decided_on": "", "form": "social_governance_rec",
	} {
		if got := d.Field(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
		if at := d.FieldAt(key); want != "" && at.In(d.Text) != want {
			t.Errorf("%s stands at %v: %q", key, at, at.In(d.Text))
		}
	}
}
