package deadline

import "jianwen/drafting/check"

var ddl006 = &check.Rule{
	ID: "DDL-006", Severity: check.Error, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "异议期限不短于回复期限", En: "the period for objections is not shorter than that for the reply"},
	Why: check.Words{
		Zh: "异议应当在整改和回复之前提出并复核；异议期限与回复期限相同或者更长的，回复期满时异议可能尚未提出。",
		En: "Objections are settled before the reply is due; a period as long as that for the reply leaves no time for it.",
	},
	Source: "[D] 由 JY 16(5)、(6) 和 JY 23 的先后关系推出",
	Run: func(p *check.Pass) {
		due := replies.Of(p.Draft)
		if len(due) == 0 {
			return
		}
		for _, t := range objections.Of(p.Draft) {
			if t.Compare(due[0].Period) >= 0 {
				p.Report(check.Finding{
					Span: t.span(), Zh: "异议期限应短于回复期限", En: "the period for objections must be shorter than that for the reply",
					Related: []check.Place{{Span: due[0].span(), Zh: "回复期限", En: "the reply period"}},
				})
			}
		}
	},
}
