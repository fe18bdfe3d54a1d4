package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
)

// holes reports the holes of one kind in the draft's reasoning.
func holes(p *check.Pass, gap reasoning.Gap, say func(n *reasoning.Node) check.Words) {
	for _, h := range facts.Graph.Of(p.Draft).Holes() {
		if h.Gap == gap {
			words := say(h.Node)
			p.Report(check.Finding{Span: h.Node.At, Zh: words.Zh, En: words.En})
		}
	}
}
