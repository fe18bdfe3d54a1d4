package number

import (
	"math/big"
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
		return
	}
	parts := listed(text, before, v, from)
	if len(parts) < 2 && from >= len("。") {
		earlier, _ := full(text, from-len("。"))
		parts = listed(text, before, v, earlier)
		if same := likewise(text, parts); len(same) > 1 {
			parts = same
		}
	}
	if len(parts) > 1 && (count == 0 || len(parts) == count) && !summed(parts, v) {
		unequal(p, passage, v, sum(parts), parts)
	}
}

// listed are the parts behind a place.
func listed(text string, before []quantity.Value, v quantity.Value, from int) (parts []quantity.Value) {
	for _, b := range before[max(0, len(before)-12):] {
		if b.Start < from || !alike(b, v) {
			continue
		}
		if b.Approx {
			return nil
		}
		parts = append(parts, b)
	}
	return parts
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

// following checks the total at values[i] against the parts told behind it, and tells
// whether it has such parts: 合计260.0克：甲案……；乙案……。Where 其中 brings them, which
// may name a few of many, only if a number before says how many parts there are:
// 案件三件，合计260.0克。其中，甲案…….
func following(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) bool {
	text, v := passage.Text, values[i]
	rest := text[v.End:]
	list := strings.TrimLeft(rest, "，。；（\n")
	colon := strings.HasPrefix(rest, "：")
	if !colon && !strings.HasPrefix(list, "其中") {
		return false
	}
	from, _ := sentence(text, v.Start, v.End)
	if ok, _ := total(text, from, v); !ok {
		return false
	}
	if colon {
		list = rest[len("："):]
	}
	start := len(text) - len(list)
	_, end := full(text, start)
	parts, first := items(text, values[i+1:], v, start, end)
	if len(parts) < 2 || !colon && !counted(text, values[:i], v, len(parts)) {
		return len(parts) > 1
	}
	if !rounded(sum(parts), v) && (len(first) < 2 || !rounded(sum(first), v)) {
		unequal(p, passage, v, sum(parts), parts)
	}
	return true
}

// items are the values like v between two places, and those of them that stand first
// between ； and ；: what follows there may divide the first again. nil where one of
// them is not exact.
func items(text string, values []quantity.Value, v quantity.Value, start, end int) (all, first []quantity.Value) {
	for _, part := range values[:min(len(values), 40)] {
		if part.Start >= end {
			break
		}
		if part.Start < start || !alike(part, v) {
			continue
		}
		if part.Approx {
			return nil, nil
		}
		if len(all) == 0 || strings.Contains(text[all[len(all)-1].End:part.Start], "；") {
			first = append(first, part)
		}
		all = append(all, part)
	}
	return all, first
}

// counted tells whether a number before v in its sentence says that it has n parts.
func counted(text string, before []quantity.Value, v quantity.Value, n int) bool {
	from, _ := full(text, v.Start)
	for j := len(before) - 1; j >= 0 && before[j].Start >= from; j-- {
		if before[j].Kind == quantity.Amount && before[j].N.Cmp(big.NewRat(int64(n), 1)) == 0 {
			return true
		}
	}
	return false
}
