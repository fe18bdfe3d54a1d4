package deadline

import "jianwen/drafting/check"

var ddl005 = &check.Rule{
	ID: "DDL-005", Severity: check.Error, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "没有告知提出异议的期限", En: "no period for objections"},
	Why: check.Words{
		Zh: "检察建议书应当写明被建议单位提出异议的期限。没有法定天数，由本院确定并写明，如“自收到之日起十日内”。",
		En: "The letter must say how long the addressee may object. No statute sets the days: your office does.",
	},
	Source: "JY 16(5)",
	Run: func(p *check.Pass) {
		if len(objections.Of(p.Draft)) == 0 {
			p.Report(check.Finding{
				Span: partAt(p.Draft, "objection", "objection_due"),
				Zh:   "未告知提出异议的期限", En: "the period for objections is not stated",
			})
		}
	},
}
