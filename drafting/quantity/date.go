package quantity

import (
	"strings"
	"time"
)

// Exists tells whether a day is one of the calendar. Without a year, 29 February is;
// a month or a year alone is where its month is 1 to 12.
func (d Day) Exists() bool {
	if d.Month == 0 {
		return d.Day == 0
	}
	if d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31 {
		return false
	}
	year := d.Year
	if year == 0 {
		year = 2024
	}
	day := max(d.Day, 1)
	t := time.Date(year, time.Month(d.Month), day, 0, 0, 0, 0, time.UTC)
	return t.Day() == day && int(t.Month()) == d.Month
}

// Full tells whether year, month and day are known and exist.
func (d Day) Full() bool { return d.Year > 0 && d.Month > 0 && d.Day > 0 && d.Exists() }

// Number is the day as 20260305; 0 where it is not full.
func (d Day) Number() int {
	if !d.Full() {
		return 0
	}
	return d.Year*10000 + d.Month*100 + d.Day
}

// Midnight is the day as a time; it must be full.
func (d Day) Midnight() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// small numbers of dates: a part is n and where it ends.
func part(text string, at int, digits int) (n, end int, num numeral, ok bool) {
	if at >= len(text) {
		return 0, at, num, false
	}
	num, ok = numeralAt(text, at)
	if !ok || num.scale != "" || num.decimals > 0 || !num.n.IsInt() || !num.n.Num().IsInt64() || num.digits > digits {
		return 0, at, num, false
	}
	v := num.n.Num().Int64()
	if v > 9999 {
		return 0, at, num, false
	}
	return int(v), num.end, num, true
}

// dateAt reads a date at a numeral, the year and month spoken of given.
func dateAt(text string, at int, about Day) (Day, int, bool) {
	if d, end, ok := punctuated(text, at); ok {
		return d, end, true
	}
	first, end, num, ok := part(text, at, 4)
	if !ok {
		return Day{}, at, false
	}
	form := Arabic
	if num.chinese {
		form = Chinese
	}
	rest := text[end:]
	if num.digits == 4 && (!num.chinese || num.row) && strings.HasPrefix(rest, "年") && first >= 1000 {
		d := Day{Year: first, Form: form, Told: true}
		end += len("年")
		if m, to, ok := monthAt(text, end, d); ok {
			return m, to, true
		}
		return d, end, true
	}
	return monthAt(text, at, Day{Year: about.Year, Form: form})
}

// monthAt reads 3月5日 or 3月 in the year of d.
func monthAt(text string, at int, d Day) (Day, int, bool) {
	m, end, num, ok := part(text, at, 3)
	if !ok || !strings.HasPrefix(text[end:], "月") {
		return d, at, false
	}
	if num.chinese {
		d.Form = Chinese
	}
	d.Month, d.Padded = m, num.padded
	end += len("月")
	day, to, num, ok := part(text, end, 3)
	if !ok || !strings.HasPrefix(text[to:], "日") {
		end += len(prefixed(text[end:], []string{"份"}))
		return d, end, m > 0
	}
	d.Day, d.Padded = day, d.Padded || num.padded
	return d, to + len("日"), m > 0 && day > 0
}

// punctuated reads 2026.3.5, 2026-3-5 and 2026/3/5.
func punctuated(text string, at int) (Day, int, bool) {
	y, i, ok := plain(text, at, 4)
	if !ok || i-at != 4 || y < 1900 || y > 2100 || i >= len(text) {
		return Day{}, at, false
	}
	mark := text[i]
	form, ok := map[byte]Form{'.': Dotted, '-': Dashed, '/': Slashed}[mark]
	if !ok {
		return Day{}, at, false
	}
	m, j, ok := plain(text, i+1, 2)
	if !ok || j >= len(text) || text[j] != mark {
		return Day{}, at, false
	}
	d, k, ok := plain(text, j+1, 2)
	if !ok || m == 0 || d == 0 || k < len(text) && (text[k] == mark || text[k] >= '0' && text[k] <= '9') {
		return Day{}, at, false
	}
	return Day{Year: y, Month: m, Day: d, Form: form, Told: true, Padded: text[i+1] == '0' || text[j+1] == '0'}, k, true
}

// plain reads ASCII digits, most at most.
func plain(text string, at, most int) (n, end int, ok bool) {
	end = at
	for end < len(text) && end-at < most && text[end] >= '0' && text[end] <= '9' {
		n = n*10 + int(text[end]-'0')
		end++
	}
	return n, end, end > at
}
