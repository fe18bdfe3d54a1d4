package number_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jianwen/assets/beside"
	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/number"
	"jianwen/drafting/source"
)

func TestRules(t *testing.T) { checktest.Rules(t, number.Rules) }

func run(t testing.TB, d *check.Draft) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(number.Rules).Run(context.Background(), d)
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

// TestSamples holds the samples free of findings.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		text := sample(t, name)
		for _, f := range run(t, checktest.Draft(text)) {
			t.Errorf("%s:%s %s %s: %s", name, source.PositionOf(text, f.Span.Start), f.Rule, f.Zh, around(text, f.Span))
		}
	}
}

var comment = regexp.MustCompile(`(?s)<!--.*?-->`)

// TestStatutesAsLetters runs the rules over statutes as if they were letters: a rule
// may find no more there than one thing in 10,000 characters, right or wrong.
func TestStatutesAsLetters(t *testing.T) {
	dir := filepath.Join(beside.Need(t, "corpus"), "laws")
	var files []string
	for _, kind := range []string{"社会法", "行政法", "刑法", "司法解释", "行政法规", "经济法"} {
		list, err := filepath.Glob(filepath.Join(dir, kind, "*.md"))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(list); i += max(1, len(list)/6) {
			files = append(files, list[i])
		}
	}
	counts := map[string]int{}
	size := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, body, ok := strings.Cut(string(b), "<!-- INFO END -->")
		if !ok {
			body = string(b)
		}
		text := "---\nform: social_governance_rec\ndate: 2026-11-01\n---\n\n::: facts\n\n" + comment.ReplaceAllString(body, "") + "\n\n:::\n"
		size += len([]rune(body))
		for _, f := range run(t, checktest.Draft(text)) {
			counts[f.Rule]++
			t.Logf("%s %s %s: %s", filepath.Base(file), f.Rule, f.Zh, around(text, f.Span))
		}
	}
	t.Logf("%d files, %d characters: %v", len(files), size, counts)
	for rule, n := range counts {
		if float64(n) > float64(size)/10000 {
			t.Errorf("%s: %d findings in %d characters", rule, n, size)
		}
	}
}

// around is a finding with what stands around it.
func around(text string, s source.Span) string {
	r := []rune(text[:s.Start])
	before := string(r[max(0, len(r)-25):])
	r = []rune(text[s.End:])
	return strings.ReplaceAll(before+"【"+s.In(text)+"】"+string(r[:min(15, len(r))]), "\n", "⏎")
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

// BenchmarkRules is a run of the group over a draft of 20,000 characters, read anew.
func BenchmarkRules(b *testing.B) {
	text := sample(b, "governance_recommendation.md")
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
