package privacy_test

import (
	"context"
	"slices"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/rules/name"
	"jianwen/drafting/check/rules/privacy"
)

// TestSamples finds no fault of names and privacy in the bundled samples.
func TestSamples(t *testing.T) {
	for _, file := range samples.Names() {
		text, err := samples.Files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := check.NewRunner(slices.Concat(name.Rules, privacy.Rules)).Run(context.Background(), checktest.Draft(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			t.Errorf("%s: %s %s: %q", file, f.Rule, f.Zh, f.Span.In(string(text)))
		}
	}
}
