package read

import (
	"strings"
	"unicode/utf8"
)

// of is where a paragraph counts: as it says itself, or as its style says.
func (n *numbering) of(own numRef, s style) numRef {
	if own.set {
		return own
	}
	ref := s.num
	num := n.nums[ref.id]
	if num == nil || n.lists[num.list] == nil {
		return ref
	}
	for i, l := range n.lists[num.list].levels {
		if l.style != "" && l.style == ref.style {
			ref.level = i
		}
	}
	return ref
}

// next counts one paragraph on and returns its number as Word shows it, and what
// stands between it and the text.
func (n *numbering) next(ref numRef) (number, gap string) {
	num := n.nums[ref.id]
	if !ref.set || num == nil || n.lists[num.list] == nil {
		return "", ""
	}
	count := n.counters[num.list]
	if count == nil {
		count = &counter{}
		n.counters[num.list] = count
	}
	n.count(num, count, ref.level)
	l := n.at(num, ref.level)
	number = n.format(num, count, l)
	last, _ := utf8.DecodeLastRuneInString(number)
	if number == "" || l.suffix == "nothing" || strings.ContainsRune("、.．）)，：:。 \u3000", last) {
		return strings.TrimRight(number, " \u3000"), ""
	}
	return number, " "
}

// at is a level of a num with what it overrides.
func (n *numbering) at(num *num, level int) *listLevel {
	if l := num.overrides[level].level; l != nil {
		return l
	}
	return &n.lists[num.list].levels[level]
}

func (n *numbering) count(num *num, count *counter, level int) {
	start := n.at(num, level).start
	override := num.overrides[level].start
	if override != nil {
		start = *override
	}
	switch {
	case override != nil && !num.begun[level], !count.set[level]:
		count.at[level] = start
	default:
		count.at[level]++
	}
	num.begun[level], count.set[level] = true, true
	for i := level + 1; i < levels; i++ {
		// lvlRestart: 0 never, k only after level k (from 1) or a higher one.
		if restart := n.at(num, i).restart; restart < 0 || restart > level {
			count.set[i] = false
		}
	}
}

func (n *numbering) format(num *num, count *counter, l *listLevel) string {
	if l.format == "bullet" || l.format == "none" && !strings.Contains(l.pattern, "%") {
		return ""
	}
	var out strings.Builder
	for i := 0; i < len(l.pattern); i++ {
		if l.pattern[i] != '%' || i+1 == len(l.pattern) || l.pattern[i+1] < '1' || l.pattern[i+1] > '9' {
			out.WriteByte(l.pattern[i])
			continue
		}
		i++
		k := int(l.pattern[i] - '1')
		other := n.at(num, k)
		value := count.at[k]
		if !count.set[k] {
			value = other.start
		}
		format := other.format
		if l.legal {
			format = "decimal"
		}
		out.WriteString(numeral(value, format))
	}
	return clean(out.String())
}
