package read

import (
	"strings"
	"testing"

	"jianwen/search/read/readtest"
)

func TestDoc(t *testing.T) {
	gb := readtest.GB18030
	for _, c := range []struct {
		name   string
		pieces []readtest.Piece
		want   string
	}{
		{"paragraphs", []readtest.Piece{{Text: "某院\r第一条　甲\v乙𠮷\f丙\r"}}, "| 某院\n| 第一条　甲\n| 乙𠮷\n| 丙\n"},
		{"pieces", []readtest.Piece{{Text: "甲"}, {Bytes: []byte("a \x93b\x94\r")}, {Text: "乙\r"}}, "| 甲a “b”\n| 乙\n"},
		{"GBK", []readtest.Piece{{Bytes: gb("检察建议书\r第一条")}, {Text: "乙\r"}}, "| 检察建议书\n| 第一条乙\n"},
		{"fields", []readtest.Piece{{Text: "见\x13 HYPERLINK \"x\" \x13 PAGE \x14不要\x15\x14第三条\x15之\x1e\x1f一\r"}}, "| 见第三条之-一\n"},
		{"cells", []readtest.Piece{{Text: "前\r甲\a乙\a\a丙\a\v丁\a\a后\r"}}, "| 前\ntable [[\"甲\" \"乙\"] [\"丙\" \"丁\"]]\n| 后\n"},
		{"pictures and notes without text", []readtest.Piece{{Text: "\x01甲\x02\x08乙\x05\r"}}, "| 甲乙\n"},
		{"no mark at the end", []readtest.Piece{{Text: "甲"}}, "| 甲\n"},
	} {
		if got, want := reading(t, "a.doc", readtest.DocPieces(0x0804, c.pieces...)), "doc \"\"\n"+c.want; got != want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, want)
		}
	}
}

func TestDocLong(t *testing.T) {
	var paragraphs []string
	for range 3000 {
		paragraphs = append(paragraphs, "第一条　"+strings.Repeat("检察机关依法监督", 10)+"。")
	}
	got := reading(t, "a.doc", readtest.Doc(paragraphs))
	if want := "doc \"\"\n| " + strings.Join(paragraphs, "\n| ") + "\n"; got != want {
		t.Errorf("%d bytes, want %d: %.200q", len(got), len(want), got)
	}
}
