package margins

import (
	"jianwen/drafting/reasoning"
)

// A Choice is a step that another may be tied to.
type Choice struct {
	From, To *reasoning.Node // as the line goes
	Name     string          // of the other step, with its first words
	Linked   bool            // they are tied already
	How      reasoning.How   // if so
}

// StepAt is the step of the reasoning around a place of the draft that was charted; nil
// for none.
func (m *Margins) StepAt(offset int) *reasoning.Node {
	var best *reasoning.Node
	for _, s := range m.chart.order {
		n := s.node
		if n.Span.Start <= offset && offset <= n.Span.End && (best == nil || n.Span.Len() < best.Span.Len()) {
			best = n
		}
	}
	return best
}

// Called is what a step is called.
func (m *Margins) Called(n *reasoning.Node) string {
	if s := m.chart.of[n]; s != nil {
		return m.chart.called(s)
	}
	return ""
}

// Choices are the steps that one may be tied to.
func (m *Margins) Choices(of *reasoning.Node) (out []Choice) {
	s := m.chart.of[of]
	if s == nil {
		return nil
	}
	for _, other := range m.chart.order {
		from, to, ok := m.chart.ends(s, other)
		if !ok || other == s {
			continue
		}
		c := Choice{From: from, To: to, Name: m.chart.called(other) + "　" + other.node.Title}
		c.How, c.Linked = m.chart.graph.Linked(from, to)
		out = append(out, c)
	}
	return out
}

// Graph is the reasoning that is shown; nil for none.
func (m *Margins) Graph() *reasoning.Graph { return m.chart.graph }
