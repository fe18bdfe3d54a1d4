package deadline_test

import (
	"slices"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check/checktest"
)

// TestVariants is the changes of the acceptance cases (domain/cases) that concern
// periods, made in the samples, which tell those cases.
func TestVariants(t *testing.T) {
	for _, c := range []struct {
		name, file string
		change     func(string) string
		want       []string
	}{
		{"governance c: sixty working days", "governance_recommendation.md", swap("起两个月以内", "起六十个工作日以内"), []string{"DDL-002", "DDL-013"}},
		{"juvenile 2: two months", "juvenile_recommendation.md", swap("日起一个月内", "日起两个月内"), []string{"DDL-002"}},
		{"juvenile c: fifteen days", "juvenile_recommendation.md", swap("日起一个月内", "日起十五日内"), []string{"DDL-002", "DDL-004"}},
		{"public interest b: nothing on the spread", "pil_recommendation.md", without("causal_link"), []string{"DDL-003"}},
		{"public interest: no rectification", "pil_recommendation.md", without("rect_period"), []string{"DDL-008"}},
		{"public interest: objections too long", "pil_recommendation.md", swap("日起七日内", "日起十五日内"), []string{"DDL-006"}},
		{"correction c: no period for the reply", "correction_notice.md", without("reply"), []string{"DDL-001"}},
		{"correction: no re-examination", "correction_notice.md", without("rights"), []string{"DDL-014"}},
		{"governance: no objections", "governance_recommendation.md", without("objection"), []string{"DDL-005"}},
		{"non-prosecution: ten days", "non_prosecution.md", swap("书后七日以内", "书后十日以内"), []string{"DDL-012", "DDL-012"}},
		{"protest: issued too late", "criminal_protest.md", swap("date: 2026-07-03", "date: 2026-07-07"), []string{"DDL-009"}},
	} {
		text := sample(t, c.file)
		changed := c.change(text)
		if changed == text {
			t.Fatalf("%s: the change changes nothing", c.name)
		}
		var got []string
		for _, f := range run(t, checktest.Draft(changed)) {
			got = append(got, f.Rule)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// swap puts one text in the place of another.
func swap(old, new string) func(string) string {
	return func(s string) string { return strings.ReplaceAll(s, old, new) }
}

// without takes a part out.
func without(key string) func(string) string {
	return func(s string) string {
		from := strings.Index(s, "::: "+key+"\n")
		if from < 0 {
			return s
		}
		to := strings.Index(s[from:], "\n:::\n")
		return s[:from] + s[from+to+len("\n:::\n"):]
	}
}

// BenchmarkRules is a run of the group over a draft of 20,000 characters, read anew.
func BenchmarkRules(b *testing.B) {
	text := sample(b, samples.Names()[0])
	part := text[strings.Index(text, "::: facts"):]
	part = part[:strings.Index(part, "\n:::\n")+len("\n:::\n")]
	for len([]rune(text)) < 20000 {
		text += "\n" + part
	}
	d := checktest.Draft(text)
	for b.Loop() {
		again := checktest.Draft("")
		again.Text, again.Document, again.Form, again.Passages = d.Text, d.Document, d.Form, d.Passages
		run(b, again)
	}
}
