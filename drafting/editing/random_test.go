package editing

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/doc"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// fences are the parts of a draft, in order.
func fences(d *doc.Document) string {
	var keys []string
	for _, b := range d.Blocks {
		if p, ok := b.(*doc.Part); ok {
			keys = append(keys, p.Key+strconv.FormatBool(p.Closed))
		}
	}
	return strings.Join(keys, " ")
}

// TestRandomKeys presses keys at random places of the bundled drafts: no key touches a
// fence or the front matter, and the caret stands where a caret may stand,
// or only marks of an emptied cell or quotation away from it.
func TestRandomKeys(t *testing.T) {
	trials := 40
	if n, err := strconv.Atoi(os.Getenv("JIANWEN_TRIALS")); err == nil {
		trials = n
	}
	for _, name := range []string{"pil_recommendation.md", "correction_notice.md", "npc_report.md", "civil_retrial_recommendation.md"} {
		raw, err := samples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range trials {
			dice := rand.New(rand.NewPCG(3, uint64(seed)))
			text := string(raw)
			d := parse.Document(text)
			want, front := fences(d), d.Front.Span.In(text)
			at := At(Read(d, 0).Snap(dice.IntN(len(text))))
			for range 25 {
				key := keyOf(dice)
				text, at = strike(t, text, at, key)
				d := parse.Document(text)
				if got := fences(d); got != want || d.Front.Span.In(text) != front {
					t.Fatalf("%s, seed %d, %s: parts are %s, were %s", name, seed, key, got, want)
				}
				s := Read(d, at.Caret)
				snapped := s.Snap(at.Caret)
				between := source.Span{Start: min(snapped, at.Caret), End: max(snapped, at.Caret)}.In(text)
				if strings.Trim(between, " >|\n") != "" || strings.Contains(between, "\n\n") {
					t.Fatalf("%s, seed %d, %s: caret at %d, a caret may stand at %d: %q", name, seed, key, at.Caret, snapped,
						source.Span{Start: at.Caret - 30, End: at.Caret + 30}.In(text))
				}
				if dice.IntN(4) == 0 {
					at = At(s.Snap(dice.IntN(len(text))))
				} else if dice.IntN(3) == 0 {
					at = Selection{Anchor: s.Snap(dice.IntN(len(text))), Caret: at.Caret}
				}
			}
		}
	}
}

func keyOf(dice *rand.Rand) string {
	return []string{"enter", "backspace", "delete", "type 检察", `type 一\n二`, "type 、", "type *", "type ：", "type {#x}"}[dice.IntN(9)]
}

// FuzzKeys presses a key at any place of any draft.
func FuzzKeys(f *testing.F) {
	for _, text := range []string{"::: facts\n\n甲\n\n:::\n", "---\na: b\n---\n\n1. 甲\n2. 乙\n", "| a | b |\n| --- | --- |\n| 一 | 二 |\n"} {
		for key := range 9 {
			f.Add(text, 20, 25, uint64(key))
		}
	}
	f.Fuzz(func(t *testing.T, text string, anchor, caret int, key uint64) {
		s := Read(parse.Document(text), caret)
		at := Selection{Anchor: s.Snap(anchor), Caret: s.Snap(caret)}
		dice := rand.New(rand.NewPCG(key, 1))
		strike(t, s.Text, at, keyOf(dice))
	})
}
