package deadline

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
)

var ddl013 = &check.Rule{
	ID: "DDL-013", Severity: check.Warning,
	Doc: check.Words{Zh: "用工作日表示按自然日计算的期限", En: "working days where natural days are counted"},
	Why: check.Words{
		Zh: "刑事诉讼法和检察建议、公益诉讼、民事监督的规则都按自然日、月计算期间，不用工作日。写工作日会使届满日不同于法定的届满日。",
		En: "The procedure law and the rules on recommendations, public interest cases and civil supervision count natural days and months. Working days end on another day.",
	},
	Source: "JY 19; XSF 105",
	Run: func(p *check.Pass) {
		inParts := p.In("rights", "feedback")
		terms := slices.Concat(replies.Of(p.Draft), rectifications.Of(p.Draft), objections.Of(p.Draft), allTerms(p.Draft, inParts))
		seen := map[int]bool{}
		for _, t := range terms {
			at := t.span()
			if t.Unit != deadline.WorkingDay || seen[at.Start] {
				continue
			}
			seen[at.Start] = true
			p.Report(check.Finding{
				Span: at, Zh: "法定期间按自然日计算", En: "statutory periods are counted in natural days",
				Fixes: setPeriod(t, deadline.Period{N: t.N, Unit: deadline.Day}),
			})
		}
	},
}

func allTerms(d *check.Draft, passages []*check.Passage) (out []term) {
	for _, p := range passages {
		out = append(out, terms(d, p)...)
	}
	return out
}
