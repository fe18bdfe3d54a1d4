package masking_test

import (
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/forms"
	"jianwen/search/law"
)

// TestPlaces: each mask stands where it is said to, each place of the copy leads to the
// same character of the draft, and what is listed is found in it.
func TestPlaces(t *testing.T) {
	hidden := 0
	for _, name := range samples.Names() {
		raw, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(raw)
		c, refused := drafting.Public(text, forms.Builtin(), law.Date(20260916))
		if refused != nil {
			continue
		}
		masks := c.Masks()
		within := map[int]bool{}
		for i, e := range c.Edits {
			hidden++
			if masks[i].In(c.Text) != e.New {
				t.Errorf("%s: %q stands where %q should", name, masks[i].In(c.Text), e.New)
			}
			for at := masks[i].Start; at < masks[i].End; at++ {
				within[at] = true
				if got := c.Origin(at); got != e.Span.Start {
					t.Errorf("%s: a mask at %d leads to %d, not %d", name, at, got, e.Span.Start)
				}
			}
		}
		for at := range len(c.Text) {
			if !within[at] && c.Text[at] != text[c.Origin(at)] {
				t.Fatalf("%s: %d leads to another character", name, at)
			}
		}
		for _, m := range c.List {
			if _, ok := c.First(m, text); !ok {
				t.Errorf("%s: %q is not found", name, m.Original)
			}
		}
	}
	if hidden == 0 {
		t.Error("no sample hides anything")
	}
}
