package rules

import (
	"regexp"
	"strings"
	"testing"
)

func TestSpelled(t *testing.T) {
	for source, want := range map[string]string{
		"JY 16(5)": "JY：人民检察院检察建议工作规定",
		"XG 554; S10; [D] 告知义务系二手资料建议": "XG：人民检察院刑事诉讼规则|S：天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定|[D]：程序自定的规则",
		"SL17 [W]":       "SL17：最高人民检察院关于加强检察法律文书说理工作的意见（2017年）（见于二手资料）|[W]：依据见于二手资料",
		"GB/T 15834 [M]": "[M]：依据未与原文核对",
		"保守国家秘密法":        "",
	} {
		var got []string
		for _, w := range Spelled(source) {
			got = append(got, w.Zh)
			if w.En == "" {
				t.Errorf("%s has no English", w.Zh)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

// Whatever looks like a short name in the source of a rule is one that can be spelled out.
func TestSourcesAreSpelled(t *testing.T) {
	short := regexp.MustCompile(`\b(?:[A-Z]{2,4}[0-9]{0,2}|S[0-9]+)\b|\[[A-Z]\]`)
	for _, r := range All {
		for _, name := range short.FindAllString(r.Source, -1) {
			if name != "GB" && len(Spelled(name)) == 0 { // GB/T is everybody's
				t.Errorf("%s: what is %s in %q?", r.ID, name, r.Source)
			}
		}
	}
}
