package law

import "strings"

// strip parts a title from the remarks at its end: 刑法（2020年修正）.
func (t text) strip(from, to int) (end, year int, day Date) {
	end = to
	for {
		for end > from && t[end-1].r == ' ' {
			end--
		}
		open := t.opened(from, end)
		if open <= from || !remark(t.runes(open+1, end-1), Canonical(t.runes(from, open))) {
			return end, year, day
		}
		if y, d := edition(t.runes(open+1, end-1)); y > 0 {
			year, day = y, d
		}
		end = open
	}
}

// opened is where the bracket opens that closes before end, or -1.
func (t text) opened(from, end int) int {
	depth := 0
	for j := end - 1; j >= from; j-- {
		switch t[j].r {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return j
			}
		}
		if depth == 0 {
			return -1
		}
	}
	return -1
}

// remarks skips the brackets behind a title and tells what they say of the text
// meant and of a short name: （2018修正）, （法释〔2021〕1号）, （以下简称《解释》）.
func (t text) remarks(i int) (end, year int, day Date, short [2]int) {
	end = i
	for {
		j := t.space(end)
		e := t.group(j, '(', ')')
		if e < 0 {
			e = t.group(j, '【', '】')
		}
		if e < 0 {
			e = t.group(j, '[', ']')
		}
		if e < 0 || t.item(j) {
			return end, year, day, short
		}
		if y, d := edition(t.runes(j+1, e-1)); y > 0 {
			year, day = y, d
		}
		if s, ok := t.declared(j+1, e-1); ok {
			short = s
		}
		end = e
	}
}

// item tells whether a numeral in brackets stands at i: an item, no remark.
func (t text) item(i int) bool {
	v, ok := t.value(i)
	return ok && v.bracket && v.n < 1949
}

// declared finds the short name in 以下简称《…》, 下称“…”, 简称….
func (t text) declared(from, to int) (short [2]int, ok bool) {
	for i := from; i < to; i++ {
		w := t.word(i, []string{"简称", "下称", "统称"})
		if w == 0 {
			continue
		}
		i = t.space(i + w)
		if w := t.word(i, []string{"为", ":"}); w > 0 {
			i = t.space(i + w)
		}
		if t.rune(i) != 0 && strings.ContainsRune("《〈“\"‘'「『", t[i].r) {
			i++
		}
		j := i
		for j < to && !strings.ContainsRune("》〉”\"’'」』,;。、)", t[j].r) {
			j++
		}
		return [2]int{i, j}, j > i
	}
	return short, false
}

// declaredBehind finds the short name that a sentence declares without brackets:
// 《…》，以下简称《工作规定》，…; and the place behind it.
func (t text) declaredBehind(i int) (short [2]int, end int) {
	j := t.space(i)
	if t.rune(j) == ',' {
		j = t.space(j + 1)
	}
	w := t.word(j, []string{"以下简称", "下称", "以下统称"})
	if w == 0 {
		return short, i
	}
	from, to, end, ok := t.angled(t.space(j + w))
	if !ok {
		return short, i
	}
	return [2]int{from, to}, end
}

// mean puts the edition that a citation names into a reference.
func (r *Ref) mean(year int, day Date) {
	switch {
	case day != 0:
		r.Date = day
	case year > 0:
		r.Year, r.Date = year, Date(year*10000+1231)
	}
}

// remark tells whether what stands in brackets after a name is a note on the
// text rather than a part of the title.
func remark(s, name string) bool {
	if strings.HasSuffix(name, "修正案") && !strings.Contains(s, "施行") {
		return false
	}
	s = strings.ReplaceAll(s, " ", "")
	for _, w := range []string{"修正", "修订", "修改", "失效", "废止", "现行", "施行", "通过", "公布", "简称"} {
		if strings.Contains(s, w) && !strings.Contains(s, "草案") && !strings.HasPrefix(s, "关于") {
			return true
		}
	}
	return strings.HasSuffix(s, "号") || dated(s)
}

// dated tells whether s is a year or a day and nothing else.
func dated(s string) bool {
	t := fold(s)
	y, _, end := t.date(0)
	return y > 0 && end == len(t)
}
