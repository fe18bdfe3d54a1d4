package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

var trc002 = &check.Rule{
	ID: "TRC-002", Severity: check.Error, Scope: check.Recommendation.Or(check.Correction),
	Doc: check.Words{Zh: "问题没有对应的建议", En: "a problem has no measure"},
	Why: check.Words{
		Zh: "指出了问题而不提建议，被建议单位无从整改。请为该问题提出建议，并注明“（对应问题×）”。",
		En: "A problem without a measure leaves the addressee nothing to do. Propose one and name the problem in it.",
	},
	Source: "JY 16",
	Run: func(p *check.Pass) {
		holes(p, reasoning.NoMeasure, func(n *reasoning.Node) check.Words {
			return check.Words{Zh: "问题“" + n.Short() + "”未提出相应建议", En: "no measure is proposed for the problem \"" + n.Short() + "\""}
		}, nil)
	},
}
