package facts

import (
	"slices"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"甲乙。丙丁！戊？！己":      "甲乙。|丙丁！|戊？！|己",
		"他“先收。后验”，不对。又收。": "他“先收。后验”，不对。|又收。",
		"负责人说：“先收。”没有验。":  "负责人说：“先收。”|没有验。",
		"负责人说：“先收。”的话不对。": "负责人说：“先收。”的话不对。",
		"“先收。”没有验。":       "“先收。”|没有验。",
		"三处（甲处。乙处）。":      "三处（甲处。乙处）。",
		"未闭合“甲。乙。":        "未闭合“甲。|乙。",
		"依据《甲。乙》。 丙。\n　丁": "依据《甲。乙》。|丙。|丁",
		"": "",
		"他说：“她讲‘好。’不行？”然后走了。": "他说：“她讲‘好。’不行？”|然后走了。",
	} {
		var got []string
		for _, s := range sentences(text) {
			got = append(got, s.In(text))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s\n is %s\nwant %s", text, strings.Join(got, "|"), want)
		}
	}
}

func TestForeign(t *testing.T) {
	for text, want := range map[string]string{
		"他说“甲《乙》丙”，依《丁〈戊〉》。": "“甲《乙》丙”|《丁〈戊〉》",
		"（见《甲》）“乙":           "《甲》",
		"》甲《乙”":              "",
		"“甲“乙”丙":             "“乙”",
	} {
		var got []string
		for _, s := range foreign(text) {
			got = append(got, s.In(text))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s\n is %s\nwant %s", text, strings.Join(got, "|"), want)
		}
	}
}

func FuzzSentences(f *testing.F) {
	for _, text := range []string{"甲。“乙。”丙", "《〈》〉（。）", "“‘”’。\n", strings.Repeat("“", 40) + "。” "} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, s := range sentences(text) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%v after %d", s, last)
			}
			last = s.End
		}
		list := foreign(text)
		if !slices.IsSortedFunc(list, func(a, b Stretch) int { return a.Start - b.Start }) {
			t.Fatalf("%v", list)
		}
		for _, s := range list {
			if s.Start < 0 || s.End > len(text) || s.End < s.Start {
				t.Fatalf("%v", s)
			}
		}
	})
}
