package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

var trc004 = &check.Rule{
	ID: "TRC-004", Severity: check.Error,
	Doc: check.Words{Zh: "事实没有列明证据", En: "a fact has no evidence"},
	Why: check.Words{
		Zh: "认定的事实应当有证据。请在该事实后注明“（证据1、2）”，并在证据部分列出；涉及未列入的证据的，先补列。",
		En: "Facts that are found need evidence. Name it behind the fact （证据1、2） and list it in the part on evidence.",
	},
	Source: "JY 16(2); GY 71",
	Run: func(p *check.Pass) {
		holes(p, reasoning.NoEvidence, func(n *reasoning.Node) check.Words {
			return check.Words{Zh: "事实“" + n.Short() + "”未列明证据", En: "no evidence is named for the fact \"" + n.Short() + "\""}
		}, nameEvidence)
	},
}
