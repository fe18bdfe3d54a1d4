package editing

import (
	"strings"
	"testing"

	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

func TestClean(t *testing.T) {
	for dirty, want := range map[string]string{
		"　　一. 违法 事实\r\n\r\n　　(一)、超过期限,未送看守所(证据1).": "一、违法事实\n（一）超过期限，未送看守所（证据1）。",
		"1、甲;\n2）乙。":                     "1. 甲；\n2. 乙。",
		"\uf0b7 项目 A 与 PDF 1.7, 9:30 到场": "项目A与PDF 1.7, 9:30到场",
		"他说:\"不对\"":                      "他说：“不对”",
		"a, b (c) http://x.cn":           "a, b (c) http://x.cn",
		"3.86万元":                         "3.86万元",
		"二百元。":                           "二百元。",
		"\u200b\ufeff\u00a0":             "",
	} {
		if got := Clean(dirty); got != want {
			t.Errorf("%q: %q, want %q", dirty, got, want)
		}
		if again := Clean(want); again != want {
			t.Errorf("%q cleaned again is %q", want, again)
		}
	}
}

func TestFindAndReplace(t *testing.T) {
	text := "::: facts\n\n检**察院**的检察院，PDF与ＰＤＦ。{#检察院}\n\n检察\n\n院\n\n:::\n"
	s := Read(parse.Document(text), 0)
	spans := s.Find(Search{Text: "检察院"})
	if len(spans) != 2 {
		t.Fatal(spans)
	}
	after, err := source.Apply(text, s.Replace(spans, "法院").Edits)
	if err != nil || !strings.Contains(after, "法院**的法院，") && !strings.Contains(after, "法院的法院，") {
		t.Errorf("%q %v", after, err)
	}
	if n := len(s.Find(Search{Text: "pdf"})); n != 2 {
		t.Errorf("%d", n)
	}
	if n := len(s.Find(Search{Text: "PDF", Exact: true})); n != 1 {
		t.Errorf("%d", n)
	}
	if n := len(s.Find(Search{Text: "检察院", In: &source.Span{Start: spans[1].Start, End: len(text)}})); n != 1 {
		t.Errorf("%d", n)
	}
}
