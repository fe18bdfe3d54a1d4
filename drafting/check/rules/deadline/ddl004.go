package deadline

import "jianwen/drafting/check"

var ddl004 = &check.Rule{
	ID: "DDL-004", Severity: check.Warning, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "缩短了回复期限而文中没有说明紧急情况", En: "a shortened reply period without stated urgency"},
	Why: check.Words{
		Zh: "情况紧急需要被建议单位尽快处理的，可以根据实际情况确定相应的回复期限。对方应当从文书中看到为什么比通常的期限短。",
		En: "In urgent matters the period may be set as the case needs. The letter itself must tell the reader why it is shorter than usual.",
	},
	Source: "JY 19",
	Run: func(p *check.Pass) {
		allowed := replyLimits(p)
		for _, t := range replies.Of(p.Draft) {
			if len(allowed) > 0 && shortened(t, allowed) && !urgencyStated.Of(p.Draft) {
				p.Report(check.Finding{
					Span: t.span(), Zh: "缩短期限应说明紧急情况", En: "a shortened period wants its urgency stated",
					Fixes: setPeriod(t, allowed[0]),
				})
			}
		}
	},
}
