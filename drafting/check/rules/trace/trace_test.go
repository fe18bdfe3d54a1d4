package trace_test

import (
	"context"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/trace"
)

func TestRules(t *testing.T) { checktest.Rules(t, trace.Rules) }

func run(t testing.TB, text string) []check.Finding {
	t.Helper()
	r, err := check.NewRunner(trace.Rules).Run(context.Background(), checktest.Draft(text))
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
		text := sample(t, name)
		for _, f := range run(t, text) {
			t.Errorf("%s: %s %s: %s: %s", name, f.Rule, f.Severity, f.Zh, f.Span.In(text))
		}
	}
}

func FuzzRules(f *testing.F) {
	for _, name := range samples.Names() {
		f.Add(sample(f, name))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, found := range run(t, text) {
			if found.Span.Start < 0 || found.Span.End > len(text) || found.Span.End < found.Span.Start || strings.HasPrefix(found.Zh, "规则") {
				t.Fatalf("%+v", found)
			}
		}
	})
}
