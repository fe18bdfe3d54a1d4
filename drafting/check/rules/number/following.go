package number

import (
	"math/big"
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
	"jianwen/search/law"
)

// following checks the total at values[i] against the parts told behind it, and tells
// whether it has such parts: 合计260.0克：甲案……；乙案……。Where 其中 brings them, which
// may name a few of many, only if a number before says how many parts there are:
// 案件三件，合计260.0克。其中，甲案…….
func following(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) bool {
	text, v := passage.Text, values[i]
	rest := text[v.End:]
	list := strings.TrimLeft(rest, "，。；（\n")
	colon := strings.HasPrefix(rest, "：")
	serial := serialBehind(text, values, i)
	if !colon && !serial && !strings.HasPrefix(list, "其中") {
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
	if len(parts) < 2 || !colon && !serial && !countedBefore(text, values[:i], v, len(parts)) {
		return len(parts) > 1
	}
	if !rounded(sum(parts), v) && (len(first) < 2 || !rounded(sum(first), v)) {
		unequal(p, passage, v, sum(parts), parts)
	}
	return true
}

// numbered finds the number of a thing in a list: 1号堆体, 第一笔.
var numbered = regexp.MustCompile(`^[，（、：；]*(?:其中[，：]?)?(?:和)?(?:第([一二三四五六七八九1-9])|([1-9一二三四五六七八九])号)`)

// serialBehind tells whether the values like values[i] behind it in its sentence have the
// numbers of a whole list before them: 1号堆体1860立方米、2号堆体940立方米.
func serialBehind(text string, values []quantity.Value, i int) bool {
	_, to := full(text, values[i].End)
	end, n := values[i].End, 0
	for _, part := range values[i+1:] {
		if part.Start >= to {
			break
		}
		if !alike(part, values[i]) {
			continue
		}
		m := numbered.FindStringSubmatch(text[end:part.Start])
		if m == nil {
			return false
		}
		if k, _ := law.Number(m[1] + m[2]); k != n+1 {
			return false
		}
		end, n = part.End, n+1
	}
	return n > 1
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

// countedBefore tells whether a number before v in its sentence says that it has n parts.
func countedBefore(text string, before []quantity.Value, v quantity.Value, n int) bool {
	from, _ := full(text, v.Start)
	for j := len(before) - 1; j >= 0 && before[j].Start >= from; j-- {
		if before[j].Kind == quantity.Amount && before[j].N.Cmp(big.NewRat(int64(n), 1)) == 0 {
			return true
		}
	}
	numerals := []string{"", "", "两", "三", "四", "五", "六", "七", "八", "九"}
	if n < len(numerals) {
		for _, c := range counts {
			if strings.Contains(text[:v.Start], numerals[n]+c) {
				return true
			}
		}
	}
	return false
}
