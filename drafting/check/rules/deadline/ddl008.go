package deadline

import "jianwen/drafting/check"

var ddl008 = &check.Rule{
	ID: "DDL-008", Severity: check.Error, Scope: check.PublicInterest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "没有写明整改期限", En: "no period for rectification"},
	Why: check.Words{
		Zh: "行政公益诉讼检察建议书应当写明整改期限，它与书面回复期限是两回事：审查起诉的期限从整改期满起算。",
		En: "A public interest recommendation must state the period for rectification beside that for the reply: the review before a suit runs from its end.",
	},
	Source: "GY 75(7); GY 47",
	Run: func(p *check.Pass) {
		if len(rectifications.Of(p.Draft)) > 0 || rectifiedBy(p.Draft) {
			return
		}
		p.Report(check.Finding{
			Span: partAt(p.Draft, "rect_period", "rect_due"),
			Zh:   "未写明整改期限", En: "the period for rectification is not stated",
		})
	},
}

// rectifiedBy tells whether the part sets a day instead of a period.
func rectifiedBy(d *check.Draft) bool {
	for _, p := range d.In("rect_period") {
		if containsAny(p.Text, "日前", "日以前", "日止", "日之前") {
			return true
		}
	}
	return false
}
