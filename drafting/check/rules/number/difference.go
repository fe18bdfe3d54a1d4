package number

import (
	"math/big"
	"regexp"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// beyond are words behind which a value is by how much one is more than another.
var beyond = []string{"超出", "超出了", "多出", "相差", "差额为", "差额"}

// more is how a value is said to be more or less than what another is called.
var more = regexp.MustCompile(`比(?:诉讼请求|请求|约定|申报|备案|实际|应当?|合同|台账|票据|账面|起诉|认定|登记)[^，。；、]{0,10}(?:多|少|高|低)出?$`)

// difference checks 冻结存款240元，超出154元 against the values before it in its paragraph: it
// is the difference of some two of the last four of its unit. Comparisons with other
// years, of which the text tells no value, are left alone.
func difference(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	if ends(text[:v.Start], owing...) {
		owed(p, passage, values, i)
		return
	}
	from, _ := sentence(text, v.Start, v.End)
	if !ends(text[:v.Start], beyond...) && !more.MatchString(text[from:v.Start]) {
		return
	}
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

// owing are words behind which stands what is still to be paid.
var owing = []string{"尚欠", "尚欠货款", "尚欠款", "尚欠本金", "尚欠借款", "尚欠工程款", "尚欠租金", "尚余", "仍欠"}

// owed checks 总价412元，已付270元，尚欠142元 in one sentence: it is the greatest value before
// less all others, or less one of them. Interest and the like may come in, so a
// difference is a warning.
func owed(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	from, _ := full(text, v.Start)
	if !has(text[from:v.Start], "已付", "已支付", "已还", "已偿还", "支付了", "归还", "已归还", "已给付") {
		return
	}
	var before []quantity.Value
	for j := i - 1; j >= 0 && values[j].Start >= from && len(before) < 6; j-- {
		if !alike(values[j], v) || values[j].Approx {
			continue
		}
		before = append(before, values[j])
	}
	if len(before) < 2 {
		return
	}
	most := before[0]
	for _, b := range before {
		if b.N.Cmp(most.N) > 0 {
			most = b
		}
	}
	left := new(big.Rat).Sub(new(big.Rat).Add(most.N, most.N), sum(before))
	if rounded(left, v) {
		return
	}
	for _, b := range before {
		if rounded(new(big.Rat).Sub(most.N, b.N), v) || rounded(b.N, v) {
			return
		}
	}
	p.Lighter(check.Warning, check.Finding{
		Span: passage.Span(v.Start, v.End), Zh: "金额合计不符：" + decimal(left) + "≠" + decimal(v.N), En: "what is still owed is not what the figures before leave",
		Related: []check.Place{{Span: passage.Span(most.Start, most.End), Zh: "据以计算的数", En: "a figure it is reckoned from"}},
	})
}
