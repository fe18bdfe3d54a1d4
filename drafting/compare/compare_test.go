package compare

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting/source"
)

var update = flag.Bool("update", false, "write expectations anew")

// shown is a difference as the cases have it: what is new in 〔+…+〕, what is gone in
// 〔-…-〕, moved paragraphs with their number.
func shown(d *Difference) string {
	var out strings.Builder
	for _, p := range d.Paragraphs {
		switch p.Kind {
		case Left:
			fmt.Fprintf(&out, "⟨%d was here: %s⟩\n", p.Move, words(d.Old, p.Old))
			continue
		case Moved:
			fmt.Fprintf(&out, "⟨%d⟩ ", p.Move)
		}
		for _, s := range p.Stretches {
			switch s.Kind {
			case Inserted:
				out.WriteString("〔+" + s.New.In(d.New) + "+〕")
			case Deleted:
				out.WriteString("〔-" + s.Old.In(d.Old) + "-〕")
			default:
				out.WriteString(s.New.In(d.New))
			}
		}
	}
	return out.String()
}

// TestCases runs testdata/*.txtar: the old text, the new one, and how one became the other.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+2 < len(a.Files); i += 3 {
			d := Texts(string(a.Files[i].Data), string(a.Files[i+1].Data))
			holds(t, d)
			got := strings.TrimRight(shown(d), "\n") + "\n"
			if *update {
				a.Files[i+2].Data = []byte(got)
			} else if got != string(a.Files[i+2].Data) {
				t.Errorf("%s: %s:\n%s\nwant\n%s", name, a.Files[i+2].Name, got, a.Files[i+2].Data)
			}
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(a), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// holds checks what a difference promises: both texts are in it, whole and in order, no
// character is cut, and its edits make the one of the other.
func holds(t testing.TB, d *Difference) {
	t.Helper()
	old, new := "", ""
	left, moved := map[int]source.Span{}, map[int]source.Span{}
	for _, p := range d.Paragraphs {
		if p.Kind == Left {
			left[p.Move] = p.Old
			old += p.Old.In(d.Old)
			continue
		}
		o, n := "", ""
		for _, s := range p.Stretches {
			if s.Kind == Same && s.Old.In(d.Old) != s.New.In(d.New) {
				t.Errorf("%q is not the same as %q", s.Old.In(d.Old), s.New.In(d.New))
			}
			if !s.Old.Empty() {
				o += s.Old.In(d.Old)
			}
			if !s.New.Empty() {
				n += s.New.In(d.New)
			}
			for _, text := range []string{s.Old.In(d.Old), s.New.In(d.New)} {
				if utf8.ValidString(d.Old) && utf8.ValidString(d.New) && !utf8.ValidString(text) {
					t.Errorf("%q cuts a character", text)
				}
			}
		}
		if o != p.Old.In(d.Old) || n != p.New.In(d.New) {
			t.Errorf("the stretches are %q and %q, of %q and %q", o, n, p.Old.In(d.Old), p.New.In(d.New))
		}
		new += n
		if p.Kind == Moved {
			moved[p.Move] = p.Old
		} else {
			old += o
		}
	}
	if old != d.Old || new != d.New {
		t.Errorf("%q and %q are not the texts %q and %q", old, new, d.Old, d.New)
	}
	for n := range max(len(left), len(moved)) {
		if left[n+1] != moved[n+1] || left[n+1].Empty() {
			t.Errorf("move %d is from %v and from %v", n+1, left[n+1], moved[n+1])
		}
	}
	after, err := source.Apply(d.Old, d.Edits())
	if err != nil || after != d.New {
		t.Errorf("%q becomes %q: %v\nwant %q", d.Old, after, err, d.New)
	}
	if d.Old == d.New && (d.Changes() > 0 || len(d.Edits()) > 0) {
		t.Errorf("%q is not the same as itself", d.Old)
	}
}

// TestRandomChanges changes bundled drafts as people do and checks each difference.
func TestRandomChanges(t *testing.T) {
	for _, name := range samples.Names() {
		raw, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range 12 {
			dice := rand.New(rand.NewPCG(11, uint64(seed)))
			text := changed(dice, string(raw))
			holds(t, Texts(string(raw), text))
			holds(t, Texts(text, string(raw)))
		}
	}
}

// changed is a text with paragraphs moved, taken out, put in and changed.
func changed(dice *rand.Rand, text string) string {
	lines := strings.SplitAfter(text, "\n")
	for range 1 + dice.IntN(8) {
		i := dice.IntN(len(lines))
		line := []rune(lines[i])
		switch dice.IntN(4) {
		case 0:
			lines = slices.Delete(lines, i, i+1)
			j := dice.IntN(len(lines) + 1)
			lines = slices.Insert(lines, j, string(line))
		case 1:
			lines = slices.Delete(lines, i, i+1)
		case 2:
			lines = slices.Insert(lines, i, "另查明，该情况属实。\n", "\n")
		default:
			at := dice.IntN(len(line) + 1)
			lines[i] = string(line[:at]) + "改" + string(line[min(at+dice.IntN(3), len(line)):])
		}
		if len(lines) == 0 {
			break
		}
	}
	return strings.Join(lines, "")
}

// TestMovedSection: a section that was moved is told as moved, whatever it is moved over.
func TestMovedSection(t *testing.T) {
	text := "（一）甲的情况。一二三四五六七八九十。\n\n补充说明甲的有关情形。\n\n（二）乙的情况。子丑寅卯辰巳午未。\n\n"
	after := "（一）乙的情况。子丑寅卯辰巳午未。\n\n（二）甲的情况。一二三四五六七八九十。\n\n补充说明甲的有关情形。\n\n"
	d := Texts(text, after)
	holds(t, d)
	var moved []string
	for _, p := range d.Paragraphs {
		if p.Kind == Moved {
			moved = append(moved, words(d.New, p.New))
		}
	}
	if len(moved) != 1 || !strings.Contains(moved[0], "乙的情况") {
		t.Errorf("moved are %q", moved)
	}
}

func FuzzTexts(f *testing.F) {
	f.Add("甲\n\n乙\n", "乙\n\n甲\n")
	f.Add("---\na: b\n---\n\n::: facts\n\n一、甲\n\n:::\n", "---\na: c\n---\n\n::: facts\n\n一、乙\n\n甲\n\n:::\n")
	f.Add("\n\n \n甲乙丙丁\x00\xff\n", "甲乙\xff丁\n\n")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 4000 {
			return
		}
		holds(t, Texts(old, new))
	})
}

func BenchmarkTexts(b *testing.B) {
	raw, err := samples.Files.ReadFile("pil_recommendation.md")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(string(raw), 4)
	after := changed(rand.New(rand.NewPCG(1, 1)), text)
	for b.Loop() {
		Texts(text, after)
	}
}
