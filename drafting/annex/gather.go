package annex

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning"
)

// A briefPiece is what may go onto the page as one: a heading, a sentence, or both.
type briefPiece struct {
	section, paragraph int
	turn               int // the lower, the sooner it is chosen
	heading, text      string
}

// said is the piece as the author is told of it.
func (p briefPiece) said() string {
	switch {
	case p.heading == "":
		return p.text
	case p.text == "":
		return p.heading
	}
	return p.heading + "。" + p.text
}

// A gatherer gathers pieces of a brief, paragraph by paragraph.
type gatherer struct {
	draft     *check.Draft
	all, lost []briefPiece
	paragraph int
}

// Turns: each section is opened before any is told at length, and what is asked of the
// reader goes before what is said about him.
const (
	openingTurn  = 0  // how it began; headings of problems and measures; the way to disagree
	firstTurn    = 10 // what was found, what the law says, of each
	askedTurn    = 20 // what is asked, in one sentence each
	reasonTurn   = 30 // why it is a problem, in one sentence each
	furtherTurn  = 40 // the second sentence of each, the third …
	elsewhere    = 60 // law that no problem cites for itself
	nodesPerTurn = 5
)

// headingTurn is the turn of the i-th heading of a section: beyond the first ones each
// waits until as much has been said of what happened.
func headingTurn(i int) int {
	if i < nodesPerTurn {
		return openingTurn
	}
	return firstTurn + 2*i
}

// gathered is what may stand on the page, and what cannot stand without sentences that
// are elsewhere.
func gathered(d *check.Draft) (all, lost []briefPiece) {
	g := &gatherer{draft: d}
	graph := facts.Graph.Of(d)
	g.part(happened, openingTurn, "source", "background")
	if len(graph.Facts) == 0 {
		g.part(happened, firstTurn, "procedure", "urging", "overview")
	}
	for i, f := range graph.Facts {
		if f.Same == nil {
			g.story(happened, i, tell(d, f.Passages), firstTurn)
		}
	}
	for i, p := range graph.Problems {
		s := tell(d, p.Passages)
		told := s
		if slices.ContainsFunc(p.Facts, func(f *reasoning.Fact) bool { return f.Same == p }) {
			told = g.narrative(i, s)
		}
		g.story(wrong, i, told, reasonTurn)
		g.law(i, s)
	}
	g.basis()
	for i, m := range graph.Measures {
		g.story(advised, i, tell(d, m.Passages), askedTurn)
	}
	g.part(advised, firstTurn, "reply")
	g.part(disagree, openingTurn, "objection", "rights")
	return g.all, g.lost
}

// story adds the i-th node of a section: its heading, then those of its sentences that do
// not cite law.
func (g *gatherer) story(section, i int, s story, first int) {
	chain, lost := s.of(false)
	g.node(section, i, s.heading, chain, first)
	g.missing(section, lost)
}

// node adds a paragraph. The heading of a fact says nothing by itself and goes with its
// first sentence; others say what matters most.
func (g *gatherer) node(section, i int, heading string, chain []told, first int) {
	g.paragraph++
	if heading != "" && (section != happened || len(chain) == 0) {
		g.add(briefPiece{section: section, turn: headingTurn(i), heading: heading})
		heading = ""
	} else if heading == "" && section == advised && first == askedTurn || heading == "" && section == wrong {
		first = headingTurn(i) - i // there is no heading that says it
	}
	for j, t := range chain {
		turn := first + i
		if j > 0 {
			turn = furtherTurn + nodesPerTurn*j + i
		}
		g.add(briefPiece{section: section, turn: turn, heading: heading, text: t.text})
		heading = ""
	}
}

// narrative tells what happened by a problem that is also the fact, and is what is left
// to tell of it as a problem.
func (g *gatherer) narrative(i int, s story) story {
	g.story(happened, i, story{sentences: s.sentences}, firstTurn)
	return story{heading: s.heading}
}

// law adds the law that a problem cites.
func (g *gatherer) law(i int, s story) {
	chain, lost := s.of(true)
	g.paragraph++
	for j, t := range chain {
		turn := firstTurn + i
		if j > 0 {
			turn = furtherTurn + nodesPerTurn*j + i
		}
		g.add(briefPiece{section: lawSays, turn: turn, text: t.text})
	}
	g.missing(lawSays, lost)
}

// basis adds the law on which the document itself is issued.
func (g *gatherer) basis() {
	for _, p := range g.draft.In("legal_basis") {
		chain, lost := tell(g.draft, []*check.Passage{p}).of(true)
		g.paragraph++
		for j, t := range chain {
			g.add(briefPiece{section: lawSays, turn: elsewhere + j, text: t.text})
		}
		g.missing(lawSays, lost)
	}
}

// part adds the sentences of parts of the draft, those that cite law among them: what a
// part of its own says is told where it belongs.
func (g *gatherer) part(section, first int, keys ...string) {
	for i, p := range g.draft.In(keys...) {
		g.node(section, i, "", tell(g.draft, []*check.Passage{p}).sentences, first)
	}
}

func (g *gatherer) add(p briefPiece) {
	p.paragraph = g.paragraph
	g.all = append(g.all, p)
}

func (g *gatherer) missing(section int, lost []told) {
	for _, t := range lost {
		g.lost = append(g.lost, briefPiece{section: section, paragraph: g.paragraph, text: t.text})
	}
}
