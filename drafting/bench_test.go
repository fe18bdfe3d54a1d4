package drafting

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// longDraft is a draft of at least n characters, made from the body of the
// bundled governance recommendation; no two of its paragraphs are alike.
func longDraft(b testing.TB, n int) string {
	text := sampleTexts(b)["governance_recommendation.md"]
	end := strings.Index(text[4:], "---\n") + 8
	head, body := text[:end], text[end:]
	var out strings.Builder
	out.WriteString(head)
	for count, copies := 0, 1; count < n; count, copies = count+utf8.RuneCountInString(body), copies+1 {
		for i, paragraph := range strings.Split(body, "\n\n") {
			out.WriteString(strings.Replace(paragraph, "，", fmt.Sprintf("，经第%d次核对第%d项，", copies, i), 1) + "\n\n")
		}
	}
	return out.String()
}

// BenchmarkKey types characters one after another in the middle of a draft.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{2000, 20000, 100000} {
		b.Run(fmt.Sprintf("%dcharacters", n), func(b *testing.B) {
			text := longDraft(b, n)
			at := strings.Index(text[len(text)/2:], "，") + len(text)/2
			c := NewCompiler(Options{Fonts: testFonts})
			c.Compile(text)
			b.ResetTimer()
			b.ReportAllocs()
			for i := 0; i < b.N; i++ {
				c.Compile(text[:at] + typing[:3*(1+i%(len(typing)/3))] + text[at:])
			}
		})
	}
}

// typing is what the benchmarks type, again and again.
var typing = strings.Repeat("本院依法开展调查核实调取案卷材料询问有关人员现场查看设施", 4)

// BenchmarkCompile sets a whole draft with nothing kept.
func BenchmarkCompile(b *testing.B) {
	for _, n := range []int{2000, 18000, 180000} {
		b.Run(fmt.Sprintf("%dcharacters", n), func(b *testing.B) {
			text := longDraft(b, n)
			b.ReportAllocs()
			for i := 0; i < b.N; i++ {
				compile(text)
			}
		})
	}
}

// TestOneKeyTouchesOneBlock counts what is made anew after one key in a draft of
// 20,000 characters: one block.
func TestOneKeyTouchesOneBlock(t *testing.T) {
	text := longDraft(t, 20000)
	c := NewCompiler(Options{Fonts: testFonts})
	c.Compile(text)
	at := strings.Index(text[len(text)/2:], "经") + len(text)/2
	before := c.set.Set
	c.Compile(text[:at] + "检" + text[at:])
	if n := c.set.Set - before; n != 1 {
		t.Errorf("%d blocks were set anew after one key, want 1", n)
	}
}
