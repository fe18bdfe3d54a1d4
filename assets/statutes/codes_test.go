package statutes

import (
	"strings"
	"testing"
)

func TestCodesIn(t *testing.T) {
	for source, want := range map[string]string{
		"JY 16(3)":              "JY",
		"XG 554; S10; [D] 告知义务": "XG S",
		"JY 19; XSF 105":        "JY XSF",
		"SL17":                  "SL17",
		"GB/T 15834 [M]":        "",
		"[D] 算术":                "",
		"XSF 286; YF 59; 治安管理处罚法 136": "XSF YF",
	} {
		var got []string
		for _, c := range CodesIn(source) {
			got = append(got, c.Code)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", source, got, want)
		}
	}
}

// Each code stands for a title; none twice.
func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range codes() {
		if c.Code == "" || c.Title == "" || seen[c.Code] {
			t.Errorf("%+v", c)
		}
		seen[c.Code] = true
	}
	if lines := strings.Count(codesTable, "\n"); len(seen) != lines-1 {
		t.Errorf("%d codes in %d lines", len(seen), lines)
	}
}
