package language_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/assets/samples"
	"jianwen/drafting/check"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/source"
)

// TestEveryLostMarkIsFound takes one mark at a time out of samples that are clean.
func TestEveryLostMarkIsFound(t *testing.T) {
	for _, name := range []string{"governance_recommendation.md", "civil_retrial_recommendation.md"} {
		b, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		body := checktest.Draft(text).Document.Front.Span.End
		for at, r := range text {
			if at < body || !strings.ContainsRune("“”‘’《》（）〔〕", r) {
				continue
			}
			found := run(t, checktest.Draft(text[:at]+text[at+utf8.RuneLen(r):]))
			if !slices.ContainsFunc(found, func(f check.Finding) bool { return f.Rule == "LNG-004" }) {
				t.Errorf("%s without %c: %s", name, r, around(text, source.Span{Start: at, End: at + utf8.RuneLen(r)}))
			}
		}
	}
}
