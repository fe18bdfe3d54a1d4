package law

import (
	"slices"
	"strings"
)

// endings are the words in which the names of statutes end.
var endings = strings.Fields(`法典 法 条例 细则 规则 规定 办法 解释 决定 修正案 意见 批复 通则 总则 分则 附则 准则 章程 通知 纪要 标准 规范 指引 方案 公约 协定 编`)

// notNames end like the name of a statute and are none.
var notNames = strings.Fields(`违法 方法 合法 非法 执法 守法 看法 做法 说法 想法 用法 依法 枉法 无法 设法 办法 立法 司法 普法 语法 书法
规定 规则 解释 决定 意见 批复 通知 标准 规范 方案 细则 条例 章程 准则 总则 分则 附则 法 编 法律 有关规定 相关规定 法律规定 该法 本法 同法 此法 上述规定 国家规定 上述法`)

// questions are the words of a question, which no name has.
var questions = []string{"怎么", "怎样", "什么", "如何", "哪", "是否", "多少", "为何", "能不能", "可不可以", "请问", "谁", "吗", "呢", "几"}

// lawlike tells whether a name without 《》 can be that of a statute: it ends like
// one and is no common word. A number may end it: 婚姻家庭编解释（一）, 渎职解释一.
func lawlike(name string) bool {
	plain := strings.ReplaceAll(bare(wideBrackets(strings.TrimSpace(name))), " ", "")
	if i := strings.LastIndex(plain, "解释"); i >= 0 {
		if _, ok := Number(plain[i+len("解释"):]); ok {
			plain = plain[:i+len("解释")]
		}
	}
	n := len([]rune(plain))
	if n < 2 || n > 80 || slices.Contains(notNames, plain) {
		return false
	}
	for _, q := range questions {
		if strings.Contains(plain, q) {
			return false
		}
	}
	if strings.ContainsAny(plain, "。；！？?!;\n“”\"") {
		return false
	}
	for _, w := range []string{"违法", "方法", "枉法", "非法", "合法", "守法", "做法", "看法", "想法"} {
		if strings.HasSuffix(plain, w) {
			return false
		}
	}
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(plain, e) })
}

func wideBrackets(s string) string {
	return strings.NewReplacer("(", "（", ")", "）").Replace(s)
}

// oneName tells whether the blanks inside a name can be a title's own, not those
// between words of a search.
func oneName(name string) bool {
	name = strings.TrimSpace(name)
	return !strings.ContainsAny(name, " \u3000") || strings.HasPrefix(name, "最高人民") || strings.Contains(name, "关于") ||
		strings.HasPrefix(name, "中华人民共和国")
}

// titled tells whether what stands in 《》 alone names a statute rather than some
// other document.
func titled(title string) bool {
	plain := bare(Canonical(title))
	for _, e := range []string{"决定", "意见", "批复", "通知", "标准", "规范", "纪要", "方案", "解释", "编", "指引"} {
		if strings.HasSuffix(plain, e) {
			return (e == "决定" || e == "解释" || e == "批复") &&
				(strings.Contains(plain, "关于") || strings.HasPrefix(plain, "最高人民") || strings.HasSuffix(plain, "法解释"))
		}
	}
	return lawlike(plain)
}

// angled reads a title in 《》 or 〈〉 at i: its glyphs without the brackets and the
// place behind. Titles nest; a title that does not end within 200 characters is none.
func (t text) angled(i int) (from, to, end int, ok bool) {
	open := t.rune(i)
	if open != '《' && open != '〈' {
		return 0, 0, 0, false
	}
	depth := 0
	for j := i; j < len(t) && j < i+200; j++ {
		switch t[j].r {
		case '《', '〈':
			depth++
		case '》', '〉':
			if depth--; depth == 0 || t[j].r == '》' && open == '《' && !t.reopened(j, i) {
				return i + 1, j, j + 1, j > i+1
			}
		case '。':
			return 0, 0, 0, false
		}
	}
	return 0, 0, 0, false
}

// reopened tells whether more 《 than 》 stand from i to j: a 》 then does not end the
// outer title even where an inner 〈 was never closed.
func (t text) reopened(j, i int) bool {
	n := 0
	for _, g := range t[i : j+1] {
		switch g.r {
		case '《':
			n++
		case '》':
			n--
		}
	}
	return n > 0
}

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

// mean puts the edition that a citation names into a reference.
func (r *Ref) mean(year int, day Date) {
	switch {
	case day != 0:
		r.Date = day
	case year > 0:
		r.Year, r.Date = year, Date(year*10000+1231)
	}
}
