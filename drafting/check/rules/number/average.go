package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// averages are words of a value that is another divided by how many there are, and the
// units of those.
var averages = []struct{ word, units string }{
	{"月均", "月"}, {"平均每月", "月"}, {"年均", "年"}, {"平均每年", "年"}, {"人均", "人名"}, {"平均每人", "人名"}, {"户均", "户"},
}

// average checks 二十四个月……31200元，月均1300元: the last value of the unit before it in its
// sentence, divided by the only number of months, people … that stands there.
func average(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	units := ""
	for _, a := range averages {
		if strings.HasSuffix(strings.TrimSuffix(text[:v.Start], "为"), a.word) {
			units = a.units
		}
	}
	if units == "" {
		return
	}
	from, _ := sentence(text, v.Start, v.End)
	var whole, count *quantity.Value
	n := int64(0)
	for j := i - 1; j >= 0 && values[j].Start >= from; j-- {
		b := values[j]
		switch {
		case alike(b, v) && whole == nil:
			whole = &values[j]
		case alike(b, v):
			return // which of them is not told
		case b.Kind == quantity.Span && units == "月" && b.Length.Months > 0 && b.Length.Minutes == 0,
			b.Kind == quantity.Span && units == "年" && b.Length.Months > 0 && b.Length.Months%12 == 0 && b.Length.Minutes == 0:
			if count != nil {
				return
			}
			count, n = &values[j], int64(b.Length.Months)
			if units == "年" {
				n /= 12
			}
		case b.Kind == quantity.Amount && b.Unit != "" && strings.Contains(units, b.Unit) && b.N.IsInt():
			if count != nil {
				return
			}
			count, n = &values[j], b.N.Num().Int64()
		}
	}
	if whole == nil || count == nil || n <= 0 || whole.Approx || count.Approx {
		return
	}
	exact := new(big.Rat).Quo(whole.N, big.NewRat(n, 1))
	off := new(big.Rat).Sub(exact, v.N)
	if rounded(exact, v) || !exact.IsInt() && off.Abs(off).Cmp(big.NewRat(1, 1)) < 0 {
		return
	}
	unequal(p, passage, v, exact, []quantity.Value{*whole, *count})
}

// lastTwo is the two characters before a value, without 了; "" where they are no word.
func lastTwo(text string) string {
	text = strings.TrimSuffix(text, "了")
	if len(text) < 6 || has(text[len(text)-6:], "，", "、", "中", "仅", "有", "为", "共") {
		return ""
	}
	return text[len(text)-6:]
}

// complement checks a whole against the part of which something holds and the one of
// which it does not: 24人，其中15人入职时查询了记录，9人没有查询记录.
func complement(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	if !starts(text[v.End:], "，其中", "，有", "中，", "，") {
		return
	}
	_, to := sentence(text, v.End, v.End)
	var parts []quantity.Value
	for _, b := range values[i+1 : min(len(values), i+8)] {
		if b.Start >= to {
			break
		}
		if alike(b, v) {
			parts = append(parts, b)
		}
	}
	if len(parts) != 2 || parts[0].Approx || parts[1].Approx {
		return
	}
	a, b := parts[0], parts[1]
	_, end := clause(text, b.End, b.End)
	first, second := text[a.End:b.Start], text[b.End:end]
	for _, not := range []string{"没有", "未"} {
		// 仅处理38条，未处理176条
		if word, ok := strings.CutSuffix(strings.TrimSuffix(text[:b.Start], "的"), lastTwo(text[:a.Start])); ok && lastTwo(text[:a.Start]) != "" && strings.HasSuffix(word, not) {
			if n := sum(parts); !rounded(n, v) {
				unequal(p, passage, v, n, parts)
			}
			return
		}
	}
	if !has(text[v.End:a.Start]+"|", "其中", "有") || has(text[v.End:b.Start], compared...) || has(first, "未", "没有", "；", "。") {
		return
	}
	for _, not := range []string{"没有", "未"} {
		rest, ok := strings.CutPrefix(strings.TrimPrefix(second, "尚"), not)
		if !ok || len(rest) < 6 || !strings.Contains(first, rest[:6]) {
			continue
		}
		if n := sum(parts); !rounded(n, v) {
			unequal(p, passage, v, n, parts)
		}
		return
	}
}
