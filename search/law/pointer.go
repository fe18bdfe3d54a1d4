package law

import "strings"

// pointer finds 前款, 本条第二款, 该条, 同款第（一）项, which point without a statute's name.
func (f *finder) pointer() {
	i := f.i
	f.i++
	n, u, ok := f.pointerAt(i)
	if !ok || f.inside(i) {
		return
	}
	head := FoundRef{How: Own, Word: f.sub(i, i+n)}
	if r := f.t[i].r; r == '该' || r == '同' {
		if f.last == nil {
			return
		}
		head = *f.last
		head.How, head.Word = Pointed, f.sub(i, i+n)
		head.Ref = upTo(head.Ref, u)
	}
	whole := located{head.Ref, i, i + n}
	j := i + n
	if w := f.t.word(j, []string{"规定的", "所列的", "所列", "中的", "的", "中"}); w > 0 && f.t.rune(j+w) == '第' {
		j += w
	}
	p, ok := f.t.piece(j, false)
	if !ok || p.unit <= u || !p.ordinal && !p.values[0].bracket {
		if f.cites(i + n) {
			f.emit(head, i, []located{whole}, i+n)
		}
		return
	}
	all, stop := f.t.locators(j, head.Ref, false)
	f.emit(head, i, all, stop)
}

// pointerAt reads 前款, 前两款, 本条, 该款, 同条 at i: its length and unit. Longer words that
// begin alike are none: 本条例, 前条件, 该款项, 提前项目.
func (f *finder) pointerAt(i int) (n int, u unit, ok bool) {
	j := i + 1
	if f.t[i].r == '前' {
		if v, end := f.t.number(j); v > 0 && v < 10 {
			j = end
		}
	}
	switch f.t.rune(j) {
	case '条':
		u = article
	case '款':
		u = paragraph
	case '项':
		u = item
	default:
		return 0, none, false
	}
	next := f.t.rune(j + 1)
	if next != 0 && strings.ContainsRune("例件约款项目式工", next) {
		return 0, none, false
	}
	return j + 1 - i, u, true
}

// longer are the characters before a pointing word that make another word of it: 目前,
// 基本, 应该, 合同.
var longer = map[rune]string{'前': "此目提之以从当先日事生年月眼跟空", '本': "基资根样版日", '该': "应", '同': "合相共不如协"}

// inside tells whether the word at i only ends a longer one.
func (f *finder) inside(i int) bool {
	return i > 0 && strings.ContainsRune(longer[f.t[i].r], f.t[i-1].r)
}

// upTo is r down to a unit.
func upTo(r Ref, u unit) Ref {
	if r.To != nil {
		to := *r.To
		to.Title, to.Date, to.Year = r.Title, r.Date, r.Year
		r = to
	}
	if u < point {
		r.Point = 0
	}
	if u < item {
		r.Item, r.ItemSub = 0, 0
	}
	if u < paragraph {
		r.Para = 0
	}
	return r
}
