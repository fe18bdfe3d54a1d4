package research

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"jianwen/search/read"
)

// odd is a list with all that files like these are damaged by.
var odd = List{
	Title: "竹筏[案]: 2021/06 的条文和过去的检察建议放在一起比较用的收藏夹",
	About: "共2条",
	Heads: Heads{Number: "序号", Citation: "引用", About: "说明", Words: "原文", Note: "备注", Source: "检文"},
	Clips: []Clip{
		{Citation: "《竹筏管理条例》第二条", About: "2021年6月1日修订 · 现行有效", Words: "竹筏应当检修。\n违反的，处<500元>罚款 & 登记。", Note: "=1+1"},
		{Title: "检察建议书", Letter: "x", Number: "澜检建〔2025〕3号", Citation: "《检察建议书》（澜检建〔2025〕3号）", Label: "一", Words: "𠮷某\x01三年没有检修。" + strings.Repeat("长", 40000)},
	},
}

func TestSheet(t *testing.T) {
	data, err := Write("a.XLSX", odd)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows(f.GetSheetList()[0])
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if rows[0][1] != "引用" || rows[1][1] != "《竹筏管理条例》第二条" || rows[1][4] != "=1+1" || rows[2][0] != "2" {
		t.Errorf("%q", rows[:2])
	}
	if formula, _ := f.GetCellFormula(f.GetSheetList()[0], "E2"); formula != "" {
		t.Errorf("a note has become the formula %q", formula)
	}
	if n := len([]rune(rows[2][3])); n > cellMost {
		t.Errorf("a cell of %d characters", n)
	}
}

// Word files are read back by the reader that takes in office files.
func TestLetter(t *testing.T) {
	data, err := Write("a.docx", odd)
	if err != nil {
		t.Fatal(err)
	}
	d, err := read.File(t.Context(), "a.docx", bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, p := range d.Blocks {
		all.WriteString(p.Text + "\n")
	}
	for _, want := range []string{"竹筏[案]", "1. 《竹筏管理条例》第二条", "处<500元>罚款 & 登记。", "备注：=1+1", "𠮷某"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("%s is missing in\n%.300s", want, all.String())
		}
	}
}

func TestSheetNames(t *testing.T) {
	for title, want := range map[string]string{
		"竹筏案": "竹筏案", "": "1", "a/b:c": "a b c", "'引用'": "引用", "History": "1",
		strings.Repeat("案", 40): strings.Repeat("案", 30) + "…",
	} {
		if got := sheetName(title); got != want {
			t.Errorf("%q became %q", title, got)
		}
	}
}

func TestOtherEndingsAreRefused(t *testing.T) {
	if _, err := Write("a.pdf", odd); err == nil {
		t.Error("a list was written as .pdf")
	}
}
