package law

import (
	"slices"
	"strings"
)

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
			p.after(t)
			return p, true
		}
		if v, ok := t.value(j); ok && v.bracket && last.bracket {
			p.values = append(p.values, v)
		} else if v, ok := t.joined(j, ranges); ok && last.to == nil {
			last.to = &v
		} else if v, ok := t.joined(j, lists); ok {
			p.values = append(p.values, v)
		} else if v, ok := t.joined(j, []string{","}); ok && t.counts(*last) && t.counts(v) {
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

// counts tells whether a number can be a member of a list parted by commas: 1043,1044条,
// not 第一，三条建议.
func (t text) counts(v value) bool {
	return v.bracket || v.n > 10 || arabic(t, v)
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
func (p *piece) after(t text) {
	v := &p.values[len(p.values)-1]
	if v.to != nil {
		v = v.to
	}
	if n, end := t.sub(p.end); n > 0 && v.sub == 0 && (p.unit == article || p.unit == item) {
		v.sub, p.end = n, end
	}
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
