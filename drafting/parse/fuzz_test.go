package parse

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/drafting/source"
)

// FuzzDocument reads any text: no panic, a sound tree, the text printed back,
// and a cache that says the same as a fresh reading after random edits.
func FuzzDocument(f *testing.F) {
	for _, draft := range drafts(f) {
		for _, piece := range pieces(draft, 600) {
			f.Add(piece, []byte{3, 10, 2, 7, 40, 1, 200, 90, 11})
		}
	}
	f.Fuzz(func(t *testing.T, text string, edits []byte) {
		if err := follow(text, edits); err != nil {
			t.Fatal(err)
		}
	})
}

// TestRandomDrafts does the same with texts put together from bits of the
// format, which random bytes seldom hit.
func TestRandomDrafts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var text strings.Builder
		for range random.IntN(25) {
			text.WriteString(bits[random.IntN(len(bits))])
		}
		edits := make([]byte, 9)
		for i := range edits {
			edits[i] = byte(random.Uint32())
		}
		if err := follow(text.String(), edits); err != nil {
			t.Fatalf("%q: %v", text.String(), err)
		}
	}
}

// TestRandomFronts does so with front matters, where a library reads.
func TestRandomFronts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		var text strings.Builder
		for range random.IntN(14) {
			text.WriteString(yamlBits[random.IntN(len(yamlBits))])
		}
		if err := follow("---\n"+text.String()+"\n---\n正文。\n", nil); err != nil {
			t.Fatal(err)
		}
	}
}

var yamlBits = []string{
	"a", "b: ", "k: v\n", "- ", "- x\n", "  ", "    ", "\n", "\n\n", "[", "]", "{", "}", ", ", "\"", "'", "|\n", "|2\n", ">-\n", ">+\n",
	"# c\n", "# c", "&a ", "*a", "!!str ", "? ", ": ", "<<: ", "中文", "𠮷", "\r\n", "\t", "~", "null", "1.5", "0x1f", ".inf", "%", "@", "`", "\\n",
	"：", "  q: r\n", "\xff", "\x00",
}

// follow reads text and what up to three edits make of it, afresh and from a cache.
func follow(text string, edits []byte) error {
	var c Cache
	for range 4 {
		got, want := c.Document(text), Document(text)
		if !reflect.DeepEqual(got, want) {
			return fmt.Errorf("%q: cache says\n%s\nfresh\n%s", text, dump(got), dump(want))
		}
		if err := verify(got); err != nil {
			return fmt.Errorf("%q: %w", text, err)
		}
		if len(edits) < 3 {
			break
		}
		text, edits = edited(text, edits), edits[3:]
	}
	return nil
}

// pieces cuts text into pieces of about size bytes, at line ends.
func pieces(text string, size int) []string {
	var out []string
	for len(text) > size {
		at := strings.IndexByte(text[size:], '\n')
		if at < 0 {
			break
		}
		out = append(out, text[:size+at+1])
		text = text[size+at+1:]
	}
	return append(out, text)
}

// bits are what the random edits insert.
var bits = []string{
	"", "字", "文字。", "\n", "\n", "\n\n", "\n\n", "一、", "（一）", "1.", "（1）", "十二、", "⑴", ":::\n", ":::", "::: evidence\n", "::: x 题 {a=b}\n",
	"> ", ">", "| a | b |\n|--|:-:|\n", "| a | b |", "|", "--", "表1 名称\n", "**", "*", "***", "[", "](", ")", "[a](b)", "{#a b=c}", "{", "}", "{{x}}",
	"\\", "（证据1—3）", "（对应问题一）", "（", "）", "。", "；", "”", "　　", "---\n", "a: b\n", "- c\n", "k:\n  m: [x, y]\n", "\r\n", "# ", "## ", " #", " ",
	"  \n", "\xff", "\xe4\xb8", "\x00", "\ufeff", "\u2028", "\t", "项", "3.86", "、", "二", "\"", "'",
}

// edited makes one edit that three bytes choose.
func edited(text string, choice []byte) string {
	start := int(choice[0]) * (len(text) + 1) / 256
	end := min(start+int(choice[1])/8, len(text))
	for !source.Boundary(text, start) {
		start--
	}
	for !source.Boundary(text, end) {
		end--
	}
	end = max(start, end)
	out, err := source.Apply(text, []source.Edit{{Span: source.Span{Start: start, End: end}, New: bits[int(choice[2])%len(bits)]}})
	if err != nil {
		panic(err)
	}
	return out
}

// drafts are the texts of the case files, the samples, and the notes of the
// domain when they are there.
func drafts(t testing.TB) []string {
	var out []string
	for _, file := range caseFiles(t) {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(section(a, "draft.md").Data))
	}
	for _, pattern := range []string{"../../assets/samples/*.md", "../../../shared/domain/cases/*.md"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, string(data))
		}
	}
	return out
}

// TestDrafts checks the tree of every draft at hand, as it is and with the line
// ends and the mark of Windows.
func TestDrafts(t *testing.T) {
	for _, draft := range drafts(t) {
		for _, text := range []string{draft, windows(draft)} {
			if err := verify(Document(text)); err != nil {
				t.Errorf("%.60q: %v", text, err)
			}
		}
	}
}
