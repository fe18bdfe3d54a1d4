package deadline_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/deadline"
	period "jianwen/drafting/deadline"
)

func TestRules(t *testing.T) { checktest.Rules(t, deadline.Rules) }

func run(t testing.TB, d *check.Draft) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(deadline.Rules).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r.Findings
}

func sample(t testing.TB, name string) string {
	t.Helper()
	text, err := samples.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestSamples holds the samples free of findings, and of rules that broke.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		for _, f := range run(t, checktest.Draft(sample(t, name))) {
			t.Errorf("%s: %s %s: %s", name, f.Rule, f.Severity, f.Zh)
		}
	}
}

// TestOfficeCalendar reckons with the days off that an office added.
func TestOfficeCalendar(t *testing.T) {
	text := "---\nform: crim_protest_2nd\njudgment_received_on: 2027-02-02\ndate: 2027-02-15\n---\n"
	if found := run(t, checktest.Draft(text)); len(found) != 1 || !strings.Contains(found[0].Related[0].Zh, "缺少2027年放假安排") {
		t.Fatalf("%+v", found)
	}
	calendar, problems := period.Load(fstest.MapFS{"2027.yaml": {Data: []byte("year: 2027\nnotice:\n  source: 通知\n  off: [2027-02-05/2027-02-14]\n")}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	d := checktest.Draft(text)
	d.Office = &check.Office{Calendar: calendar}
	if found := run(t, d); len(found) > 0 {
		t.Errorf("%+v", found)
	}
}

// TestHouseStyle makes the missing notice of re-examination a warning.
func TestHouseStyle(t *testing.T) {
	d := checktest.Draft("---\nform: correction_notice\n---\n\n::: reply\n\n请自收到之日起十五日内书面回复本院。\n\n:::\n")
	d.Office = &check.Office{Thresholds: map[string]float64{"DDL-014.house_style_omits": 1}}
	found := run(t, d)
	if i := slices.IndexFunc(found, func(f check.Finding) bool { return f.Rule == "DDL-014" }); i < 0 || found[i].Severity != check.Warning {
		t.Errorf("%+v", found)
	}
}

func FuzzRules(f *testing.F) {
	for _, name := range samples.Names() {
		f.Add(sample(f, name))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, found := range run(t, checktest.Draft(text)) {
			if found.Span.Start < 0 || found.Span.End > len(text) || found.Span.End < found.Span.Start || strings.HasPrefix(found.Zh, "规则") {
				t.Fatalf("%+v", found)
			}
		}
	})
}
