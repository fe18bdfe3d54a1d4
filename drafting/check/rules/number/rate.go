package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// rate checks 按欠付租金的10%计算，为4300元: the money is the percentage of some sum that the
// draft calls by the same noun. Nothing is reported where it tells no such sum.
func rate(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) {
	text, v := passage.Text, values[i]
	before, ok := strings.CutSuffix(text[:v.Start], "的")
	if !ok || i+1 >= len(values) || values[i+1].Kind != quantity.Money || values[i+1].Approx {
		return
	}
	result := values[i+1]
	from, to := sentence(text, v.Start, v.End)
	at := strings.LastIndex(before[from:], "按")
	if at < 0 || result.Start >= to {
		return
	}
	words := []rune(before[from+at:])
	if between := text[v.End:result.Start]; len(words) < 4 || len(words) > 16 || strings.ContainsAny(string(words), "，、；") ||
		!starts(between, "计算", "支付", "计付", "计收") || has(between, "每", "日", "年") {
		return
	}
	noun := string(words[len(words)-2:])
	var base *big.Rat
	figures(p, func(other *check.Passage, all []quantity.Value) {
		for _, w := range all {
			if w.Kind != quantity.Money || w.Approx || w.N.Sign() <= 0 {
				continue
			}
			start := max(0, w.Start-len("的合计为"))
			if before := other.Text[start:w.Start]; strings.HasSuffix(before, noun) || has(before, noun+"为", noun+"合计", noun+"共", noun+"总额") {
				if rounded(new(big.Rat).Quo(new(big.Rat).Mul(w.N, v.N), big.NewRat(100, 1)), result) {
					base = new(big.Rat) // one fits
				} else if base == nil {
					base = w.N
				}
			}
		}
	})
	if base != nil && base.Sign() > 0 {
		misreckoned(p, passage, result, result, v)
	}
}
