package trace_test

import (
	"strings"
	"testing"

	"jianwen/drafting/forms"
)

// TestNewDrafts: a new draft of every type has all its parts in order; what is missing is
// what the writer fills in.
func TestNewDrafts(t *testing.T) {
	for _, form := range forms.Builtin().All() {
		text := forms.Draft(form, map[string]string{"procuratorate": "甲县人民检察院", "addressee": "乙局"})
		for _, f := range run(t, text) {
			switch f.Rule {
			case "STR-001", "STR-002":
				t.Errorf("%s: %s", form.Key, f.Zh)
			}
			if strings.HasPrefix(f.Rule, "TRC-00") && f.Rule < "TRC-008" {
				t.Errorf("%s, where nothing is written yet: %s %s", form.Key, f.Rule, f.Zh)
			}
		}
		if empty := strings.Count(text, "\n:::\n"); empty == 0 {
			t.Errorf("%s has no parts", form.Key)
		}
	}
}
