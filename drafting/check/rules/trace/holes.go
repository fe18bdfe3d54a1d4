package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
)

// holes reports the holes of one kind in the draft's reasoning. mend, which may be nil,
// gives the fixes of one.
func holes(p *check.Pass, gap reasoning.Gap, say func(n *reasoning.Node) check.Words, mend func(p *check.Pass, n *reasoning.Node) []check.Fix) {
	for _, h := range facts.Graph.Of(p.Draft).Holes() {
		if h.Gap != gap {
			continue
		}
		words := say(h.Node)
		f := check.Finding{Span: h.Node.At, Zh: words.Zh, En: words.En}
		if mend != nil {
			f.Fixes = mend(p, h.Node)
		}
		p.Report(f)
	}
}
