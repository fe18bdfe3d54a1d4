// Package reasoning is the thread of a draft's reasoning as a graph: which evidence
// proves which fact, on which facts and law each problem rests, and which measure
// answers which problem.
//
//	draft ─ roles of its parts ─▶ sections ─▶ nodes ─ references ─▶ links ─▶ [Graph] ─▶ [Hole]s
//
// What a node is, by the conventions of the draft's format (design.md, section 4):
// evidence is the items of the evidence part; a fact is a headed section of the
// facts part or, without headings, a paragraph; problems and measures likewise. In the
// correction family each problem is also a fact. Documents that argue instead of
// listing problems (protests, decisions) have the sections of their reasoning in the
// place of problems.
//
// Two nodes are linked by what the writer says, in this order: an attribute
// ({evidence=1,3-5}, {facts=f1,f2}, {for=p1}), else a visible reference (（证据1、3—5）,
// （对应问题一）), else the same ordinal. A reference that leads nowhere does not fall back on
// the next: it is a fault and no silence. See link.go for what silence means.
package reasoning

import (
	"jianwen/drafting/check"
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Kind is what a node is in the thread, from left to right.
type Kind uint8

const (
	EvidenceKind Kind = iota
	FactKind
	ProblemKind
	MeasureKind
)

// Key is the kind's stable name: evidence, fact, problem or measure.
func (k Kind) Key() string { return [...]string{"evidence", "fact", "problem", "measure"}[k] }

// A Node is one step of the reasoning.
type Node struct {
	Kind    Kind
	ID      string // the writer's own ({#f1}), else its kind's letter and ordinal: e3, f1, p2, m4
	Ordinal int    // the number that references call it by; 1 for 一、 and （一）
	Title   string // its heading, else its first sentence, as printed, without the mark at its end
	Text    string // all that it says, as printed, one paragraph a line
	At      source.Span
	Span    source.Span // from its first block to the end of its last
	Part    *doc.Part
	// Passages are the printed runs it is made of. Several facts in one table share
	// theirs.
	Passages []*check.Passage

	blocks     []doc.Block
	attributes doc.Attributes // of all its blocks
	evidence   []reference    // visible references to evidence
	facts      []reference    // to facts: （事实一）
	problems   []reference    // to problems
}

// Evidence is one item of the list of evidence.
type Evidence struct {
	Node
	Facts    []*Fact    // that it proves
	Problems []*Problem // that refer to it
	Used     bool       // something in the draft refers to it
}

// A Fact is something found.
type Fact struct {
	Node
	Evidence []*Evidence
	Problems []*Problem // that rest on it
	Same     *Problem   // the problem that this fact is as well; nil where it is a fact alone
	Told     bool       // its evidence is told in words instead of a list
}

// A Problem is an illegality, a hazard or a fault; in documents that argue, a ground.
type Problem struct {
	Node
	Facts     []*Fact
	Evidence  []*Evidence // that it refers to itself
	Citations []Citation  // the law that it rests on
	Measures  []*Measure  // that answer it
}

// A Measure is a recommendation, a correction demanded or a request.
type Measure struct {
	Node
	Problems []*Problem
}

// A Citation is a citation of law as the graph has it.
type Citation struct {
	Index   int    // in facts.Citations of the draft
	Label   string // as printed, the statute's name without 中华人民共和国: 刑事诉讼法第八十五条第二款
	Name    string // of the statute in Label
	Purpose string // duty, violation, power, procedure; "" where it is not known
	Passage *check.Passage
	Start   int // in the text of the passage
	End     int
}

// How is how the writer says that two nodes belong together.
type How uint8

const (
	Explicit How = iota // by an attribute
	Visible             // by a reference that prints
	Ordinal             // by the same number
	Silent              // by nothing but that there is no other
	Same                // a problem of a correction is also a fact
)

// Key is the stable name of how: explicit, visible, ordinal, silent or same.
func (h How) Key() string {
	return [...]string{"explicit", "visible", "ordinal", "silent", "same"}[h]
}

// A Link is that one node carries another: evidence a fact, a fact a problem, a problem
// a measure; also evidence a problem that refers to it.
type Link struct {
	From, To *Node
	How      How
	Span     source.Span // of the reference or attribute; empty where nothing is written
}

// An Unknown is a reference to something that the draft does not have.
type Unknown struct {
	From *Node
	Kind Kind   // of what is missed
	Name string // as written: f9, or a number: 12
	Span source.Span
}

// A Graph is the reasoning of a draft. It is not changed once it is made.
type Graph struct {
	Evidence []*Evidence
	Facts    []*Fact
	Problems []*Problem
	Measures []*Measure
	Links    []Link // in the order of what they lead to, then from
	Unknown  []Unknown
	// Common is the law of the parts on law and problems that no problem has for
	// itself, in order.
	Common []Citation
	// Correction: the draft is of the correction family, where each problem is also a
	// fact and a measure is a correction demanded.
	Correction bool

	expected expectation
}

// Expects tells whether the kind of document asks for nodes of a kind.
func (g *Graph) Expects(k Kind) bool {
	return k == EvidenceKind && g.expected.evidence || k == FactKind && g.expected.facts || k >= ProblemKind && g.expected.measures
}

// Nodes are all nodes, kind by kind. A fact that is a problem as well is there twice.
func (g *Graph) Nodes() []*Node {
	var out []*Node
	for _, n := range g.Evidence {
		out = append(out, &n.Node)
	}
	for _, n := range g.Facts {
		out = append(out, &n.Node)
	}
	for _, n := range g.Problems {
		out = append(out, &n.Node)
	}
	for _, n := range g.Measures {
		out = append(out, &n.Node)
	}
	return out
}
