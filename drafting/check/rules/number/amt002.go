package number

import (
	"math/big"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var amt002 = &check.Rule{
	ID: "AMT-002", Severity: check.Warning,
	Doc: check.Words{Zh: "同一金额或者并列金额混用元和万元，或者万元小数超过四位", En: "元 and 万元 for one sum or side by side, or more than 4 decimals of 万元"},
	Why: check.Words{
		Zh: "同一笔金额前后使用同一单位，用顿号并列的也是；万元最小到元，小数不超过四位。括注换算的不检查。",
		En: "One sum has one unit throughout, and so have amounts in one list; 万元 has 4 decimals at most, which is 1 元. A conversion in brackets is left alone.",
	},
	Source: "GB/T 15835 [M]",
	Run: func(p *check.Pass) {
		told := map[string]string{} // the scale in which a sum was told first
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for i, v := range values {
				if v.Kind != quantity.Money || v.Words {
					continue
				}
				long := v.Scale == "万" && v.Decimals > 4
				if i > 0 {
					last := values[i-1]
					long = long || last.Kind == quantity.Money && !last.Words && last.Unit == v.Unit && last.Scale != v.Scale && passage.Text[last.End:v.Start] == "、"
				}
				if long || rescaled(told, passage.Text, v) {
					p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "金额单位不统一", En: "the unit of money is not the same throughout"})
				}
			}
		})
	},
}

// rescaled tells whether a sum in digits was told before in the other of 元 and 万元.
func rescaled(told map[string]string, text string, v quantity.Value) bool {
	if v.Scale != "" && v.Scale != "万" || !strings.ContainsAny(v.Written(text), "0123456789") || v.N.Cmp(tenThousand) < 0 || ends(text[:v.Start], "（", "即", "合", "折合") {
		return false
	}
	sum := v.N.RatString() + v.Unit
	first, ok := told[sum]
	if !ok {
		told[sum] = v.Scale
	}
	return ok && first != v.Scale
}

// tenThousand is the least sum that is told in 万元.
var tenThousand = big.NewRat(10000, 1)
