package citation_test

import (
	"context"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/citation"
)

func TestRules(t *testing.T) { checktest.Rules(t, citation.Rules) }

// TestSamples holds the samples free of findings but hints: conduct that straddles a
// repeal is told even where the draft speaks of it.
func TestSamples(t *testing.T) {
	for _, name := range samples.Names() {
		text, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := check.NewRunner(citation.Rules).Run(context.Background(), checktest.Draft(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if f.Severity > check.Hint {
				t.Errorf("%s: %s: %s: %s", name, f.Rule, f.Zh, f.Span.In(string(text)))
			}
		}
	}
}
