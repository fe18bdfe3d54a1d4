package number

import (
	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

var dat001 = &check.Rule{
	ID: "DAT-001", Severity: check.Error,
	Doc: check.Words{Zh: "历法上没有的日期", En: "a day that is not in the calendar"},
	Why: check.Words{
		Zh: "2月30日、13月之类的日期不存在，多为笔误，请核对证据上的日期。",
		En: "Days such as 30 February are slips; look at the date in the evidence.",
	},
	Source: "[D] 公历",
	Run: func(p *check.Pass) {
		if p.Field("date") != "" && p.Issued() == 0 {
			p.Report(check.Finding{Span: p.FieldAt("date"), Zh: "日期不存在", En: "there is no such day"})
		}
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			for _, v := range values {
				if v.Kind == quantity.Date && !v.Day.Exists() {
					p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "日期不存在", En: "there is no such day"})
				}
			}
		})
	},
}
