package parse

import (
	"strings"
	"unicode/utf8"
)

// numeral reads the Chinese numeral at the start of s: 一 to 九十九, also 二〇.
// It returns the value and its length in bytes; 0, 0 when there is none.
func numeral(s string) (value, size int) {
	var digits []int
	for size < len(s) {
		r, n := utf8.DecodeRuneInString(s[size:])
		d := numeralDigit(r)
		if d < 0 {
			break
		}
		digits = append(digits, d)
		size += n
		if len(digits) > 3 {
			return 0, 0
		}
	}
	value = numeralValue(digits)
	if value == 0 {
		return 0, 0
	}
	return value, size
}

const ten = 10

// numeralDigit is 0 for 〇, 1–9 for 一–九, 10 for 十, else -1.
func numeralDigit(r rune) int {
	if r == '零' {
		return 0
	}
	at := strings.IndexRune("〇一二三四五六七八九十", r)
	if at < 0 || r == utf8.RuneError {
		return -1
	}
	return at / len("〇")
}

// numeralValue understands 三, 十, 十二, 二十, 二十三 and 二〇; anything else is 0.
func numeralValue(d []int) int {
	unit := func(n int) bool { return n >= 1 && n <= 9 }
	switch {
	case len(d) == 1:
		return d[0]
	case len(d) == 2 && d[0] == ten && unit(d[1]):
		return ten + d[1]
	case len(d) == 2 && unit(d[0]) && d[1] == ten, len(d) == 2 && unit(d[0]) && d[1] == 0:
		return d[0] * ten
	case len(d) == 3 && unit(d[0]) && d[1] == ten && unit(d[2]):
		return d[0]*ten + d[2]
	}
	return 0
}

// digits reads up to four Arabic digits, half- or full-width, at the start of s.
func digits(s string) (value, size int) {
	for count := 0; size < len(s); count++ {
		r, n := utf8.DecodeRuneInString(s[size:])
		d, ok := digit(r)
		if !ok {
			break
		}
		if count == 4 {
			return 0, 0
		}
		value = value*10 + d
		size += n
	}
	return value, size
}

func digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= '０' && r <= '９':
		return int(r - '０'), true
	}
	return 0, false
}

// ordinal reads a number in either writing.
func ordinal(s string) (value, size int) {
	if value, size = numeral(s); size > 0 {
		return value, size
	}
	return digits(s)
}
