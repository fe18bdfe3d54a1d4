package law

import "strings"

// date reads a year or a day at i: 2018, 2018年, 2018-10-26, 2018.10.26, 2018年10月26日,
// 二〇一八年. day is 0 where only the year (and month) is told.
func (t text) date(i int) (year int, day Date, end int) {
	year, end = t.number(i)
	if end-i != 4 || year < 1949 || year > 2099 {
		return 0, 0, i
	}
	sep, ok := t.rune(end), false
	if sep != '年' && sep != '-' && sep != '.' && sep != '/' {
		return year, 0, end
	}
	after := t.space(end + 1)
	month, j := t.number(after)
	if j == after || month < 1 || month > 12 || j-after > 3 {
		if sep == '年' {
			return year, 0, end + 1
		}
		return year, 0, end
	}
	if sep == '年' && t.rune(j) != '月' || sep != '年' && t.rune(j) != sep {
		return year, 0, end
	}
	dom, k := t.number(t.space(j + 1))
	if sep == '年' {
		if k == t.space(j+1) || t.rune(k) != '日' {
			return year, 0, j + 1
		}
		k++
	}
	d := Date(year*10000 + month*100 + dom)
	if day, ok = ParseDate(d.String()); !ok {
		return year, 0, end
	}
	return year, day, k
}

// edition reads what a remark in brackets says of the text meant: its year, or a day.
func edition(s string) (year int, day Date) {
	t := fold(s)
	for i := range t {
		if i > 0 && digit(t[i-1].r) >= 0 {
			continue
		}
		if y, d, end := t.date(i); y > 0 && t.rune(end) != '〕' && t.rune(end) != ']' && !strings.ContainsRune("〔[【", t.rune(i-1)) {
			return y, d
		}
	}
	return 0, 0
}
