package cli

import (
	"jianwen/drafting/reasoning"
	"jianwen/drafting/source"
)

// A shownMap is the reasoning of a draft, as other programs read it. Lines and columns
// count from 1, columns in characters; start and end are bytes.
type shownMap struct {
	Title   string         `json:"title"`
	Form    string         `json:"form,omitempty"`
	Nodes   []shownNode    `json:"nodes"`
	Edges   []shownEdge    `json:"edges"`
	Holes   []shownHole    `json:"holes"`
	Unknown []shownUnknown `json:"unknown"`
}

type shownSpan struct {
	Start     int `json:"start"`
	End       int `json:"end"`
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"end_line"`
	EndColumn int `json:"end_column"`
}

type shownNode struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind"` // evidence, fact, problem or measure
	Ordinal   int        `json:"ordinal"`
	Title     string     `json:"title"`
	Text      string     `json:"text"`
	Span      shownSpan  `json:"span"`
	SameAs    string     `json:"same_as,omitempty"` // the problem that a fact is as well
	Citations []shownLaw `json:"citations,omitempty"`
	Holes     []string   `json:"holes,omitempty"` // kinds
}

type shownLaw struct {
	Label   string    `json:"label"`
	Purpose string    `json:"purpose,omitempty"`
	Span    shownSpan `json:"span"`
}

type shownEdge struct {
	From string     `json:"from"`
	To   string     `json:"to"`
	How  string     `json:"how"` // explicit, visible, ordinal, silent or same
	Span *shownSpan `json:"span,omitempty"`
}

type shownHole struct {
	Kind string `json:"kind"` // no-problem, no-measure, no-fact, no-evidence, unused or no-law
	Node string `json:"node"`
}

type shownUnknown struct {
	From string    `json:"from"`
	Kind string    `json:"kind"` // of what is missed
	Name string    `json:"name"`
	Span shownSpan `json:"span"`
}

// shownMapOf is a graph as JSON has it.
func shownMapOf(m *mapped) shownMap {
	g, text := m.graph, m.snapshot.Text
	at := func(s source.Span) shownSpan {
		from, to := source.PositionOf(text, s.Start), source.PositionOf(text, s.End)
		return shownSpan{s.Start, s.End, from.Line, from.Column, to.Line, to.Column}
	}
	out := shownMap{Title: m.snapshot.Title, Nodes: []shownNode{}, Edges: []shownEdge{}, Holes: []shownHole{}, Unknown: []shownUnknown{}}
	if m.snapshot.Form != nil {
		out.Form = m.snapshot.Form.Key
	}
	holes := map[*reasoning.Node][]string{}
	for _, h := range g.Holes() {
		holes[h.Node] = append(holes[h.Node], h.Gap.Key())
		out.Holes = append(out.Holes, shownHole{h.Gap.Key(), h.Node.ID})
	}
	for _, n := range g.Nodes() {
		out.Nodes = append(out.Nodes, shownNode{
			ID: n.ID, Kind: n.Kind.Key(), Ordinal: n.Ordinal, Title: n.Title, Text: n.Text, Span: at(n.Span), Holes: holes[n],
		})
	}
	facts := out.Nodes[len(g.Evidence):]
	for i, f := range g.Facts {
		if f.Same != nil {
			facts[i].SameAs = f.Same.ID
		}
	}
	problems := facts[len(g.Facts):]
	for i, p := range g.Problems {
		for _, c := range p.Citations {
			problems[i].Citations = append(problems[i].Citations, shownLaw{c.Label, c.Purpose, at(c.Passage.Span(c.Start, c.End))})
		}
	}
	for _, k := range g.Links {
		e := shownEdge{From: k.From.ID, To: k.To.ID, How: k.How.Key()}
		if !k.Span.Empty() {
			place := at(k.Span)
			e.Span = &place
		}
		out.Edges = append(out.Edges, e)
	}
	for _, u := range g.Unknown {
		out.Unknown = append(out.Unknown, shownUnknown{u.From.ID, u.Kind.Key(), u.Name, at(u.Span)})
	}
	return out
}
