package law_test

import (
	"os"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

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

// FuzzFindRefs: citations come in order, do not overlap, lie on the borders of
// characters, and can be written.
func FuzzFindRefs(f *testing.F) {
	cases, err := os.ReadFile("testdata/found.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range txtar.Parse(cases).Files {
		f.Add(string(file.Data))
	}
	f.Add("应当以及依照以违反或者刑法第十条")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, r := range law.FindRefs(s, isKnown) {
			if r.Start < last || r.End <= r.Start || r.End > len(s) || !utf8.ValidString(s[r.Start:r.End]) && utf8.ValidString(s) {
				t.Fatalf("%q: a citation at %d–%d behind %d", s, r.Start, r.End, last)
			}
			if r.Title.End > len(s) || r.Title.Start > r.Title.End {
				t.Fatalf("%q: a title at %d–%d", s, r.Title.Start, r.Title.End)
			}
			last = r.End
			if r.How == law.Named && r.Ref.String() == "" {
				t.Fatalf("%q: a citation of nothing at %d", s, r.Start)
			}
		}
	})
}
