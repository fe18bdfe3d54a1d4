package law

import "strings"

// pointers name a statute by pointing at it; those of the text itself begin with 本.
var pointers = strings.Fields(`法典 实施条例 暂行条例 条例 暂行规定 规定 实施办法 暂行办法 办法 解释 规则 决定 实施细则 细则 意见 章程 通知 规范 标准 准则 修正案 公约
法律 法 分编 编 章 节`)

// wholes are those that stand alone for a statute named before.
var wholes = strings.Fields(`法典 条例 规定 办法 解释 规则 决定 实施细则 细则 章程`)

// nameBefore finds the name that ends where the locator at i begins. Its How is Bare
// where there is none.
func (f *finder) nameBefore(i int) (head FoundRef, at int) {
	at = i
	end := f.back(i)
	short, y, d := [2]int{}, 0, Date(0)
	if open := f.t.opened(f.done, end); open > f.done && remark(f.t.runes(open+1, end-1), "") {
		_, y, d, short = f.t.remarks(open)
		end = f.back(open)
	}
	from := f.begin(end)
	for _, tail := range []string{"", "规定", "的规定"} { // 违反本条例规定第十条
		stop := end - len([]rune(tail))
		if stop <= from || !f.t.has(stop, tail) {
			continue
		}
		known := f.knownFrom(from, stop)
		if k, word := f.pointerTo(stop); k < known { // 该法典, though 法典 is a name as well
			return f.pointed(k, stop, word)
		}
		if known < stop {
			return f.named(known, stop, short, y, d)
		}
	}
	if head, k, ok := f.kindOnly(from, end); ok {
		return head, k
	}
	if k := f.guess(from, end); k < end {
		return f.named(k, end, short, y, d)
	}
	return FoundRef{How: Bare}, at
}

// knownFrom is where the longest known name begins that ends at end; end where there is
// none.
func (f *finder) knownFrom(from, end int) int {
	for k := from; k < end; k++ {
		if name := f.sub(k, end); !f.knows(name) || strings.HasPrefix(name, "、") {
			continue
		}
		if c := len([]rune(country)); k-c >= from && f.t.has(k-c, country) {
			k -= c
		}
		return k
	}
	return end
}

// pointerTo is where 该法, 本条例 and the like begin that end at end, and the word that
// points; end where there is none.
func (f *finder) pointerTo(end int) (at int, word string) {
	for _, p := range pointers {
		k := end - len([]rune(p))
		if k < f.done || !f.t.has(k, p) {
			continue
		}
		for _, w := range []string{"上述", "前述", "同", "该", "此", "本"} {
			if at := k - len([]rune(w)); at >= f.done && f.t.has(at, w) && !f.inside(at) {
				return at, w
			}
		}
	}
	return end, ""
}

// kindOnly takes a mere 规则 or 解释 for the last statute named that is one. Its Title is ""
// where none was.
func (f *finder) kindOnly(from, end int) (head FoundRef, at int, ok bool) {
	for _, p := range wholes {
		k := end - len([]rune(p))
		if k < from || !f.t.has(k, p) || k > from && han(f.t[k-1].r) {
			continue
		}
		head = FoundRef{How: Pointed, Word: p}
		for i := len(f.heads) - 1; i >= 0; i-- {
			if h := f.heads[i]; strings.HasSuffix(bare(Canonical(h.Ref.Title)), p) || strings.HasSuffix(bare(Canonical(h.Full)), p) {
				head.take(h)
				break
			}
		}
		return head, k, true
	}
	return head, end, false
}

// back steps over blanks and 的 before i.
func (f *finder) back(i int) int {
	for i > f.done && f.t[i-1].r == ' ' {
		i--
	}
	for _, w := range []string{"中的", "里的", "的", "中", "之"} {
		if n := len([]rune(w)); f.t.rune(i) == '第' && i-n > f.done && f.t.has(i-n, w) {
			return i - n
		}
	}
	return i
}

// begin is the earliest place where a name that ends at end may begin: not before the
// signs that part sentences, an open bracket or a blank, unless it parts two organs.
func (f *finder) begin(end int) int {
	from, depth := end, 0
	for from > f.done && end-from < 80 {
		switch r := f.t[from-1].r; {
		case r == ')':
			depth++
		case r == '(':
			if depth--; depth < 0 {
				return from
			}
		case r == ' ' && !betweenOrgans(f.t, from-1), strings.ContainsRune("。;:!?,\n“”‘’\"《》〈〉*#|>`-", r):
			return from
		}
		from--
	}
	return from
}

