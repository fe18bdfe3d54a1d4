package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/quantity"
)

// summing are words that make the value behind them a total.
var summing = []string{"合计", "共计", "总计", "总额", "总量"}

// counts are the measure words of the things whose figures a total sums: 三案共23件.
var counts = []string{"案", "笔", "次", "处", "项", "人", "户", "堆体"}

// A count is a number of such things in words: 三案.
type count struct {
	text string
	n    int
}

// counted are the counts that the rules know.
var counted = func() (out []count) {
	for i, w := range []string{"两", "三", "四", "五", "六", "七", "八", "九"} {
		for _, c := range counts {
			out = append(out, count{w + c, i + 2})
		}
	}
	return out
}()

// total tells whether a value is one, and of how many parts where the text says so.
func total(text string, from int, v quantity.Value) (ok bool, parts int) {
	words := text[from:v.Start]
	if i := strings.LastIndexAny(words, "，：（）"); i >= 0 {
		words = words[i:]
	}
	if len(words) > 45 {
		return false, 0
	}
	if has(words, summing...) {
		return !has(words, "余", "其中"), 0
	}
	if strings.HasSuffix(words, "上述") {
		return v.Kind == quantity.Amount, 0
	}
	all := strings.Contains(words, "共")
	for _, c := range counted {
		if strings.HasSuffix(words, c.text) || all && (strings.Contains(words, c.text+"共") || strings.HasSuffix(words, "共") && strings.Contains(words, c.text)) {
			return true, c.n
		}
	}
	return false, 0
}

// alike tells whether two values add up.
func alike(a, b quantity.Value) bool { return a.Kind == b.Kind && a.Unit == b.Unit }

// sum adds values.
func sum(values []quantity.Value) *big.Rat {
	n := new(big.Rat)
	for _, v := range values {
		n.Add(n, v.N)
	}
	return n
}

// summed tells whether neighbours among parts come to a total, within the tolerance
// of rounded for each.
func summed(parts []quantity.Value, of quantity.Value) bool {
	for i := range parts {
		for j := i + 1; j <= len(parts); j++ {
			if rounded(sum(parts[i:j]), of) {
				return true
			}
		}
	}
	return false
}
