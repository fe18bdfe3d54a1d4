package rules_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/drafting/check/rules"
)

// row is a row of the table of rules in the specification (B.2).
var row = regexp.MustCompile(`(?m)^\| ([A-Z]{3}-\d{3}) \| ([EWI]) \|`)

// TestSpecification holds the rules against the specification: the same ids, and the
// severities it gives. Rules that are still to be written are told, not failed.
func TestSpecification(t *testing.T) {
	text, err := os.ReadFile(beside.Need(t, "domain/specification.md"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, m := range row.FindAllStringSubmatch(string(text), -1) {
		want[m[1]] = map[string]string{"E": "error", "W": "warning", "I": "hint"}[m[2]]
	}
	if len(want) != 138 {
		t.Errorf("the specification has %d rules", len(want))
	}
	for _, r := range rules.All {
		if severity, ok := want[r.ID]; !ok || severity != r.Severity.String() {
			t.Errorf("%s is %s, in the specification %q", r.ID, r.Severity, severity)
		}
		delete(want, r.ID)
	}
	if len(want) > 0 {
		t.Logf("%d rules are still to be written", len(want))
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules.All {
		if seen[r.ID] {
			t.Errorf("%s is there twice", r.ID)
		}
		seen[r.ID] = true
		if rules.GroupOf(r.ID) == len(rules.Groups) {
			t.Errorf("%s is of no group", r.ID)
		}
		for _, words := range []string{r.Doc.Zh, r.Doc.En, r.Why.Zh, r.Why.En, r.Source} {
			if strings.TrimSpace(words) == "" {
				t.Errorf("%s lacks words: %+v %+v %q", r.ID, r.Doc, r.Why, r.Source)
			}
		}
	}
}

func TestGroups(t *testing.T) {
	for i, g := range rules.Groups {
		if g.Name.Zh == "" || g.Name.En == "" || rules.GroupOf(g.Letters+"-001") != i {
			t.Errorf("%+v", g)
		}
	}
	if rules.GroupOf("XYZ-001") != len(rules.Groups) {
		t.Error("a group of its own making")
	}
}

func TestChoose(t *testing.T) {
	chosen, unknown := rules.Choose([]string{"lng-003", " DDL ", "XYZ", "LNG-999"})
	if len(chosen) != 16 || chosen[0].ID != "DDL-001" || strings.Join(unknown, " ") != "XYZ LNG-999" {
		t.Errorf("%d chosen, unknown %v", len(chosen), unknown)
	}
}
