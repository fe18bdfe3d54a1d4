package law

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
