package language

import "jianwen/drafting/check"

var absolutes = &check.Rule{
	ID: "LNG-013", Severity: check.Warning,
	Doc: check.Words{Zh: "绝对化、夸饰性用语", En: "Absolute or boasting words"},
	Why: check.Words{
		Zh: "“彻底”“完全”“最严重”一类的话很少能用证据证明，容易被驳倒；写明程度和范围即可。法律术语（完全民事行为能力等）不在此列。",
		En: "Words such as 彻底 or 最严重 can seldom be proved and are easily refuted: give degree and extent instead. Legal terms with such words are left alone.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		uses(p, p.Passages, func(passage *check.Passage, u use) {
			report(p, passage, u, "避免绝对化用语", u.Text+" is absolute")
		})
	},
}
