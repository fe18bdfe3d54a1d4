package reasoning

import (
	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

// builder makes one graph.
type builder struct {
	draft    *check.Draft
	roles    roles
	passages map[doc.Block][]*check.Passage
	owner    map[*check.Passage]*Node // the node that a passage belongs to; of a table of evidence none
	graph    *Graph

	evidence, facts, problems, measures roll

	evidenceOf map[*Node]*Evidence
	factOf     map[*Node]*Fact
	problemOf  map[*Node]*Problem

	counts map[*doc.Part]int // of sections
	taken  map[string]bool   // ids

	closing []doc.Block // of facts and evidence: what speaks of all facts
}

// Of is the reasoning of a draft. citations are its citations of law in order.
func Of(d *check.Draft, citations []Citation) *Graph {
	b := &builder{
		draft: d, roles: rolesOf(d), passages: indexed(d.Passages), owner: map[*check.Passage]*Node{},
		graph: &Graph{expected: expectationOf(d), Correction: check.Correction.Holds(d)}, counts: map[*doc.Part]int{}, taken: map[string]bool{},
		evidenceOf: map[*Node]*Evidence{}, factOf: map[*Node]*Fact{}, problemOf: map[*Node]*Problem{},
	}
	b.nodes()
	b.linkFacts()
	b.linkProblems()
	b.linkMeasures()
	b.cite(citations)
	b.use()
	return b.graph
}

// nodes finds the nodes of all parts.
func (b *builder) nodes() {
	g := b.graph
	for _, block := range b.draft.Document.Blocks {
		part, ok := block.(*doc.Part)
		if !ok {
			continue
		}
		switch key := part.Key; {
		case key == b.roles.evidence:
			list := items(part.Blocks)
			b.closing = append(b.closing, list.closing...) // 上述事实，有……等证据证实
			for _, s := range list.sections {
				n := &Evidence{}
				if b.fill(&n.Node, EvidenceKind, part, s) {
					g.Evidence = append(g.Evidence, n)
				}
			}
		case key == b.roles.facts:
			d := divide(part.Blocks)
			b.closing = append(b.closing, d.closing...)
			for _, s := range d.sections {
				n := &Fact{}
				if b.fill(&n.Node, FactKind, part, s) {
					g.Facts = append(g.Facts, n)
				}
			}
		case key == b.roles.problems:
			for _, s := range b.divided(part, key != "problems" && key != "gaps").sections {
				n := &Problem{}
				if b.fill(&n.Node, ProblemKind, part, s) {
					g.Problems = append(g.Problems, n)
				}
			}
		case key == b.roles.measures:
			for _, s := range b.divided(part, key != "measures" && key != "inquiries").sections {
				n := &Measure{}
				if b.fill(&n.Node, MeasureKind, part, s) {
					g.Measures = append(g.Measures, n)
				}
			}
		}
	}
	if g.Correction && len(g.Facts) == 0 {
		b.double()
	}
	b.enrolAll()
}

// divided is a part taken apart; where it has no headings, whole makes one section of
// all of it instead of one of each paragraph.
func (b *builder) divided(part *doc.Part, whole bool) division {
	d := divide(part.Blocks)
	if !whole || rank(part.Blocks) > 1 || len(d.sections) < 2 {
		return d
	}
	for _, s := range d.sections {
		if s.ordinal > 0 {
			return d
		}
	}
	all := section{}
	for _, s := range d.sections {
		all.blocks = append(all.blocks, s.blocks...)
	}
	d.sections = []section{all}
	return d
}

// double makes a fact of every problem.
func (b *builder) double() {
	for _, p := range b.graph.Problems {
		f := &Fact{Node: p.Node, Same: p}
		f.Kind, f.ID = FactKind, ""
		b.graph.Facts = append(b.graph.Facts, f)
	}
}

func (b *builder) enrolAll() {
	g := b.graph
	var evidence, facts, problems, measures []*Node
	for _, n := range g.Evidence {
		evidence = append(evidence, &n.Node)
		b.evidenceOf[&n.Node] = n
	}
	for _, n := range g.Facts {
		facts = append(facts, &n.Node)
		b.factOf[&n.Node] = n
	}
	for _, n := range g.Problems {
		problems = append(problems, &n.Node)
		b.problemOf[&n.Node] = n
	}
	for _, n := range g.Measures {
		measures = append(measures, &n.Node)
	}
	b.evidence, b.facts, b.problems, b.measures = b.enrol(evidence), b.enrol(facts), b.enrol(problems), b.enrol(measures)
}
