package law

import (
	"slices"
	"strings"
)

// The units of a locator, from the largest. none is a number without a unit.
type unit int

const (
	none unit = iota
	article
	paragraph
	item
	point
)

// A value is a number in a locator, or a range of them.
type value struct {
	n, sub  int
	at, end int
	bracket bool
	to      *value
}

// A piece is one unit of a locator with its numbers: 第十、十一条, 第（一）（三）项.
type piece struct {
	unit    unit
	values  []value
	at, end int
	ordinal bool // begins with 第
}

// A located ref is a reference and the glyphs it was read from.
type located struct {
	ref     Ref
	at, end int
}

// ranges and lists are the words between numbers. A dash may be doubled.
var (
	ranges = []string{"至", "到", "--", "-"}
	lists  = []string{"、", "以及", "或者", "和", "与", "及", "或"}
	breaks = []string{",并", ";并", ",和", ",以及", ",", ";", "并"} // only 第 goes on after these
)

// locators reads the locators at i: 第八十五条、第一百一十八条第一款至第三款. Each takes from
// the one before it what it does not say itself; base gives the name. A loose
// reader takes 106 for 第一百零六条 and （三） for 第（三）项; a strict one reads running text.
func (t text) locators(i int, base Ref, loose bool) ([]located, int) {
	p, ok := t.piece(t.divisions(i), loose)
	if !ok {
		return nil, i
	}
	if p.unit == none {
		p.unit = article
	}
	c := chain{t: t, loose: loose}
	c.open = located{ref: base, at: p.at}
	c.take(p)
	for c.extend() || c.stretch() || c.list() {
	}
	return append(c.done, c.open), c.open.end
}

// divisions skips 第三编, 第二章 and the like before an article.
func (t text) divisions(i int) int {
	for {
		j := t.space(i)
		if t.rune(j) != '第' {
			return i
		}
		n, k := t.number(t.space(j + 1))
		k = t.space(k)
		w := t.word(k, []string{"分编", "编", "章", "节"})
		if n == 0 || w == 0 {
			return i
		}
		i = t.space(k + w)
	}
}

// piece reads one unit of a locator at i.
func (t text) piece(i int, loose bool) (piece, bool) {
	i = t.space(i)
	p := piece{at: i}
	if t.rune(i) == '第' {
		p.ordinal = true
		i = t.space(i + 1)
	}
	v, ok := t.value(i)
	if !ok {
		return p, false
	}
	p.values = []value{v}
	for {
		last := &p.values[len(p.values)-1]
		j := last.end
		if last.to != nil {
			j = last.to.end
		}
		if u, n := t.unit(t.space(j), p.ordinal); u != none {
			p.unit, p.end = u, t.space(j)+n
			return p, p.after(t)
		}
		if v, ok := t.value(j); ok && v.bracket && last.bracket {
			p.values = append(p.values, v)
		} else if v, ok := t.joined(j, ranges); ok && last.to == nil {
			last.to = &v
		} else if v, ok := t.joined(j, lists); ok {
			p.values = append(p.values, v)
		} else {
			p.end = j
			return p, loose && p.unitless(t)
		}
	}
}

// joined reads a number after one of the words at i.
func (t text) joined(i int, words []string) (value, bool) {
	i = t.space(i)
	n := t.word(i, words)
	if n == 0 {
		return value{}, false
	}
	i = t.space(i + n)
	if t.rune(i) == '第' {
		i = t.space(i + 1)
	}
	return t.value(i)
}

// unitless makes a piece of numbers alone: （三） is an item, 106 an article.
func (p *piece) unitless(t text) bool {
	if p.values[0].bracket {
		p.unit = item
		return true
	}
	for _, v := range p.values {
		if v.bracket || v.to != nil && v.to.bracket || v.n >= 1949 {
			return false
		}
	}
	return t.rune(t.space(p.end)) != '第' || t.follows(t.space(p.end), paragraph, item)
}

// follows tells whether a piece of one of the units stands at i.
func (t text) follows(i int, units ...unit) bool {
	p, ok := t.piece(i, false)
	return ok && slices.Contains(units, p.unit)
}

// after reads 之一 behind the unit: 第一百二十条之一.
func (p *piece) after(t text) bool {
	v := &p.values[len(p.values)-1]
	if v.to != nil {
		v = v.to
	}
	if n, end := t.sub(p.end); n > 0 && v.sub == 0 && (p.unit == article || p.unit == item) {
		v.sub, p.end = n, end
	}
	return true
}

// sub reads 之一 at i.
func (t text) sub(i int) (n, end int) {
	j := t.space(i)
	if t.rune(j) != '之' {
		return 0, i
	}
	n, end = t.number(t.space(j + 1))
	if u, _ := t.unit(t.space(end), false); n == 0 || n > 50 || u == paragraph || u == point {
		return 0, i
	}
	return n, end
}

// value reads a number at i, in brackets or not, with 之一 or not.
func (t text) value(i int) (value, bool) {
	v := value{at: t.space(i)}
	i = v.at
	if t.rune(i) == '(' {
		v.bracket = true
		i = t.space(i + 1)
	}
	n, end := t.number(i)
	if n == 0 {
		return v, false
	}
	v.n = n
	if v.bracket {
		if s, e := t.sub(end); s > 0 { // （二之一）
			v.sub, end = s, e
		}
		end = t.space(end)
		if t.rune(end) != ')' {
			return v, false
		}
		end++
	}
	if s, e := t.sub(end); s > 0 && v.sub == 0 {
		v.sub, end = s, e
	} else if s, e := t.number(end + 1); t.rune(end) == '-' && s > 0 && s < 10 && t.rune(e) == '条' && s < n && n > 50 {
		v.sub, end = s, e // 120-1条
	}
	v.end = end
	return v, true
}

// notUnits are the words that only begin like a unit.
var notUnits = map[rune]string{'条': "例件约", '款': "项式", '项': "目", '目': "标录前"}

// unit is the unit at i and its length. Without 第 before its number, a unit that
// begins a longer word is none: 三条线索, 两项目标.
func (t text) unit(i int, ordinal bool) (unit, int) {
	r, next := t.rune(i), t.rune(i+1)
	if next != 0 && strings.ContainsRune(notUnits[r], next) {
		return none, 0
	}
	switch r {
	case '条':
		if next == '款' {
			return none, 0
		}
		return article, 1
	case '款':
		return paragraph, 1
	case '项':
		return item, 1
	case '目':
		if !ordinal && next == '的' {
			return none, 0
		}
		return point, 1
	}
	return none, 0
}

// set points r at a number of one unit and forgets what is below it.
func (r *Ref) set(u unit, v value) {
	r.To = nil
	switch u {
	case article:
		r.Article, r.Sub = v.n, v.sub
		r.Para, r.Item, r.ItemSub, r.Point = 0, 0, 0, 0
	case paragraph:
		r.Para = v.n
		r.Item, r.ItemSub, r.Point = 0, 0, 0
	case item:
		r.Item, r.ItemSub = v.n, v.sub
		r.Point = 0
	case point:
		r.Point = v.n
	}
}

// deepest is the smallest unit that r names.
func (r *Ref) deepest() unit {
	switch {
	case r.Point > 0:
		return point
	case r.Item > 0:
		return item
	case r.Para > 0:
		return paragraph
	case r.Article > 0:
		return article
	}
	return none
}

// end is r as the end of a range: the numbers alone.
func (r Ref) numbers() Ref {
	r.Title, r.Date, r.Year, r.To = "", 0, 0, nil
	return r
}
