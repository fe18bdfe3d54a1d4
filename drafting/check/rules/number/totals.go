package number

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// totals checks a total against the parts before it, among the last twelve values of
// its sentence or else of the one before.
func totals(p *check.Pass, passage *check.Passage, before []quantity.Value, v quantity.Value) {
	text := passage.Text
	from, _ := sentence(text, v.Start, v.End)
	ok, count := total(text, from, v)
	if !ok {
		if ends(text[from:v.Start], "，共", "，一共") {
			enumerated(p, passage, before, v, from)
		}
		return
	}
	parts := listed(text, before, v, from)
	if len(parts) < 2 && from >= len("。") && !strings.Contains(text[from:v.Start], "其中") {
		earlier, _ := full(text, from-len("。"))
		parts = listed(text, before, v, earlier)
		if same := likewise(text, parts); len(same) > 1 {
			parts = same
		}
	}
	parts = behindWhole(text, parts, v)
	if len(parts) > 1 && (count == 0 || len(parts) == count) && !summed(parts, v) {
		unequal(p, passage, v, sum(parts), parts)
	}
}

// behindWhole leaves out a whole that the text tells before its parts and again as their
// total: 1260袋，其中甲540袋、乙720袋，合计1260袋.
func behindWhole(text string, parts []quantity.Value, v quantity.Value) []quantity.Value {
	for i := len(parts) - 3; i >= 0; i-- {
		if parts[i].N.Cmp(v.N) == 0 && has(text[parts[i].End:parts[i+1].Start], "其中", "：") {
			return parts[i+1:]
		}
	}
	return parts
}

// listed are the parts behind a place.
func listed(text string, before []quantity.Value, v quantity.Value, from int) (parts []quantity.Value) {
	before = before[max(0, len(before)-12):]
	for i, b := range before {
		if b.Start < from || !alike(b, v) && !lends(text, before[i:], v) {
			continue
		}
		if b.Approx {
			return nil
		}
		parts = append(parts, b)
	}
	return parts
}

// lends tells whether the first of values is a bare number that has its unit from a
// value like v further on in its list: 1860、940、700立方米.
func lends(text string, values []quantity.Value, v quantity.Value) bool {
	for i, b := range values {
		switch {
		case alike(b, v):
			return i > 0
		case b.Kind != quantity.Number || i+1 == len(values):
			return false
		}
		if between := text[b.End:values[i+1].Start]; between != "、" && between != "和" {
			return false
		}
	}
	return false
}

// enumerated checks a total that only 共 tells against the list right before it: 寄件12件、7
// 件、4件，共23件.
func enumerated(p *check.Pass, passage *check.Passage, before []quantity.Value, v quantity.Value, from int) {
	text := passage.Text
	var parts []quantity.Value
	for i := len(before) - 1; i >= 0 && before[i].Start >= from; i-- {
		b := before[i]
		if !alike(b, v) || b.Approx || len(parts) > 0 && text[b.End:parts[0].Start] != "、" && text[b.End:parts[0].Start] != "和" {
			break
		}
		parts = slices.Insert(parts, 0, b)
	}
	if len(parts) > 1 && strings.HasPrefix(text[parts[len(parts)-1].End:v.Start], "，") && !rounded(sum(parts), v) {
		unequal(p, passage, v, sum(parts), parts)
	}
}

// likewise are the parts that have the same word before them as the last: 寄件12件、寄件7件
// and not 案件三件.
func likewise(text string, parts []quantity.Value) (out []quantity.Value) {
	if len(parts) == 0 {
		return nil
	}
	word := func(v quantity.Value) string { return text[max(0, v.Start-len("寄件")):v.Start] }
	for _, part := range parts {
		if word(part) == word(parts[len(parts)-1]) {
			out = append(out, part)
		}
	}
	return out
}
