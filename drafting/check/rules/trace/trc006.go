package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

var trc006 = &check.Rule{
	ID: "TRC-006", Severity: check.Error, Scope: check.Recommendation.Or(check.Correction),
	Doc: check.Words{Zh: "问题没有引用法律依据", En: "a problem cites no law"},
	Why: check.Words{
		Zh: "指出违法或者隐患，应当写明违反了哪一法律的哪一条款。请在该问题中引用规定义务的条款。",
		En: "Say which provision the conduct falls short of: cite it in the problem.",
	},
	Source: "JY 16(4)",
	Run: func(p *check.Pass) {
		holes(p, reasoning.NoLaw, func(n *reasoning.Node) check.Words {
			return check.Words{Zh: "问题“" + n.Short() + "”未引用法律依据", En: "no law is cited for the problem \"" + n.Short() + "\""}
		}, nil)
	},
}
