package law

import (
	"slices"
	"strings"
)

// endings are the words in which the names of statutes end.
var endings = strings.Fields(`法典 法 条例 细则 规则 规定 办法 解释 决定 修正案 意见 批复 通则 总则 分则 附则 准则 章程 通知 纪要 标准 规范 指引 方案 公约 协定 编`)

// notNames end like the name of a statute and are none.
var notNames = strings.Fields(`违法 方法 合法 非法 执法 守法 看法 做法 说法 想法 用法 依法 枉法 无法 设法 办法 立法 司法 普法 语法 书法
规定 规则 解释 决定 意见 批复 通知 标准 规范 方案 细则 条例 章程 准则 总则 分则 附则 法 法典 办法 编 法律 有关规定 相关规定 法律规定 该法 本法 同法 此法 上述规定 国家规定 上述法`)

// questions are the words of a question, which no name has.
var questions = []string{"怎么", "怎样", "什么", "如何", "哪", "是否", "多少", "为何", "能不能", "可不可以", "请问", "谁", "吗", "呢", "几"}

// lawlike tells whether a name without 《》 can be that of a statute: it ends like
// one and is no common word. A number may end it: 婚姻家庭编解释（一）, 渎职解释一.
func lawlike(name string) bool {
	plain := strings.ReplaceAll(bare(wideBrackets(strings.TrimSpace(toSimplified(name)))), " ", "")
	for _, w := range []string{"解释", "修正案"} {
		if i := strings.LastIndex(plain, w); i >= 0 {
			if _, ok := Number(plain[i+len(w):]); ok {
				plain = plain[:i+len(w)]
			}
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
