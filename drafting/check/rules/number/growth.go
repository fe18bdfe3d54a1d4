package number

import (
	"math/big"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var (
	// become are words between what something was and what it became.
	become = []string{"增至", "增加到", "增加至", "增长到", "增长至", "上升到", "上升至", "升至", "扩大到", "扩大至", "降至", "下降到", "下降至", "减至", "减少到", "减少至"}
	// change are words behind which stands by how much.
	change = []string{"增加", "增加了", "增长", "增长了", "上升", "上升了", "减少", "减少了", "下降", "下降了", "扩大了", "增幅", "增幅为", "增幅达", "降幅", "降幅为", "降幅达"}
)

// growth checks 由2800立方米增至3500立方米，增加700立方米 and ……，增长25%: the difference of the two values
// before it in its sentence, or their quotient.
func growth(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	if i < 2 || !ends(text[:v.Start], change...) {
		return
	}
	from, _ := sentence(text, v.Start, v.End)
	var was, is *quantity.Value
	for j := i - 1; j > 0 && values[j].Start >= from; j-- {
		for k := j - 1; k >= 0 && values[k].Start >= from && is == nil; k-- {
			if alike(values[k], values[j]) && values[j].Start-values[k].End < 60 && has(text[values[k].End:values[j].Start], become...) {
				was, is = &values[k], &values[j]
			}
		}
	}
	if is == nil || v.Start-is.End > 36 || has(text[is.End:v.Start], "其中", "比上年", "同比") || was.Approx || is.Approx || was.N.Sign() <= 0 || is.Kind != quantity.Amount && is.Kind != quantity.Money {
		return
	}
	off := new(big.Rat).Sub(is.N, was.N)
	off.Abs(off)
	switch {
	case alike(v, *is):
		if !rounded(off, v) {
			unequal(p, passage, v, off, []quantity.Value{*was, *is})
		}
	case v.Kind == quantity.Percent:
		if exact := off.Quo(off.Mul(off, big.NewRat(100, 1)), was.N); !rounded(exact, v) {
			p.Lighter(check.Warning, check.Finding{
				Span: passage.Span(v.Start, v.End), Zh: "金额合计不符：" + decimal(exact) + "%≠" + decimal(v.N) + "%", En: "that is not by how much it changed",
				Related: []check.Place{{Span: passage.Span(was.Start, is.End), Zh: "据以计算的数", En: "the figures it is reckoned from"}},
			})
		}
	}
}
