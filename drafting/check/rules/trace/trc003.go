package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

var trc003 = &check.Rule{
	ID: "TRC-003", Severity: check.Error,
	Doc: check.Words{Zh: "问题没有事实支撑", En: "a problem rests on no fact"},
	Why: check.Words{
		Zh: "每个问题都要有查明的事实支撑。请在问题后用 {facts=f1} 一类的标注或者“（证据×）”指明所依据的事实，或者在事实部分补写。",
		En: "Each problem rests on facts that were found. Name the fact behind it, by an attribute such as {facts=f1} or by its evidence, or state the fact.",
	},
	Source: "JY 16(2)(3)",
	Run: func(p *check.Pass) {
		holes(p, reasoning.NoFact, func(n *reasoning.Node) check.Words {
			return check.Words{Zh: "问题“" + n.Short() + "”没有事实支撑", En: "no fact supports the problem \"" + n.Short() + "\""}
		}, nameFact)
	},
}
