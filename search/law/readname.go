package law

import "strings"

// plain reads a name without 《》 and the locator behind it; where the name ends is
// tried at every number.
func (r *reader) plain(i int) reading {
	base, from := r.year(i)
	best := reading{}
	if r.named(from, len(r.t)) {
		best = r.alone(from, base)
	}
	for k := from + 1; k < len(r.t) && k < from+90; k++ {
		if r.numberAt(k) || r.t.rune(k) == '(' || r.t.rune(k) == '【' || r.t.rune(k) == '[' {
			best = best.better(r.nameTo(from, k, base))
		}
	}
	if len(best.refs) > 0 || from > i {
		return best
	}
	if refs, end := r.bareLocator(i); len(refs) > 0 {
		best = r.finish(end, reading{refs, 3})
	}
	return best
}

// numberAt tells whether a locator may begin at k.
func (r *reader) numberAt(k int) bool {
	c, before := r.t[k].r, r.t[k-1].r
	if c == '第' {
		return true
	}
	number := func(c rune) bool { return digit(c) >= 0 || size(c) > 0 }
	arabic := func(c rune) bool { return c >= '0' && c <= '9' }
	return number(c) && (!number(before) || arabic(c) != arabic(before)) && before != '第'
}

// nameTo reads the name from i to k and the locator at k.
func (r *reader) nameTo(i, k int, base Ref) reading {
	to, y, d := r.t.strip(i, r.untie(i, k))
	base.mean(y, d)
	end, y, d, _ := r.t.remarks(k)
	base.mean(y, d)
	base.Title = r.between(i, to)
	known := base.Title != "" && r.isKnown(base.Title)
	if !known && (!lawlike(base.Title) || !oneName(base.Title) || strings.ContainsAny(base.Title, "《》〈〉第")) {
		return reading{}
	}
	score := 0
	if known {
		score = 4
	}
	if y, _, j := r.t.date(k); y > 0 && end == k && r.ends(r.editionEnd(j)) {
		base.mean(y, 0)
		return reading{[]Ref{base}, score + 2} // 公司法2023
	}
	refs, j := r.located(end, base)
	if len(refs) == 0 {
		if end > k && known && r.ends(end) && base.Date != 0 {
			return reading{[]Ref{base}, score + 1}
		}
		return reading{}
	}
	switch first := r.t.space(end); {
	case r.t.rune(first) == '第':
		score += 3
	case strings.ContainsRune(r.t.runes(first, j), '条'):
		score += 2
	case !known && refs[0].Article > limitOfBare:
		return reading{}
	}
	return r.finish(j, reading{refs, score + 1})
}

// limitOfBare is the highest number that a name not known may have behind it with
// neither 第 nor 条: the longest code ends there.
const limitOfBare = 1300

// editionEnd skips the words behind a year: 2018修正.
func (r *reader) editionEnd(i int) int {
	return i + r.t.word(i, []string{"年修正版", "年修订版", "年修正", "年修订", "年版", "修正版", "修订版", "修正", "修订", "版", "年"})
}

// untie steps back over the words that tie a name to its number: 刑法的第一条.
func (r *reader) untie(i, k int) int {
	for {
		for k > i && r.t[k-1].r == ' ' {
			k--
		}
		n := 0
		for _, w := range ties {
			if l := len([]rune(w)); k-l > i && r.t.has(k-l, w) {
				n = max(n, l)
			}
		}
		if n == 0 {
			return k
		}
		k -= n
	}
}

func (r *reader) isKnown(name string) bool {
	return r.known(name) || r.known(Canonical(name))
}

// named tells whether the text from i to k is a name that is known.
func (r *reader) named(i, k int) bool {
	name := r.between(i, k)
	return name != "" && r.isKnown(name)
}

// alone is a known name and nothing else.
func (r *reader) alone(i int, base Ref) reading {
	to, y, d := r.t.strip(i, len(r.t))
	base.mean(y, d)
	base.Title = r.between(i, to)
	return reading{[]Ref{base}, 5}
}

// bareLocator reads an article without a name; it must say 条.
func (r *reader) bareLocator(i int) ([]Ref, int) {
	p, ok := r.t.piece(r.t.divisions(i), false)
	if !ok || p.unit != article {
		return nil, i
	}
	return r.located(i, Ref{})
}

// reversed reads the number before the name: 第一百三十六条 宪法, 106 刑法.
func (r *reader) reversed(i int) reading {
	found, j := r.t.locators(i, Ref{}, true)
	if len(found) == 0 || found[0].ref.Article == 0 || j >= len(r.t) {
		return reading{}
	}
	said := strings.ContainsRune(r.t.runes(i, j), '条')
	j = r.t.space(j)
	for w := r.t.word(j, marks); w > 0; w = r.t.word(j, marks) {
		j = r.t.space(j + w)
	}
	base, j := r.year(j)
	best := reading{}
	for k := len(r.t); k > j; k-- {
		if name, end, ok := r.nameFrom(j, k); ok && (said || r.isKnown(name.Title)) && r.ends(end) {
			name.mean(base.Year, base.Date)
			refs := make([]Ref, len(found))
			for n, f := range found {
				refs[n] = f.ref
				refs[n].Title, refs[n].Date, refs[n].Year = name.Title, name.Date, name.Year
			}
			best = best.better(reading{refs, 4})
		}
	}
	return best
}

// nameFrom reads the name that ends at k, in 《》 or not.
func (r *reader) nameFrom(i, k int) (Ref, int, bool) {
	var name Ref
	from, to, end, ok := r.t.angled(i)
	if !ok {
		from, to, end = i, k, k
	}
	to, y, d := r.t.strip(from, to)
	name.mean(y, d)
	end, y, d, _ = r.t.remarks(end)
	name.mean(y, d)
	name.Title = r.between(from, to)
	if ok {
		return name, end, name.Title != ""
	}
	return name, end, name.Title != "" && (r.isKnown(name.Title) || lawlike(name.Title) && oneName(name.Title))
}
