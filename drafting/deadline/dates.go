package deadline

import (
	"strconv"
	"strings"

	"jianwen/search/law"
)

// A FoundDate is a date as a text has it, with its place in bytes.
type FoundDate struct {
	On         law.Date
	Start, End int
}

// Dates reads 2026年9月8日, 9月8日 and 次年2月24日 in a text, in Arabic digits. A date
// without a year is of the year named last before it, or, where there is none, of
// that of the day given; without either, and where it is no day of the calendar, it is
// left out.
func Dates(text string, about law.Date) (out []FoundDate) {
	year := int(about) / 10000
	for at := 0; ; {
		i := strings.Index(text[at:], "月")
		if i < 0 {
			return out
		}
		month := at + i
		at = month + len("月")
		days := digits(text[at:])
		if days == "" || !strings.HasPrefix(text[at+len(days):], "日") {
			continue
		}
		months := trailing(text[:month])
		start := month - len(months)
		year, start = yearBefore(text[:start], year)
		at += len(days) + len("日")
		m, _ := strconv.Atoi(months)
		d, _ := strconv.Atoi(days)
		on := law.Date(year*10000 + m*100 + d)
		if m < 1 || m > 12 || d < 1 || d > 31 || year == 0 || law.DateOf(on.Time()) != on {
			continue
		}
		out = append(out, FoundDate{on, start, at})
	}
}

// yearBefore is the year that the end of a text names, and where the date begins; the
// year spoken of where it names none.
func yearBefore(text string, year int) (int, int) {
	head, ok := strings.CutSuffix(text, "年")
	if !ok {
		return year, len(text)
	}
	if before, next := strings.CutSuffix(head, "次"); next && year > 0 {
		return year + 1, len(before)
	}
	if y := trailing(head); len(y) == 4 {
		named, _ := strconv.Atoi(y)
		return named, len(head) - len(y)
	}
	return year, len(text)
}

// digits is the Arabic digits at the head of a text, four at most.
func digits(s string) string {
	n := 0
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n]
}

// trailing is the Arabic digits at the end of a text, four at most.
func trailing(s string) string {
	n := len(s)
	for n > 0 && len(s)-n < 4 && s[n-1] >= '0' && s[n-1] <= '9' {
		n--
	}
	return s[n:]
}
