package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// divided checks the whole at values[i] against parts told behind it, where the words
// say that they are all of them: 46件，分别为12件、15件、19件; 260克，其中甲186.4克，其余73.6克; 合计
// 260元。退还40元，其余220元.
func divided(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	rest := text[v.End:]
	var parts []quantity.Value
	switch {
	case starts(rest, "，分别为", "，分别是", "（分别为", "（分别是"):
		parts = behind(text, values, i, false)
	case starts(rest, "，其中", "（其中", "案件中，", "中，"), outOf(text, values, i):
		parts = behind(text, values, i, true)
	case strings.HasPrefix(rest, "。"):
		parts = remainder(text, values, i)
	}
	if len(parts) > 1 && !rounded(sum(parts), v) {
		unequal(p, passage, v, sum(parts), parts)
	}
}

// outOf tells whether the next value like values[i] in its sentence is told to be part
// of it: 收到460元，次日将其中的400元转出.
func outOf(text string, values []quantity.Value, i int) bool {
	_, to := sentence(text, values[i].Start, values[i].End)
	for _, part := range values[i+1 : min(len(values), i+4)] {
		if part.Start >= to {
			return false
		}
		if alike(part, values[i]) {
			return ends(text[:part.Start], "其中的", "其中")
		}
	}
	return false
}

// remainder are the parts of the total at values[i] that the next sentence tells up to
// the rest: 合计260000元。案发前退还40000元，其余220000元未退赔. nil where it tells no rest, or nothing
// before it.
func remainder(text string, values []quantity.Value, i int) []quantity.Value {
	from, _ := sentence(text, values[i].Start, values[i].End)
	if ok, _ := total(text, from, values[i]); !ok {
		return nil
	}
	start := values[i].End + len("。")
	_, end := full(text, start)
	rest := text[start:end]
	if !has(rest, "其余") || has(rest, "其中") || has(rest, compared...) {
		return nil
	}
	parts, _ := items(text, values[i+1:], values[i], start, end)
	for j, part := range parts {
		if j > 0 && ends(text[:part.Start], "其余", "其余的") {
			return parts[:j+1]
		}
	}
	return nil
}

// compared are words behind which a number is no part of the whole.
var compared = []string{"比", "增加", "增长", "上升", "减少", "下降", "降低", "各", "每"}

// behind are the values like values[i] that follow it in its sentence, up to the one
// that is the rest where rest is asked for. nil where one is not exact, stands in
// brackets of its own or is compared with something, or where no rest is told.
func behind(text string, values []quantity.Value, i int, rest bool) (parts []quantity.Value) {
	v := values[i]
	_, to := sentence(text, v.Start, v.End)
	for j := i + 1; j < len(values) && j <= i+12 && values[j].Start < to; j++ {
		part, between := values[j], text[values[j-1].End:values[j].Start]
		if !alike(part, v) {
			continue
		}
		if i+1 < j && strings.Contains(between, "（") || part.Approx || has(between, compared...) || has(text[part.End:min(to, part.End+len("以上"))], "以上", "以下") {
			return nil
		}
		if !rest && i+1 < j && !strings.Contains(text[v.End:part.Start], "、") {
			return nil
		}
		parts = append(parts, part)
		if rest && remaining(text, part) {
			return parts
		}
		if strings.HasPrefix(text[part.End:], "）") {
			break
		}
	}
	if rest {
		return nil
	}
	return parts
}

// remaining tells whether a value is told to be the rest: 其余220元, 其他手段的5件.
func remaining(text string, v quantity.Value) bool {
	if ends(text[:v.Start], "其余", "剩余", "余下", "余款", "其余的", "剩余的", "其他", "其它", "未追回", "未缴纳", "未缴", "未退赔", "未退还", "未归还", "未发还", "未支付") {
		return true
	}
	from, _ := clause(text, v.Start, v.Start)
	words := text[from:v.Start]
	return starts(words, "其他", "其余") && len(words) <= len("其他以各种手段实施的")
}

// starts tells whether a text begins with one of words.
func starts(text string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}
