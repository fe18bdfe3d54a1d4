package editing

import (
	"slices"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// TestMoveThereAndBack moves every section of the bundled drafts to every place beside
// it and back: the draft is as it was. On the way nothing is lost and no part is
// touched, and the headings are numbered as before.
func TestMoveThereAndBack(t *testing.T) {
	moved := 0
	for _, name := range samples.Names() {
		raw, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(raw)
		d := parse.Document(text)
		for _, s := range Sections(d) {
			for place := range s.Beside {
				by := place - s.Place
				c := Read(d, 0).Move(s.Span.Start, by)
				after, err := source.Apply(text, c.Edits)
				if err != nil {
					t.Fatalf("%s, %s by %d: %v", name, s.Heading.Number, by, err)
				}
				if by != 0 && after == text {
					t.Errorf("%s, %s by %d: nothing is moved", name, s.Heading.Number, by)
				}
				between := parse.Document(after)
				if fences(between) != fences(d) || numbers(between) != numbers(d) || sorted(after) != sorted(text) {
					t.Errorf("%s, %s by %d: something is lost", name, s.Heading.Number, by)
				}
				back := Read(between, 0).Move(c.After.Caret, -by)
				if again, err := source.Apply(after, back.Edits); err != nil || again != text || back.After.Caret != s.Span.Start {
					t.Errorf("%s, %s by %d and back: %v\n%s", name, s.Heading.Number, by, err, again)
				}
				moved++
			}
		}
	}
	if moved < 100 {
		t.Errorf("%d moves", moved)
	}
}

// numbers are those of the headings, in order.
func numbers(d *doc.Document) string {
	var all []string
	for _, s := range Sections(d) {
		all = append(all, s.Heading.Number)
	}
	return strings.Join(all, " ")
}

// sorted is a text's characters that are no numbers, in order of their codes.
func sorted(text string) string {
	r := slices.DeleteFunc([]rune(text), func(r rune) bool { return isNumeral(r) || r == '至' || r == '—' })
	slices.Sort(r)
	return string(r)
}

// FuzzMove moves the section at any place of any draft: the edits fit.
func FuzzMove(f *testing.F) {
	f.Add("::: facts\n\n一、甲\n\n（一）乙{#f1}\n\n（二）丙{facts=f1-f2}\n\n:::\n\n# 丁\n", 30, 1)
	f.Add("一、甲（对应问题一）\n二、乙\n1. 丙\n\n::: x\n三、丁", 0, -1)
	f.Fuzz(func(t *testing.T, text string, at, by int) {
		s := Read(parse.Document(text), 0)
		c := s.Move(at, min(max(by, -99), 99))
		after, err := source.Apply(s.Text, c.Edits)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Edits) > 0 && (c.After.Caret < 0 || c.After.Caret > len(after)) {
			t.Fatalf("caret at %d of %d", c.After.Caret, len(after))
		}
	})
}
