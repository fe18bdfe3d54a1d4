package trace

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
	"jianwen/search/law"
)

var trc001 = &check.Rule{
	ID: "TRC-001", Severity: check.Error, Scope: check.Recommendation.Or(check.Correction),
	Doc: check.Words{Zh: "建议没有对应的问题", En: "a measure answers no problem"},
	Why: check.Words{
		Zh: "每一项建议都应当针对已经认定的问题。没有问题的建议，要么是问题漏写了，要么是建议多余。请在建议后注明“（对应问题一）”，或者补写问题。",
		En: "Each measure answers a problem that was found. A measure without one means that a problem is left out or the measure is idle. Name the problem behind the measure, or write it.",
	},
	Source: "JY 16 (针对性); [D]",
	Run: func(p *check.Pass) {
		holes(p, reasoning.NoProblem, func(n *reasoning.Node) check.Words {
			return check.Words{
				Zh: "第" + law.Numeral(n.Ordinal) + "项建议未对应任何已认定的问题",
				En: fmt.Sprintf("measure %d answers no problem that was found", n.Ordinal),
			}
		}, nameProblem)
	},
}
