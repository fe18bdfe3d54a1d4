package deadline

import (
	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
)

// fifteenDays is the reply period of GJ 21 for harm that is spreading.
var fifteenDays = deadline.Period{N: 15, Unit: deadline.Day}

var ddl003 = &check.Rule{
	ID: "DDL-003", Severity: check.Error, Scope: check.PublicInterest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "适用十五日回复期而没有论证损害继续扩大", En: "a 15-day reply period without harm shown to be spreading"},
	Why: check.Words{
		Zh: "十五日只适用于国家利益或者社会公共利益损害继续扩大等紧急情形。回复部分的一句结论不够，请在事实、理由或者因果关系部分写明损害怎样扩大；没有这种情形的，用两个月。",
		En: "The 15 days are for harm that goes on spreading and the like. One phrase beside the period does not do: the facts or reasons must show it. Otherwise it is 2 months.",
	},
	Source: "GJ 21",
	Run: func(p *check.Pass) {
		for _, t := range replies.Of(p.Draft) {
			if t.Period == fifteenDays && !spreading(p.Draft) {
				p.Report(check.Finding{
					Span: t.span(),
					Zh:   "适用十五日须存在损害继续扩大等紧急情形", En: "15 days need harm that goes on spreading, or the like",
					Fixes: setPeriod(t, deadline.Period{N: 2, Unit: deadline.Month}),
				})
			}
		}
	},
}

// spreading tells whether facts and reasons show that the harm is spreading.
func spreading(d *check.Draft) bool {
	if d.Field("harm_ongoing") == "false" {
		return false
	}
	for _, p := range d.In("source", "facts", "problems", "causal_link", "reasoning") {
		if says(p.Text, "扩大", "扩散", "蔓延", "加剧", "恶化", "紧急", "急迫") {
			return true
		}
	}
	return false
}