func (f *finder) named(k, end int, short [2]int, y int, d Date) (FoundRef, int) {
	to, y2, d2 := f.t.strip(k, end)
	head := FoundRef{How: Named, Title: f.span(k, to)}
	head.Ref.Title = f.sub(k, to)
	head.Ref.mean(f.yearBefore(k), 0)
	head.Ref.mean(y2, d2)
	head.Ref.mean(y, d)
	f.declare(short, head.Ref.Title)
	head.Full = f.full[Canonical(head.Ref.Title)]
	return head, k
}

// pointed takes 该法 for the statute named last, and 本法 for the text's own.
func (f *finder) pointed(k, end int, word string) (FoundRef, int) {
	head := FoundRef{How: Pointed, Word: f.sub(k, end)}
	if word == "本" {
		head.How = Own
		return head, k
	}
	if n := len(f.heads); n > 0 {
		head.take(f.heads[n-1])
	}
	return head, k
}

// before are the words that stand before a name in a sentence and are no part of it.
var before = strings.Fields(`根据 依据 依照 按照 遵照 参照 比照 违反了 违反 触犯了 触犯 适用 符合 属于 构成 援引 引用 结合 参见 详见 关于对 以及 或者 并且 而且
应当 可以 认为 认定 有关 现行 我国 涉嫌 即 依 按 据 和 与 及 或 由 以 为 是 在 将 因 从 对照 了 又 且 并 而 但 则 于 于是 因为 其 其为 均有 主张 行为`)

// guess finds the beginning of a name that is not known but ends like one; end where
// there is none. What stands before a word that leads to a name, or before 的 or 、, is no
// part of it, unless a title's own 关于 comes first.
func (f *finder) guess(from, end int) int {
	best := from
	if tail := f.sub(max(from, end-10), end); !lawlike(tail) && !strings.HasSuffix(tail, "）") && !strings.HasSuffix(tail, ")") {
		return end // the end alone tells that it is none
	}
	for k := from; k < end; k++ {
		n := f.leads(k, best)
		next := k + n
		if n > 0 && next < end && lawlike(f.sub(next, end)) && !strings.Contains(f.t.runes(best, k), "关于") {
			best, k = next, next-1
		}
	}
	if name := f.sub(best, end); !lawlike(name) || !strings.Contains(name, "关于") && vague(name) {
		return end
	}
	return best
}

// leads is the length of the word at k that leads to a name, or 0. One character does
// so only where nothing but such words stand before it; 、 does not part two organs.
func (f *finder) leads(k, best int) int {
	n := 0
	for _, w := range before {
		if l := len([]rune(w)); l > n && (l > 1 || k == best) && f.t.has(k, w) {
			n = l
		}
	}
	if n == 0 && (f.t[k].r == '的' || f.t[k].r == '、' && organAfter(f.t, best) == 0) {
		n = 1
	}
	return n
}

// vague tells whether a name ends in a word that ends many a phrase as well.
func vague(name string) bool {
	for _, w := range []string{"决定", "批复", "通知", "意见", "方案", "标准", "纪要", "规范", "解释", "指引"} {
		if strings.HasSuffix(bare(toSimplified(name)), w) {
			return len([]rune(name)) < 8
		}
	}
	return false
}

// yearBefore is the year of 2012年 or 2012年修正的 before a name at i, or 0.
func (f *finder) yearBefore(i int) int {
	for _, w := range []string{"年", "年的", "年修正的", "年修订的", "年修改的", "年版", "年修正", "年修订"} {
		k := i - len([]rune(w)) - 4
		if k < f.done || !f.t.has(k+4, w) || digit(f.t.rune(k-1)) >= 0 {
			continue
		}
		if y, _, end := f.t.date(k); y > 0 && end == k+5 {
			return y
		}
	}
	return 0
}

// take gives a citation the name of another.
func (r *FoundRef) take(o FoundRef) {
	r.Ref.Title, r.Ref.Date, r.Ref.Year = o.Ref.Title, o.Ref.Date, o.Ref.Year
	r.Title, r.Full = o.Title, o.Full
}
