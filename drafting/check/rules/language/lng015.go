package language

import "jianwen/drafting/check"

var repealedTerms = &check.Rule{
	ID: "LNG-015", Severity: check.Warning,
	Doc: check.Words{Zh: "已经废止的旧称", En: "Terms that the law no longer has"},
	Why: check.Words{
		Zh: "鉴定结论、劳动教养等名称已经被法律修改或者废止。说的是当时的事（写有当时的日期，或者称“原”“曾”）不在此列。",
		En: "Terms such as 鉴定结论 and 劳动教养 were replaced or repealed. A text that speaks of an earlier time, by its date or by 原 or 曾, is left alone.",
	},
	Source: "XSF (2012) and others [M]; the source of each word is in the list",
	Run: func(p *check.Pass) {
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			if !earlier(p, passage, u) {
				report(p, passage, u, "旧称："+u.arrow(), "an old term: "+u.arrow())
			}
		})
	},
}
