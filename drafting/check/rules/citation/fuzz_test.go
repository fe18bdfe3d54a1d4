package citation

import (
	"strings"
	"testing"

	"jianwen/search/law"
)

// FuzzCompare: whatever is compared, places lie inside the quotation and the words, in
// order; a text is always as it is itself.
func FuzzCompare(f *testing.F) {
	f.Add("应当立即……送看守所。", "拘留后，应当立即将被拘留人送看守所羁押，\n至迟不得超过二十四小时。")
	f.Add("（略）〔〕…“甲”[", "“甲”")
	f.Add("甲，丙。", "甲，乙，丙。")
	f.Add("甲乙丙丁戊", "甲丁丁丙戊戊")
	f.Fuzz(func(t *testing.T, inner, words string) {
		if len(inner) > 300 || len(words) > 300 {
			return
		}
		c := compare(inner, fold(words))
		last := 0
		for _, d := range c.differs {
			if d.from < last || d.to < d.from || d.to > len(c.quote.runes) || d.wordsTo < d.wordsFrom || d.wordsTo > len(c.words.runes) || d.wordsFrom < 0 {
				t.Fatalf("%q, %q: %v", inner, words, c.differs)
			}
			last = d.to
			if c.quote.at[d.from] > len(inner) || c.quote.end(d.to) > len(inner) {
				t.Fatalf("%q: %v outside", inner, d)
			}
			_, _ = verdict{comparison: c}.told(d)
		}
		for _, g := range c.gaps {
			if g <= 0 || g >= len(c.quote.runes) {
				t.Fatalf("%q, %q: gap %d", inner, words, g)
			}
		}
		if c.like < 0 || c.like > 1 {
			t.Fatalf("%q, %q: %v", inner, words, c.like)
		}
		if same := compare(words, fold(words)); len(same.differs) > 0 && !strings.ContainsAny(words, "…〔[.(（．［") {
			t.Fatalf("%q is not itself: %v", words, same.differs)
		}
	})
}

// FuzzChains: units lie inside the text, in order, and begin with 第.
func FuzzChains(f *testing.F) {
	f.Add("第二百六十四条第一款第（三）项第1目，第（一）、（二）至第四项")
	f.Add("第第条第（一第二条之一")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, chain := range chains(text) {
			for _, u := range chain {
				if u.Start < last || u.End <= u.Start || u.End > len(text) || !strings.HasPrefix(u.In(text), "第") {
					t.Fatalf("%q: %v after %d", text, u, last)
				}
				for _, n := range u.numbers {
					if n.Start < u.Start || n.End > u.End || n.End <= n.Start {
						t.Fatalf("%q: number %v of %v", text, n, u)
					}
				}
				last = u.End
			}
			ordered(chain)
			reordered(text, chain)
		}
	})
}

func TestWordsOf(t *testing.T) {
	words := wordsOf([]*law.Article{{Label: "第一条", Text: "甲“乙”，\n（一）丙"}, {Label: "第二条", Text: "丁"}})
	if got := string(words.runes); got != `第一条甲"乙",(一)丙第二条丁` {
		t.Errorf("%s", got)
	}
	if !words.breaks(3) || words.breaks(4) || !words.breaks(8) {
		t.Error("lines of an article are not told apart")
	}
}
