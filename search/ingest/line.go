package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one paragraph of a statute before it is known what it is.
type line struct {
	text  string
	depth int // of a heading that the layout marks as one, from 1; 0 of other lines
}

// A mark is the number a line begins with.
type mark struct {
	number int
	sub    int    // 之一
	label  string // as printed, without blanks: 第一百二十条之一
	rest   string // what follows, without blanks in front
	apart  bool   // blanks or a bracket stand between the number and the rest
	spaced bool   // a blank stands in the number itself: 第三 条, which no sentence has
	slip   bool   // of the pen: 第三十－条, 笫五十四条
}

// articleMark reads 第一百二十条之一 at the beginning of a line.
func articleMark(s string) (m mark, ok bool) {
	rest, found := strings.CutPrefix(s, "第")
	if !found {
		if rest, m.slip = strings.CutPrefix(s, "笫"); !m.slip {
			return mark{}, false
		}
	}
	rest = trim(rest)
	n, size := numeral(rest)
	if size == 0 {
		return mark{}, false
	}
	between := trim(rest[size:])
	if dash, width := utf8.DecodeRuneInString(between); n%10 == 0 && strings.ContainsRune("－—─", dash) {
		n, m.slip, between = n+1, true, trim(between[width:])
		size = len(rest) - len(between)
	}
	m.spaced = len(between) != len(rest[size:])
	rest, found = strings.CutPrefix(between, "条")
	if !found {
		return mark{}, false
	}
	m.number = n
	if after, is := strings.CutPrefix(rest, "之"); is {
		if sub, size := numeral(after); size > 0 {
			m.sub, rest = sub, after[size:]
		}
	}
	m.label = squeeze(s[:len(s)-len(rest)])
	m.rest = trim(rest)
	m.apart = m.rest == "" || len(m.rest) != len(rest) || strings.HasPrefix(rest, "【") ||
		strings.HasPrefix(rest, "［") || strings.HasPrefix(rest, "[")
	return m, true
}

// pointMark reads 一、 at the beginning of a line.
func pointMark(s string) (m mark, ok bool) {
	if s == "" || s[0] < utf8.RuneSelf {
		return mark{}, false
	}
	n, size := numeral(s)
	if size == 0 || n == 0 {
		return mark{}, false
	}
	rest, found := strings.CutPrefix(s[size:], "、")
	if !found {
		return mark{}, false
	}
	return mark{number: n, label: s[:len(s)-len(rest)], rest: trim(rest), apart: true}, true
}

// figureMark reads 1. or 1、 at the beginning of a line.
func figureMark(s string) (m mark, ok bool) {
	n, size := figures(s)
	if size == 0 || n == 0 {
		return mark{}, false
	}
	for _, stop := range []string{".", "．", "、"} {
		rest, found := strings.CutPrefix(s[size:], stop)
		if !found {
			continue
		}
		if stop == "." && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			return mark{}, false // 5.3 is the number of a heading
		}
		return mark{number: n, label: s[:len(s)-len(rest)], rest: trim(rest), apart: true}, true
	}
	return mark{}, false
}

// The ranks of headings: what stands lower ends at what stands higher.
const (
	rankNone = iota
	rankBook
	rankDivision
	rankChapter
	rankSection
	rankTitle
)

// headings are the words that follow 第X in a heading, longest first.
var headings = []struct {
	word string
	rank int
}{
	{"分编", rankDivision},
	{"部分", rankBook},
	{"编", rankBook},
	{"篇", rankBook},
	{"章", rankChapter},
	{"节", rankSection},
	{"目", rankTitle},
}

// headingMark reads 第一章 at the beginning of a line. The rest is the name of the
// heading, "" where it stands on the next line.
func headingMark(s string) (rank int, rest string) {
	after, found := strings.CutPrefix(s, "第")
	if !found {
		return rankNone, ""
	}
	after = trim(after)
	_, size := numeral(after)
	if size == 0 {
		return rankNone, ""
	}
	after = trim(after[size:])
	for _, h := range headings {
		if rest, found := strings.CutPrefix(after, h.word); found {
			return h.rank, trim(rest)
		}
	}
	return rankNone, ""
}

// heading reports whether a line of plain text is a heading: it is short, has no
// end of a sentence and begins with 第X章, or is one of the few without a number.
func heading(s string) (rank int, ok bool) {
	if utf8.RuneCountInString(s) > 50 || strings.ContainsAny(s, "。；：:;，") {
		return rankNone, false
	}
	rank, rest := headingMark(s)
	if rank != rankNone {
		// 第一章规定的 is the middle of a sentence that a line end has cut.
		return rank, !strings.HasPrefix(rest, "的") && !strings.HasPrefix(rest, "规定")
	}
	switch squeeze(s) {
	case "附则", "总则", "分则":
		return rankChapter, true
	}
	return rankNone, false
}

// trim cuts blanks of all kinds off both ends.
func trim(s string) string { return strings.TrimFunc(s, blank) }

// blank tells blanks and marks without width, which copying brings along.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r == '\u200e'
}

// squeeze is s without any blank.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if blank(r) {
			return -1
		}
		return r
	}, s)
}

// even writes every run of blanks as one space: headings are printed 总　则.
func even(s string) string { return strings.Join(strings.FieldsFunc(s, blank), " ") }
