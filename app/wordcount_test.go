package app

import (
	"strings"
	"testing"

	"jianwen/drafting"
	"jianwen/drafting/source"
)

// compiledBody is a draft whose text is only a body.
func compiledBody(body string) *drafting.Snapshot {
	return drafting.Compile(body+"\n", drafting.Options{})
}

// TestWords: the counts are Word's own.
func TestWords(t *testing.T) {
	without := words(compiledBody("")) // what the form prints by itself
	for _, c := range []struct {
		body string
		want int
	}{
		{"本院查明。", 5},
		{"2026年9月16日", 6},          // 2026 年 9 月 16 日
		{"依据GB/T 9704—2012的规定", 9}, // 依 据 GB/T 9704 — 2012 的 规 定
		{"涉案260.0克，“日用品”", 10},
		{"Supreme People's Procuratorate", 3},
		{"甲　乙", 2},
		{"", 0},
	} {
		if got := words(compiledBody(c.body)) - without; got != c.want {
			t.Errorf("%q has %d, want %d", c.body, got, c.want)
		}
	}
}

// TestWordsBrokenByLines: a word that is parted at the end of a line is one.
func TestWordsBrokenByLines(t *testing.T) {
	s := compiledBody(strings.Repeat("Recommendation ", 40))
	if got := words(s) - words(compiledBody("")); got != 40 {
		t.Errorf("40 words are %d", got)
	}
}

func TestWordsOfASelection(t *testing.T) {
	const body = "本院查明2026年的情况。"
	s := compiledBody(body)
	at := strings.Index(s.Text, "查明")
	if got := wordsIn(s, source.Span{Start: at, End: at + len("查明2026年")}); got != 4 {
		t.Errorf("查明2026年 has %d", got)
	}
	if got := wordsIn(s, source.Span{Start: 0, End: len(s.Text)}); got != words(s)-words(compiledBody("")) {
		t.Errorf("all of it has %d, not %d", got, words(s))
	}
}
