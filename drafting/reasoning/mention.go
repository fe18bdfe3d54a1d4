package reasoning

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// mentions are the numbers that follow a word in running text: 证据1、3—5证明, 针对问题二. The
// parser reads references in brackets of their own; this reads the rest. A numeral that
// begins another word (问题一并解决, 证据三份) is no mention.
func mentions(p *check.Passage, word string) []reference {
	var out []reference
	for at := 0; ; {
		i := strings.Index(p.Text[at:], word)
		if i < 0 {
			return out
		}
		start := at + i
		at = start + len(word)
		numbers, end := numberList(p.Text, at, word)
		if len(numbers) > 0 {
			out = append(out, reference{names(numbers), p.Span(start, end)})
			at = end
		}
	}
}

// numberList reads 1、3—5 or 一、二 at a place, where word may stand again before a number.
func numberList(text string, at int, word string) (numbers []int, end int) {
	ranged := false
	for len(numbers) < maxRange {
		n, size := numeral(text[at:])
		if size == 0 {
			return numbers, end
		}
		if last := len(numbers) - 1; ranged && n > numbers[last] && n-numbers[last] <= maxRange {
			for next := numbers[last] + 1; next < n; next++ {
				numbers = append(numbers, next)
			}
		}
		numbers = append(numbers, n)
		at += size
		end = at
		joint := after(text[at:], "——", "—", "－", "–", "-", "～", "~", "至")
		ranged = joint > 0
		if joint == 0 {
			joint = after(text[at:], "、", "，", "和", "及", "与")
		}
		if joint == 0 {
			return numbers, end
		}
		at += joint
		at += after(text[at:], word)
	}
	return numbers, end
}

// after is the length of the first of words that text begins with, or 0.
func after(text string, words ...string) int {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return len(w)
		}
	}
	return 0
}

// counted are words that make a number before them a count and no ordinal.
const counted = "份件项册组类种名页个张盘卷次条点"

// numeral is the ordinal that a text begins with, in figures or Chinese; size is 0 where
// there is none, or where it is a count or the beginning of another word.
func numeral(text string) (n, size int) {
	for size < len(text) && size < 3 && text[size] >= '0' && text[size] <= '9' {
		size++
	}
	next := func() rune {
		r, _ := utf8.DecodeRuneInString(text[size:])
		return r
	}
	if size > 0 {
		n, _ = strconv.Atoi(text[:size])
		if r := next(); n == 0 || strings.ContainsRune(counted+".%", r) || r >= '0' && r <= '9' {
			return 0, 0
		}
		return n, size
	}
	for size < len(text) {
		r, width := utf8.DecodeRuneInString(text[size:])
		if !strings.ContainsRune("一二三四五六七八九十", r) {
			break
		}
		size += width
	}
	if size == 0 || size < len(text) && !strings.ContainsRune("）)、，。；：:的至—－-～和及与所]】〕\n 　", next()) {
		return 0, 0
	}
	if n, ok := law.Number(text[:size]); ok {
		return n, size
	}
	return 0, 0
}
