package editing

import (
	"fmt"
	"strings"
	"testing"

	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

const chapters = `::: facts

一、甲

（一）子。

（二）丑。

二、乙

三、丙

前言。

（一）寅。

:::

::: problems

一、丁

:::
`

// moved is the outline of the chapters after a move.
func moved(t *testing.T, words string, by int) (outline, text string, caret string) {
	t.Helper()
	s := Read(parse.Document(chapters), 0)
	c := s.Move(strings.Index(chapters, words), by)
	text, err := source.Apply(chapters, c.Edits)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, section := range Sections(parse.Document(text)) {
		out = append(out, strings.TrimSpace(strings.Split(section.Span.In(text), "\n")[0]))
	}
	if strings.Contains(text, "\n\n\n") {
		t.Errorf("%s by %d leaves blank lines:\n%s", words, by, text)
	}
	return strings.Join(out, " "), text, text[c.After.Caret:]
}

// TestMoveAcross: past its neighbours a section goes on into the next of the higher level,
// and never out of its part.
func TestMoveAcross(t *testing.T) {
	for _, c := range []struct {
		words string
		by    int
		want  string
	}{
		{"（一）子", 1, "一、甲 （一）丑。 （二）子。 二、乙 三、丙 （一）寅。 一、丁"},
		{"（一）子", 2, "一、甲 （一）丑。 二、乙 （一）子。 三、丙 （一）寅。 一、丁"},
		{"（一）子", 3, "一、甲 （一）丑。 二、乙 三、丙 （一）子。 （二）寅。 一、丁"},
		{"（一）子", 9, "一、甲 （一）丑。 二、乙 三、丙 （一）寅。 （二）子。 一、丁"},
		{"（二）丑", 1, "一、甲 （一）子。 二、乙 （一）丑。 三、丙 （一）寅。 一、丁"},
		{"（一）寅", -1, "一、甲 （一）子。 （二）丑。 二、乙 （一）寅。 三、丙 一、丁"},
		{"（一）寅", -2, "一、甲 （一）子。 （二）丑。 （三）寅。 二、乙 三、丙 一、丁"},
		{"（一）寅", -4, "一、甲 （一）寅。 （二）子。 （三）丑。 二、乙 三、丙 一、丁"},
		{"（一）子", -1, "一、甲 （一）子。 （二）丑。 二、乙 三、丙 （一）寅。 一、丁"},
	} {
		got, text, caret := moved(t, c.words, c.by)
		if got != c.want {
			t.Errorf("%s by %d:\n%s\nwant\n%s", c.words, c.by, got, c.want)
		}
		if name := strings.TrimLeft(c.words, "（一二）"); !strings.Contains(strings.Split(caret, "\n")[0], name) {
			t.Errorf("%s by %d: the caret is before %q", c.words, c.by, strings.Split(caret, "\n")[0])
		}
		if !strings.Contains(text, "三、丙\n\n前言。\n") {
			t.Errorf("%s by %d: the lead of a chapter is torn from it:\n%s", c.words, c.by, text)
		}
	}
}

// TestMoveAcrossAndBack: each move to each place is taken back by as many steps.
func TestMoveAcrossAndBack(t *testing.T) {
	d := parse.Document(chapters)
	all := Sections(d)
	for i := range all {
		places, here := slots(all, i)
		for there := range places {
			c := Read(d, 0).Move(all[i].Span.Start, there-here)
			text, err := source.Apply(chapters, c.Edits)
			if err != nil {
				t.Fatal(err)
			}
			back := Read(parse.Document(text), 0).Move(c.After.Caret, here-there)
			if again, err := source.Apply(text, back.Edits); err != nil || again != chapters {
				t.Errorf("%s from %d to %d and back: %v\n%s\nvia\n%s", all[i].Heading.Number, here, there, err, again, text)
			}
		}
	}
}

// TestRecounts: what is shown before a change is what it does.
func TestRecounts(t *testing.T) {
	text := "::: problems\n\n（一）甲。\n\n（二）乙。{#p2 facts=f1}\n\n（三）丙。\n\n:::\n\n::: measures\n\n1. 丁（对应问题一、三）。\n\n2. 戊{for=3}。\n\n:::\n"
	s := Read(parse.Document(text), 0)
	show := func(c Change) string {
		var out []string
		for _, r := range s.Recounts(c) {
			if r.At.In(text) != r.Was {
				t.Errorf("%s does not stand where it is said to", r.Was)
			}
			out = append(out, fmt.Sprintf("%s%s→%s %t", r.Title, r.Was, r.Now, r.Hidden))
		}
		return strings.Join(out, "\n")
	}
	got := show(s.Move(strings.Index(text, "（三）"), -2))
	want := `甲（一）→（二） false
乙（二）→（三） false
丙（三）→（一） false
1. 丁（对应问题一、三）→（对应问题一、二） false
2. 戊{for=3}→{for=1} true`
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if got := show(s.Move(strings.Index(text, "（一）"), -1)); got != "" {
		t.Errorf("nothing moves, and it is told\n%s", got)
	}
	got = show(s.Level(strings.Index(text, "乙"), 2))
	want = "丙（三）→（二） false\n1. 丁（对应问题一、三）→（对应问题一、二） false"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
