package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// lines are the texts of the lines that runs make.
func linesOf(runs []run) (out []string) {
	y := float32(-1)
	for _, r := range runs {
		if r.y != y {
			y = r.y
			out = append(out, "")
		}
		out[len(out)-1] += r.text
	}
	return out
}

func TestSet(t *testing.T) {
	test.NewTempApp(t)
	em := runeAdvance('国', &Piece{})
	for _, c := range []struct {
		name string
		wide float32 // em
		p    Paragraph
		want string
	}{
		{"no mark begins a line", 4.2, Text("竹筏应当，检修。"), "竹筏应|当，检|修。"},
		{"pieces run on", 6.2, Paragraph{Pieces: []Piece{{Text: "竹筏"}, {Text: "应当", Bold: true}, {Text: "每年检修"}}}, "竹筏应当每年|检修"},
		{"a newline ends a line", 9, Text("竹筏\n应当"), "竹筏|应当"},
		{"a long word is cut", 4, Text("abcdefghijklmnopqrstuvwxyz"), ""},
		{"an icon takes its place", 3.3, Paragraph{Pieces: []Piece{{Icon: "hint"}, {Text: "竹筏应"}}}, object + "竹筏|应"},
		{"indented", 4.2, Paragraph{Indent: em, Pieces: []Piece{{Text: "竹筏应当"}}}, "竹筏应|当"},
		{"nothing", 4, Paragraph{}, ""},
	} {
		runs, high := set([]Paragraph{c.p}, c.wide*em)
		got := linesOf(runs)
		if c.want != "" && strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, "|"), c.want)
		}
		var all string
		for _, r := range runs {
			all += r.text
			if r.x+r.wide > c.wide*em+1 {
				t.Errorf("%s: %q reaches %v of %v", c.name, r.text, r.x+r.wide, c.wide*em)
			}
		}
		var want string
		for _, p := range c.p.Pieces {
			if p.Icon != "" {
				want += object
			}
			want += strings.ReplaceAll(p.Text, "\n", "")
		}
		if all != want {
			t.Errorf("%s: set is %q of %q", c.name, all, want)
		}
		if want := float32(max(1, len(got))) * theme.TextSize() * lineOf; len(c.p.Pieces) > 0 && c.name != "an icon takes its place" && high < want-1 {
			t.Errorf("%s: %v high, want %v", c.name, high, want)
		}
	}
}

// A text draws its looks: a ground, a line through, an icon.
func TestRichDraws(t *testing.T) {
	test.NewTempApp(t)
	r := NewRich(Paragraph{Pieces: []Piece{{Icon: "hint", Color: theme.ColorNamePrimary}, {Text: "甲", Ground: theme.ColorNameFocus}, {Text: "乙", Struck: true}}})
	w := test.NewWindow(r)
	defer w.Close()
	if n := len(test.WidgetRenderer(r).Objects()); n != 5 {
		t.Errorf("%d objects for an icon, a ground, two texts and a line", n)
	}
	r.Set([]Paragraph{Text("丙")})
	if n := len(test.WidgetRenderer(r).Objects()); n != 1 {
		t.Errorf("%d objects for a text", n)
	}
}
