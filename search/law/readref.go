package law

import "strings"

// Courtesies stand around a citation and say nothing about it.
var (
	leads = []string{
		"请问", "请帮我", "请查询", "请查一下", "请查找", "请查", "请", "麻烦", "帮我", "帮忙", "我想查", "我想看", "我要查", "我要看", "我想", "我要", "给我",
		"查询一下", "查询", "查一下", "查下", "查找", "查看", "查阅", "检索", "搜索", "打开", "显示", "看一下", "看看", "找一下", "引用", "援引", "参照", "参见", "详见",
		"根据", "依据", "依照", "按照", "遵照", "适用", "违反了", "违反", "触犯了", "触犯", "现行", "我国", "符合", "有关", "关于", "结合", "即",
	}
	weakLeads = []string{"见", "看", "查", "找", "依", "按", "据", "搜", "在", "由", "对", "与"}
	tails     = []string{
		"的规定是什么", "规定的是什么", "规定了什么", "规定了哪些内容", "的具体规定", "的有关规定", "的相关规定", "的规定", "之规定", "规定的内容", "规定", "的具体内容", "具体内容", "的内容是什么",
		"的内容", "内容是什么", "内容", "的原文", "原文", "的全文", "全文", "的条文", "条文", "是什么内容", "是什么意思", "是什么", "是啥", "什么内容", "怎么规定的", "怎么规定", "如何规定的",
		"如何规定", "是怎么规定的", "是如何规定的", "怎么说的", "怎么说", "是怎么说的", "说了什么", "说的是什么", "讲了什么", "讲什么", "说什么", "写了什么", "有什么规定", "前段", "后段", "中段", "但书",
		"第一句", "第二句", "第三句", "之情形", "的情形", "之", "的", "等", "呢", "吗", "谢谢", "一下", "处理", "执行",
		"。", "?", "!", ".", ",", ";", ":", "\"", "'", "”", "’", "」", "』", "》", ")", "]", "】", "…", "、", "\n",
	}
	marks  = []string{"的", ",", ":", "、", "-", "·", "/"} // between a number and the name behind it
	quotes = "\"'“‘「『([【"
	ties   = []string{"规定的", "里面的", "里面", "里的", "中的", "的", "之", "里", "中", ",", ":", "、", "-", "·", "•", "/", "§", "art.", "Art.", "Article", "article", "no.", "No.", "#", "\n"}
)

// longest is the longest query that is read as a citation.
const longest = 400

// ReadRef reads a whole text as one citation, as people type it: 刑诉法113条第2款第（三）项,
// 《刑法》第二百六十四条的规定, 未保法 99, 第一百三十六条 宪法, 刑法（2020修正）第一百三十三条之一. Of a
// list or a text with several citations it returns the first. ok is false for a
// text that is anything else: a question about a statute, a search, a date.
//
// The name may be in 《》 or end as statutes do; others must be known to known,
// which is asked for exact names and may be nil. A name alone is a citation in 《》
// or where it is known; its Article is 0. An article without a name has no Title.
func ReadRef(s string, known func(name string) bool) (Ref, bool) {
	refs := ReadRefs(s, known)
	if len(refs) == 0 {
		return Ref{}, false
	}
	return refs[0], true
}

// ReadRefs reads a whole text as a list of citations, as ReadRef does: 刑法第二百六十四条、
// 第二百六十六条和民法典1165条. It is empty for a text that is anything else.
func ReadRefs(s string, known func(name string) bool) []Ref {
	t := fold(s)
	if len(t) == 0 || len(t) > longest {
		return nil
	}
	if known == nil {
		known = func(string) bool { return false }
	}
	r := reader{t: t, s: s, known: known, memo: map[int]reading{}}
	return r.whole().refs
}

// A reader takes a text for a citation in every way it can and keeps the best.
type reader struct {
	t     text
	s     string
	known func(string) bool
	memo  map[int]reading
}

// A reading is one way to take the rest of a text. The higher its score the surer.
type reading struct {
	refs  []Ref
	score int
}

func (a reading) better(b reading) reading {
	if len(b.refs) > 0 && (len(a.refs) == 0 || b.score > a.score) {
		return b
	}
	return a
}

// whole tries the text with fewer and fewer courtesies before it.
func (r *reader) whole() reading {
	best := reading{}
	for i, n := r.t.space(0), 0; i < len(r.t) && n < 8; n++ {
		got := r.rest(i)
		got.score -= n
		best = best.better(got)
		w := r.t.word(i, leads)
		if w > 0 {
			best.score -= 3 // a name does not begin with a courtesy
		} else if w = r.t.word(i, weakLeads); w == 0 {
			if !strings.ContainsRune(quotes, r.t.rune(i)) {
				break
			}
			w = 1
		}
		i = r.t.space(i + w)
	}
	return best
}

