package trace

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

var trc017 = &check.Rule{
	ID: "TRC-017", Severity: check.Hint, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "类案型检察建议没有统计数据", En: "a recommendation on frequent cases without figures"},
	Why: check.Words{
		Zh: "以某类案件多发、频发为由提出的检察建议，数据就是事实：请写明统计的时段、件数，有可能的写明占同期案件的比例。",
		En: "A recommendation for the sake of frequent cases rests on figures: give the period, the number of cases and, if possible, their share.",
	},
	Source: "JY 11(2)",
	Run: func(p *check.Pass) {
		if p.Field("trigger") != "jy11_2" || counted(p.Draft) {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt("trigger"), Zh: "类案型建议宜列明时段、件数和占比", En: "give the period, the number of cases and their share",
		})
	},
}

// counted tells whether the draft has a period and a number of cases, in its fields or
// in one passage.
func counted(d *check.Draft) bool {
	if d.Field("recurrence_period") != "" && d.Field("recurrence_cases") != "" {
		return true
	}
	for _, p := range d.In("source", "facts", "problems") {
		period := d.Field("recurrence_period") != "" || hasOne(p.Text, "以来", "年度", "近年", "近一年", "近两年", "近三年", "上半年", "下半年", "同期", "全年")
		cases := d.Field("recurrence_cases") != ""
		for _, q := range facts.Quantities.Of(d, p.Text) {
			switch {
			case q.Kind == quantity.Amount && hasOne(q.Unit, "件", "起"):
				cases = cases || strings.Contains(p.Text, "案")
			case q.Kind == quantity.Date && hasOne(p.Text[q.End:], "至", "—") && hasOne(head(p.Text[q.End:], 2), "至", "—", "间"):
				period = true
			}
		}
		if period && cases {
			return true
		}
	}
	return false
}

// head is the first runes of a text.
func head(text string, runes int) string {
	for i := range text {
		if runes == 0 {
			return text[:i]
		}
		runes--
	}
	return text
}
