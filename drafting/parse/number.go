package parse

import (
	"strings"
	"unicode/utf8"
)

// A number is the official number that opens a paragraph.
type number struct {
	size    int // bytes, with its mark
	level   int // 1 for 一、 2 for （一） 3 for 1. 4 for （1）
	ordinal int
}

// officialNumber reads the number at the start of s, which has no indentation.
// The package comment says what is no number although it looks like one.
func officialNumber(s string) (number, bool) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == '（' || r == '(':
		return bracketNumber(s, size)
	case r >= '⑴' && r <= '⒇':
		return number{size, 4, int(r-'⑴') + 1}, true
	case r >= '㈠' && r <= '㈩':
		return number{size, 2, int(r-'㈠') + 1}, true
	}
	if _, ok := digit(r); ok {
		return digitNumber(s)
	}
	if numeralDigit(r) > 0 {
		return numeralNumber(s)
	}
	return number{}, false
}

// numeralNumber reads 一、.
func numeralNumber(s string) (number, bool) {
	value, size := numeral(s)
	rest, ok := strings.CutPrefix(s[size:], "、")
	if size == 0 || !ok || enumerates(rest, value, numeral) {
		return number{}, false
	}
	return number{size + len("、"), 1, value}, true
}

// digitNumber reads 1. 1． and 1、.
func digitNumber(s string) (number, bool) {
	value, size := digits(s)
	if value == 0 || value > 999 {
		return number{}, false
	}
	mark, n := utf8.DecodeRuneInString(s[size:])
	rest := s[size+n:]
	switch mark {
	case '.', '．':
		next, _ := utf8.DecodeRuneInString(rest)
		if _, more := digit(next); more {
			return number{}, false // 3.86万元, 1.1
		}
	case '、':
		if enumerates(rest, value, digits) {
			return number{}, false
		}
	default:
		return number{}, false
	}
	return number{size + n, 3, value}, true
}

// bracketNumber reads （一） and （1） behind the opening bracket of the given size.
func bracketNumber(s string, size int) (number, bool) {
	value, level, n := 0, 2, 0
	if value, n = numeral(s[size:]); n == 0 {
		level = 4
		if value, n = digits(s[size:]); value == 0 || value > 99 {
			return number{}, false
		}
	}
	end := size + n
	r, n := utf8.DecodeRuneInString(s[end:])
	if r != '）' && r != ')' {
		return number{}, false
	}
	end += n
	if namesItems(s[end:]) {
		return number{}, false
	}
	return number{end, level, value}, true
}

// ordinalNouns follow a number that counts off provisions, instances and the
// like: 「一、二审」, 「一、三项」. Nouns that also follow a plain number (名, 起, 个, 次)
// are left out: 「一、三名被告人的基本情况」 is a heading.
var ordinalNouns = []string{
	"审", "项", "款", "条", "章", "节", "编", "目", "号", "级", "类", "期", "批", "届", "季度", "层", "楼", "年级",
}

// notNouns begin with one of ordinalNouns but are words of their own.
var notNouns = []string{"项目", "款项", "条件", "条例", "条款", "目标", "目的", "目前", "审查", "审判", "审计", "审核", "审批", "审理", "类似", "期间", "期限", "期货", "节日", "节目", "章程", "编制"}

// neighbourNouns count off only neighbours: 「五、六月间」; 「一、三月以来的情况」 is a heading.
var neighbourNouns = []string{"月", "日"}

// enumerates reports whether rest, which follows "value、", goes on counting up
// to an ordinal noun.
func enumerates(rest string, value int, read func(string) (int, int)) bool {
	for {
		next, size := read(rest)
		if size == 0 || next <= value {
			return false
		}
		rest = rest[size:]
		if more, ok := strings.CutPrefix(rest, "、"); ok {
			rest, value = more, next
			continue
		}
		return begins(rest, ordinalNouns) && !begins(rest, notNouns) ||
			next == value+1 && begins(rest, neighbourNouns)
	}
}

// namesItems reports whether rest, which follows a bracketed number, makes it
// part of a sentence about the items of a provision: 「（一）（二）项规定」, 「（一）项」.
func namesItems(rest string) bool {
	if begins(rest, []string{"项"}) && !begins(rest, notNouns) {
		return true
	}
	for _, joint := range []string{"、", "至", "和", "—", "－", "-"} {
		if after, ok := strings.CutPrefix(rest, joint); ok {
			rest = after
			break
		}
	}
	r, size := utf8.DecodeRuneInString(rest)
	if r != '（' && r != '(' {
		return false
	}
	_, n := ordinal(rest[size:])
	if n == 0 {
		return false
	}
	r, _ = utf8.DecodeRuneInString(rest[size+n:])
	return r == '）' || r == ')'
}

func begins(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
