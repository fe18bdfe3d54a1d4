package deadline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/search/law"
)

// A Unit is what a period is counted in.
type Unit uint8

const (
	Day Unit = iota
	WorkingDay
	Month
	Year
)

// longest is the greatest number of a period that is read or worked out.
const longest = 9999

// A Period is a length of time as a statute or a document sets it.
type Period struct {
	N    int
	Unit Unit
}

// UnitOf reads the catalogue's names: day, working_day, month, year.
func UnitOf(name string) (Unit, bool) {
	for u, n := range [...]string{"day", "working_day", "month", "year"} {
		if n == name {
			return Unit(u), true
		}
	}
	return 0, false
}

// Zh is the period as documents print it: 十五日, 两个月, 六十个工作日, 一年.
func (p Period) Zh() string {
	n := law.Numeral(p.N)
	if p.N == 2 {
		n = "两"
	}
	switch p.Unit {
	case WorkingDay:
		return n + "个工作日"
	case Month:
		return n + "个月"
	case Year:
		return n + "年"
	}
	return law.Numeral(p.N) + "日"
}

// En is the period in English: 15 days, 2 months, 1 year.
func (p Period) En() string {
	name := [...]string{"day", "working day", "month", "year"}[p.Unit]
	if p.N != 1 {
		name += "s"
	}
	return strconv.Itoa(p.N) + " " + name
}

// Compare is the order of two periods that run from the same day, working days
// counted as seven for five; as the day differs, months are compared by the longest
// and the shortest they can be, and what overlaps is equal.
func (p Period) Compare(q Period) int {
	if p == q {
		return 0
	}
	shortest, longer := p.days()
	qShortest, qLonger := q.days()
	switch {
	case longer < qShortest:
		return -1
	case shortest > qLonger:
		return 1
	}
	return 0
}

// days is the least and the greatest number of days that a period can have.
func (p Period) days() (least, most int) {
	switch p.Unit {
	case WorkingDay:
		return p.N, (p.N*7+4)/5 + 9
	case Month:
		return p.N*30 - (p.N+5)/6*2, p.N*31 - p.N/3
	case Year:
		return p.N * 365, p.N * 366
	}
	return p.N, p.N
}

// A Found period is a period in a text, with its place in bytes.
type Found struct {
	Period
	Start, End int
}

// Read reads a text that is a period and nothing else: 两个月, 15日, 七天.
func Read(text string) (Period, bool) {
	text = strings.TrimSpace(text)
	if f := Find(text); len(f) == 1 && f[0].Start == 0 && f[0].End == len(text) {
		return f[0].Period, true
	}
	return Period{}, false
}

// Find finds the periods of a text in order. Days of a date (9月18日), ordinals
// (第七日), years of the era (2026年) and months of a date (3月) are none.
func Find(text string) (out []Found) {
	for at := 0; at < len(text); {
		size := numeral(text[at:])
		if size == 0 {
			_, w := utf8.DecodeRuneInString(text[at:])
			at += w
			continue
		}
		if n, ok := law.Number(text[at : at+size]); ok && n <= longest && !joined(text[:at]) {
			if unit, length := unitAt(text[at+size:], n); length > 0 {
				f := Found{Period{n, unit}, at, at + size + length}
				if unit == Year {
					f = andMonths(text, f)
				}
				out = append(out, f)
				at = f.End
				continue
			}
		}
		at += size
	}
	return out
}

// andMonths is one year and six months as eighteen months.
func andMonths(text string, f Found) Found {
	size := numeral(text[f.End:])
	n, ok := law.Number(text[f.End : f.End+size])
	if !ok || n > longest {
		return f
	}
	if unit, length := unitAt(text[f.End+size:], n); length > 0 && unit == Month {
		return Found{Period{12*f.N + n, Month}, f.Start, f.End + size + length}
	}
	return f
}

// joined tells whether what stands before a number makes it something else than the
// length of a period: the month or year of a date, an ordinal, a decimal point, the
// first day of a stretch (8月3日至14日).
func joined(before string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	switch last {
	case '月', '年', '第', '.', '．', '/':
		return true
	case '至', '、', '—', '-', '和':
		return strings.HasSuffix(before[:len(before)-size], "日")
	}
	return false
}

// unitAt is the unit at the head of a text, and its length; 0 where there is none.
func unitAt(s string, n int) (Unit, int) {
	rest, counted := strings.CutPrefix(s, "个")
	head := len(s) - len(rest)
	switch {
	case strings.HasPrefix(rest, "工作日"):
		return WorkingDay, head + len("工作日")
	case counted && strings.HasPrefix(rest, "月"):
		return Month, head + len("月")
	case counted:
		return 0, 0
	case strings.HasPrefix(rest, "日"):
		return Day, len("日")
	case strings.HasPrefix(rest, "天"):
		return Day, len("天")
	case strings.HasPrefix(rest, "年") && n <= 100:
		after := rest[len("年"):]
		if size := numeral(after); size > 0 && strings.HasPrefix(after[size:], "月") { // 二六年三月
			return 0, 0
		}
		return Year, len("年")
	}
	return 0, 0
}

// numeral is the length of the run of digits or Chinese numerals at the head of s.
func numeral(s string) (size int) {
	for _, r := range s {
		if !strings.ContainsRune("0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千", r) {
			return size
		}
		size += utf8.RuneLen(r)
	}
	return size
}
