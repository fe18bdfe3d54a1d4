package law_test

import (
	"testing"

	"jianwen/search/law"
)

func FuzzReadRef(f *testing.F) {
	for _, c := range cases(f, "citations.txt") {
		f.Add(c[0])
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range law.ReadRefs(s, isKnown) {
			again := law.ReadRefs(r.Official("刑法"), isKnown)
			r.Title, r.Date, r.Year = "刑法", 0, 0
			if say(again) != say([]law.Ref{r}) {
				t.Errorf("%q is written as %s, which is read as %s", s, r, say(again))
			}
		}
	})
}
