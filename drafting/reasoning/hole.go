package reasoning

import (
	"strings"
	"unicode/utf8"
)

// A Gap is the kind of a hole.
type Gap uint8

const (
	NoProblem  Gap = iota // a measure answers no problem
	NoMeasure             // a problem has no measure
	NoFact                // a problem rests on no fact
	NoEvidence            // a fact has no evidence
	Unused                // nothing refers to an item of evidence
	NoLaw                 // a problem cites no law
)

// A Hole is where the thread breaks.
type Hole struct {
	Gap  Gap
	Node *Node
}

// replyLength is the length in characters up to which a measure that speaks of a written
// reply asks for nothing else.
const replyLength = 60

// asksReply tells whether a measure only asks for the written reply, which answers no
// problem.
func (m *Measure) asksReply() bool {
	return (strings.Contains(m.Text, "书面回复") || strings.Contains(m.Text, "回复本院")) && utf8.RuneCountInString(m.Text) <= replyLength
}

// Holes are where the thread breaks, kind by kind, as far as the kind of document asks
// for the link: only recommendations and corrections need a measure and law for each
// problem.
func (g *Graph) Holes() []Hole {
	var out []Hole
	hole := func(there bool, gap Gap, n *Node) {
		if !there {
			out = append(out, Hole{gap, n})
		}
	}
	for _, m := range g.Measures {
		hole(len(m.Problems) > 0 || m.asksReply() || !g.expected.measures, NoProblem, &m.Node)
	}
	for _, p := range g.Problems {
		hole(len(p.Measures) > 0 || !g.expected.measures, NoMeasure, &p.Node)
	}
	for _, p := range g.Problems {
		hole(len(p.Facts) > 0 || !g.expected.facts, NoFact, &p.Node)
	}
	for _, f := range g.Facts {
		hole(len(f.Evidence) > 0 || f.Told || !g.expected.evidence, NoEvidence, &f.Node)
	}
	for _, e := range g.Evidence {
		hole(e.Used, Unused, &e.Node)
	}
	for _, p := range g.Problems {
		hole(len(p.Citations) > 0 || !g.expected.law, NoLaw, &p.Node)
	}
	return out
}

// Key is the stable name of a gap, such as no-problem.
func (g Gap) Key() string {
	return [...]string{"no-problem", "no-measure", "no-fact", "no-evidence", "unused", "no-law"}[g]
}