// rest reads all from i on.
func (r *reader) rest(i int) reading {
	if got, ok := r.memo[i]; ok {
		return got
	}
	r.memo[i] = reading{}
	got := r.inBrackets(i).better(r.plain(i)).better(r.reversed(i))
	r.memo[i] = got
	return got
}

// finish takes what stands behind a citation: nothing, courtesies, or another.
func (r *reader) finish(i int, got reading) reading {
	if r.ends(i) {
		return got
	}
	j := r.t.space(i)
	w := r.t.word(j, append(append([]string{}, lists...), ";", ",", "\n", "。"))
	if w == 0 && j == i {
		return reading{}
	}
	more := r.rest(r.t.space(j + w))
	if len(more.refs) == 0 || w == 0 && more.score < 4 {
		return reading{}
	}
	return reading{append(append([]Ref{}, got.refs...), more.refs...), min(got.score, more.score)}
}

// ends tells whether only courtesies follow.
func (r *reader) ends(i int) bool {
	for i = r.t.space(i); i < len(r.t); i = r.t.space(i) {
		w := r.longestTail(i)
		if w == 0 {
			w = r.catchword(i)
		}
		if w == 0 {
			return false
		}
		i += w
	}
	return true
}

func (r *reader) longestTail(i int) int {
	best := 0
	for _, w := range tails {
		if n := len([]rune(w)); n > best && r.t.has(i, w) {
			best = n
		}
	}
	return best
}

// catchword is the length of what people add to name an article: （盗窃罪）, 盗窃罪.
func (r *reader) catchword(i int) int {
	for _, b := range []string{"()", "【】", "[]"} {
		pair := []rune(b)
		if end := r.t.group(i, pair[0], pair[1]); end > 0 && end-i < 40 {
			return end - i
		}
	}
	for j := i; j < len(r.t) && j < i+24 && (han(r.t[j].r) || r.t[j].r == '、'); j++ {
		if r.t[j].r == '罪' && r.t.space(j+1) == len(r.t) && !strings.Contains(r.t.runes(i, j+1), "是") {
			return j + 1 - i
		}
	}
	return 0
}

// inBrackets reads 《name》 with or without a locator.
func (r *reader) inBrackets(i int) reading {
	base, i := r.year(i)
	from, to, end, ok := r.t.angled(i)
	if !ok {
		return reading{}
	}
	to, y, d := r.t.strip(from, to)
	base.mean(y, d)
	end, y, d, _ = r.t.remarks(end)
	base.mean(y, d)
	base.Title = r.between(from, to)
	if base.Title == "" {
		return reading{}
	}
	got := reading{}
	if refs, j := r.located(end, base); len(refs) > 0 {
		got = r.finish(j, reading{refs, 8})
	}
	return got.better(r.finish(end, reading{[]Ref{base}, 4}))
}

// between is the name as typed from one glyph to another, without the signs around it.
func (r *reader) between(from, to int) string {
	if from >= to {
		return ""
	}
	return strings.Trim(r.s[r.t[from].at:r.t[to-1].end], "《》〈〉<>“”‘’「」『』\"' \n\u3000")
}

// year reads 2018年修正的 before a name.
func (r *reader) year(i int) (base Ref, end int) {
	y, d, j := r.t.date(i)
	if y == 0 || r.t.rune(j-1) != '年' && r.t.rune(j-1) != '日' {
		return Ref{}, i
	}
	j = r.t.space(j)
	for _, words := range [][]string{{"修正", "修订", "修改", "公布", "版", "施行"}, {"后"}, {"的"}} {
		j = r.t.space(j + r.t.word(j, words))
	}
	base.mean(y, d)
	return base, j
}

// located reads the locators behind a name.
func (r *reader) located(i int, base Ref) ([]Ref, int) {
	i = r.t.space(i)
	for w := r.t.word(i, ties); w > 0; w = r.t.word(i, ties) {
		i = r.t.space(i + w)
	}
	found, end := r.t.locators(i, base, true)
	refs := make([]Ref, len(found))
	behind, y, d, _ := r.t.remarks(end)
	for k, f := range found {
		refs[k] = f.ref
		refs[k].mean(y, d)
	}
	if y > 0 {
		end = behind
	}
	return refs, end
}
