package parse

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// windows is text as Notepad saves it.
func windows(text string) string {
	return byteOrderMark + strings.ReplaceAll(text, "\n", "\r\n")
}

// longDraft is a draft of at least n characters.
func longDraft(n int) string {
	var out strings.Builder
	out.WriteString("---\nform: social_governance_rec\nprocuratorate: 澜川市青渠区人民检察院\n---\n\n::: facts\n")
	for i := 1; utf8.RuneCountInString(out.String()) < n; i++ {
		fmt.Fprintf(&out, "\n（%s）第%d次查封、扣押情况。2026年3月%d日，云埠县公安局对马某某的**住处**进行搜查，"+
			"扣押手机2部、现金3.86万元（证据1、3—5），仅制作清单一份附卷，未交持有人。{#f%d evidence=1,3-5}\n",
			"一二三四五六七八九"[(i%9)*3:(i%9)*3+3], i, i%28+1, i)
		fmt.Fprintf(&out, "\n其中现金经审查与本案无关，至今未退还，编号%d。上述行为违反《中华人民共和国刑事诉讼法》第一百四十一条第一款的规定，"+
			"{{addressee}}应当依法解除扣押并退还。\n", i)
	}
	out.WriteString(":::\n")
	return out.String()
}

// TestCacheParsesWhatChanged counts what is parsed after one key in a draft of
// 20,000 characters.
func TestCacheParsesWhatChanged(t *testing.T) {
	text := longDraft(20000)
	var c Cache
	before := c.Document(text)
	whole := c.parsed
	for _, word := range []string{"其中现金", "住处", "清单一份", "情况。"} {
		at := len(text)/3 + strings.Index(text[len(text)/3:], word)
		edit := source.Edit{Span: source.Span{Start: at, End: at}, New: "键"}
		changed, err := source.Apply(text, []source.Edit{edit})
		if err != nil {
			t.Fatal(err)
		}
		c.parsed = 0
		after := c.Document(changed)
		if c.parsed != 1 {
			t.Errorf("a key before %s: %d of %d chunks parsed, want 1", word, c.parsed, whole)
		}
		if dump(after) != dump(Document(changed)) {
			t.Errorf("a key before %s: the tree differs from a fresh one", word)
		}
		c.parsed = 0
		c.Document(text)
		if c.parsed != 0 {
			t.Errorf("undo before %s: %d chunks parsed, want 0", word, c.parsed)
		}
	}
	if dump(before) != dump(Document(text)) {
		t.Error("a document that was given away has changed")
	}
}

// TestCacheSharesBlocks: what stands before the edit is the same node.
func TestCacheSharesBlocks(t *testing.T) {
	var c Cache
	first := c.Document("甲。\n\n乙。\n\n丙。\n")
	second := c.Document("甲。\n\n乙键。\n\n丙。\n")
	if first.Blocks[0] != second.Blocks[0] {
		t.Error("the paragraph before the edit was made anew")
	}
	if got := second.Blocks[2].(*doc.Paragraph).Inlines[0].(*doc.Text); got.Span.In(second.Text) != "丙。" {
		t.Errorf("the paragraph after the edit is at %s", got.Span)
	}
}

// TestCacheForgets: chunks that two documents did not use are dropped.
func TestCacheForgets(t *testing.T) {
	var c Cache
	for i := range 50 {
		c.Document(fmt.Sprintf("第%d稿。\n\n不变。\n", i))
	}
	if len(c.blocks) > 2+keep {
		t.Errorf("%d chunks kept", len(c.blocks))
	}
}

func BenchmarkDocument(b *testing.B) {
	text := longDraft(20000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Document(text)
	}
}

// BenchmarkCacheKey is one key at the beginning, so that every block moves.
func BenchmarkCacheKey(b *testing.B) {
	for _, n := range []int{5000, 20000, 80000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := longDraft(n)
			at := strings.Index(text, "其中")
			var c Cache
			c.Document(text)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c.Document(text[:at] + strings.Repeat("键", i%50+1) + text[at:])
			}
		})
	}
}
