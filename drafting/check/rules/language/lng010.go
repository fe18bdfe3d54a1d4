package language

import "jianwen/drafting/check"

var imperatives = &check.Rule{
	ID: "LNG-010", Severity: check.Warning, Scope: check.Recommendation,
	Doc: check.Words{Zh: "检察建议中的命令、威胁性用语", En: "Imperative or threatening words in a recommendation"},
	Why: check.Words{
		Zh: "检察建议是向平等单位提出的建议，不是命令。只看向对方提要求的部分（建议、回复、异议、整改期限和其他事项），对法律规定和对方职责的叙述不在此列。",
		En: "A recommendation speaks to an equal; it does not command. Only the parts that ask something of the addressee are looked at, not what tells the law or the addressee's duties.",
	},
	Source: "GY 53(3) analog [D]",
	Run: func(p *check.Pass) {
		uses(p, p.In("measures", "reply", "objection", "rect_period", "other", "closing"), func(passage *check.Passage, u use) {
			report(p, passage, u, "检察建议不宜使用命令、威胁性用语", u.Text+" commands or threatens; a recommendation does not")
		})
	},
}
