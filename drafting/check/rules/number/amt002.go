package number

import (
	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var amt002 = &check.Rule{
	ID: "AMT-002", Severity: check.Warning,
	Doc: check.Words{Zh: "并列金额混用元和万元，或者万元小数超过四位", En: "元 and 万元 side by side, or more than 4 decimals of 万元"},
	Why: check.Words{
		Zh: "用顿号并列的金额使用同一单位；万元最小到元，小数不超过四位。",
		En: "Amounts in one list have one unit; 万元 has 4 decimals at most, which is 1 元.",
	},
	Source: "GB/T 15835",
	Run: func(p *check.Pass) {
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
				if long {
					p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "金额单位不统一", En: "the unit of money is not the same throughout"})
				}
			}
		})
	},
}
