package issue

import (
	"strconv"
	"strings"

	"jianwen/search/law"
)

// A day is a date as a text has it, with its place in bytes.
type day struct {
	on         law.Date
	start, end int
}

// dates reads 2026年9月8日 and 9月8日 in a text. A date without a year is of the year
// named last before it, or, where there is none, of the year of a given day; one that
// is no day of the calendar is left out.
func dates(text string, about law.Date) (out []day) {
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
		if head, ok := strings.CutSuffix(text[:start], "年"); ok {
			if y := trailing(head); len(y) == 4 {
				year, _ = strconv.Atoi(y)
				start = len(head) - len(y)
			}
		}
		at += len(days) + len("日")
		m, _ := strconv.Atoi(months)
		d, _ := strconv.Atoi(days)
		on := law.Date(year*10000 + m*100 + d)
		if m < 1 || m > 12 || d < 1 || d > 31 || year == 0 || law.DateOf(on.Time()) != on {
			continue
		}
		out = append(out, day{on, start, at})
	}
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
