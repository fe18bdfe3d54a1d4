package number

import (
	"math/big"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// beyond are words behind which a value is by how much one is more than another.
var beyond = []string{"超出", "超出了", "多出", "相差", "差额为", "差额"}

// difference checks 冻结存款240元，超出154元 against the values before it in its paragraph: it
// is the difference of some two of the last four of its unit. Comparisons with other
// years, of which the text tells no value, are left alone.
func difference(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	if !ends(text[:v.Start], beyond...) {
		return
	}
	from, _ := sentence(text, v.Start, v.End)
	if has(text[from:v.Start], "比上", "同比", "环比", "去年", "上年", "批准", "许可", "限") {
		return
	}
	var before []quantity.Value
	for j := i - 1; j >= 0 && len(before) < 4; j-- {
		if alike(values[j], v) && !values[j].Approx {
			before = append(before, values[j])
		}
	}
	if len(before) < 2 || before[0].Start < from {
		return
	}
	off := new(big.Rat)
	for a := range before {
		for b := range a {
			if off.Sub(before[a].N, before[b].N); rounded(off.Abs(off), v) {
				return
			}
		}
	}
	off.Sub(before[1].N, before[0].N)
	unequal(p, passage, v, off.Abs(off), before[:2])
}
