package language

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// earlier tells whether a word is used of a time at which it was right: it is called
// 原, 时任 or 曾; its sentence has a year before the change and none after it; or the
// document was issued before.
func earlier(p *check.Pass, passage *check.Passage, u use) bool {
	before := passage.Text[:u.start]
	if r, _ := utf8.DecodeLastRuneInString(before); r == '原' {
		return true
	}
	if strings.HasPrefix(passage.Text[u.end:], "（现") || strings.HasPrefix(passage.Text[u.end:], "（已") {
		return true
	}
	since, ok := law.ParseDate(u.Since)
	if !ok {
		return false
	}
	if issued := p.Issued(); issued != 0 && issued < since {
		return true
	}
	clause, sentence := within(p, passage, u.start, u.end)
	for _, word := range []string{"时任", "曾任", "曾在", "曾被", "曾因", "当时的", "更名", "前身", "由原", "组建", "划入"} {
		if strings.Contains(sentence, word) {
			return true
		}
	}
	if near(clause, "原", 12) {
		return true
	}
	years := yearsOf(sentence)
	turn, _ := strconv.Atoi(u.Since[:4])
	return len(years) > 0 && slices.Max(years) < turn
}

// near tells whether the last use of a word lies among the last n characters of a text,
// with no mark behind it.
func near(text, word string, n int) bool {
	i := strings.LastIndex(text, word)
	if i < 0 {
		return false
	}
	tail := text[i:]
	return utf8.RuneCountInString(tail) <= n && !strings.ContainsAny(tail, "，。；：、因")
}

// yearsOf are the years that a text names: 2016年.
func yearsOf(text string) (years []int) {
	for at := 0; ; {
		i := strings.Index(text[at:], "年")
		if i < 0 {
			return years
		}
		at += i
		if at >= 4 {
			if y, err := strconv.Atoi(text[at-4 : at]); err == nil && y > 1900 {
				years = append(years, y)
			}
		}
		at += len("年")
	}
}
