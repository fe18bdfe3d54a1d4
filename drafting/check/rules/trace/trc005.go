package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

var trc005 = &check.Rule{
	ID: "TRC-005", Severity: check.Warning,
	Doc: check.Words{Zh: "证据没有被引用", En: "an item of evidence is never referred to"},
	Why: check.Words{
		Zh: "列出的证据没有用来证明任何事实，可能是事实后面漏注，也可能是这份证据与本文书无关。请在相应事实后注明，或者删去。",
		En: "Evidence that nothing refers to is either left out behind a fact or does not belong here. Name it behind the fact that it proves, or take it out.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		holes(p, reasoning.Unused, func(n *reasoning.Node) check.Words {
			return check.Words{Zh: "证据“" + n.Short() + "”未被任何事实引用", En: "no fact refers to the evidence \"" + n.Short() + "\""}
		}, nil)
	},
}
