package cases_test

import (
	"strings"
	"testing"

	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/masking"
)

// A masked copy is the copy for the public of a draft, or of a changed draft, and what
// must not be in it.
type masked struct {
	Edits []change
	Hides []string // what the draft has and the copy has not
	Keeps []string // what the copy still has
}

func (x *masked) test(t *testing.T, text string) {
	text = apply(t, text, x.Edits)
	copied := masking.Public(public(text))
	for _, words := range x.Hides {
		if !strings.Contains(text, words) || strings.Contains(copied.Text, words) {
			t.Errorf("%s: in the draft %t, in the copy %t", words, strings.Contains(text, words), strings.Contains(copied.Text, words))
		}
	}
	for _, words := range x.Keeps {
		if !strings.Contains(copied.Text, words) {
			t.Errorf("the copy lost %s", words)
		}
	}
	if again := masking.Public(public(copied.Text)); again.Text != copied.Text {
		t.Errorf("the copy of the copy differs: %+v", again.List)
	}
	for _, f := range findings(t, copied.Text, nil, true) {
		if strings.HasPrefix(f.Rule, "PRI-") {
			t.Error(line(copied.Text, f))
		}
	}
}

// public is a draft of which a copy is made.
func public(text string) *check.Draft {
	d := checktest.Draft(text)
	d.Public = true
	return d
}

// TestMasked: the copy of every draft for the public gives nothing away.
func TestMasked(t *testing.T) {
	each(t, func(t *testing.T, c known) {
		for _, draft := range c.drafts() {
			(&masked{}).test(t, draft)
		}
	})
}
