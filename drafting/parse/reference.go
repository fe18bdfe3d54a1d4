package parse

import (
	"strings"
	"unicode/utf8"
)

// maxReference is the highest number that a reference may name; a range of
// more is a slip of the pen and stands as text.
const maxReference = 999

// evidenceRef reads （证据1、3—5） at the start of s; size is 0 when there is none.
func evidenceRef(s string) (numbers []int, size int) {
	return reference(s, func(s string) int {
		n := prefix(s, "参见", "详见", "见")
		if word := prefix(s[n:], "证据"); word > 0 {
			return n + word
		}
		return 0
	}, "证据")
}

// problemRef reads （对应问题一、三） at the start of s; size is 0 when there is none.
func problemRef(s string) (numbers []int, size int) {
	return reference(s, func(s string) int {
		n := prefix(s, "对应", "针对")
		if word := prefix(s[n:], "问题"); n > 0 && word > 0 {
			return n + word
		}
		return 0
	}, "问题")
}

// reference reads a bracket, what lead accepts, a list of numbers, a bracket.
// again may be repeated before each number: （证据1、证据3）.
func reference(s string, lead func(string) int, again string) (numbers []int, size int) {
	at := prefix(s, "（", "(")
	if at == 0 {
		return nil, 0
	}
	n := lead(s[at:])
	if n == 0 {
		return nil, 0
	}
	at += n
	numbers, n = numberList(s[at:], again)
	if n == 0 {
		return nil, 0
	}
	at += n
	n = prefix(s[at:], "）", ")")
	if n == 0 {
		return nil, 0
	}
	return numbers, at + n
}

// numberList reads 1、3—5 in either writing of numbers.
func numberList(s, again string) (numbers []int, size int) {
	ranged := false
	for at := 0; ; {
		at += spaces(s[at:])
		value, n := ordinal(s[at:])
		if n == 0 || value == 0 || value > maxReference {
			return nil, 0
		}
		at += n
		numbers = extend(numbers, value, ranged)
		at += spaces(s[at:])
		joint := prefix(s[at:], "——", "—", "－", "–", "--", "-", "～", "~", "至", "到")
		ranged = joint > 0
		if joint == 0 {
			joint = prefix(s[at:], "、", "，", ",", "和", "及", "与")
		}
		if joint == 0 {
			return numbers, at
		}
		at += joint
		at += spaces(s[at:])
		at += prefix(s[at:], again)
	}
}

// extend adds value to numbers, and all between the last one and it when ranged.
func extend(numbers []int, value int, ranged bool) []int {
	if ranged {
		for next := numbers[len(numbers)-1] + 1; next < value; next++ {
			numbers = append(numbers, next)
		}
	}
	return append(numbers, value)
}

// spaces is the number of bytes of blanks at the start of s, not over a line end.
func spaces(s string) int { return len(s) - len(strings.TrimLeft(s, " \t　")) }

// prefix is the length of the first of words that s begins with, or 0.
func prefix(s string, words ...string) int {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// width is the size of the first character of s.
func width(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
