package margins

import (
	"image/color"
	"slices"
	"strconv"
	"strings"

	"jianwen/app/paper"
	"jianwen/app/writing"
	"jianwen/assets/translations"
	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/reasoning/diagram"
)

// A chart is the steps of a draft's reasoning as the margin shows them: a fact that is a
// problem as well is one step.
type chart struct {
	graph *reasoning.Graph
	steps map[string]*step // by key
	order []*step
	of    map[*reasoning.Node]*step
}

// A step has one mark in the margin.
type step struct {
	key      string
	node     *reasoning.Node // that names it
	fact     *reasoning.Node // that it is as well; nil for none
	from, to []*step         // what carries it, and what it carries
	lacks    []reasoning.Gap
}

func newChart(g *reasoning.Graph) *chart {
	c := &chart{graph: g, steps: map[string]*step{}, of: map[*reasoning.Node]*step{}}
	if g == nil {
		return c
	}
	same := map[*reasoning.Node]*reasoning.Node{}
	for _, f := range g.Facts {
		if f.Same != nil {
			same[&f.Same.Node] = &f.Node
		}
	}
	facts := map[*reasoning.Node]bool{}
	for _, f := range same {
		facts[f] = true
	}
	for _, n := range g.Nodes() {
		if facts[n] {
			continue
		}
		s := &step{key: n.ID, node: n, fact: same[n]}
		c.steps[s.key], c.of[n] = s, s
		if s.fact != nil {
			c.of[s.fact] = s
		}
		c.order = append(c.order, s)
	}
	reached := throughFacts(g)
	for _, l := range g.Links {
		from, to := c.of[l.From], c.of[l.To]
		if from == to || reached[[2]*reasoning.Node{l.From, l.To}] || slices.Contains(from.to, to) {
			continue
		}
		from.to, to.from = append(from.to, to), append(to.from, from)
	}
	for _, h := range g.Holes() {
		s := c.of[h.Node]
		s.lacks = append(s.lacks, h.Gap)
	}
	return c
}

// throughFacts are evidence and problems that facts link already.
func throughFacts(g *reasoning.Graph) map[[2]*reasoning.Node]bool {
	out := map[[2]*reasoning.Node]bool{}
	for _, p := range g.Problems {
		for _, f := range p.Facts {
			for _, e := range f.Evidence {
				out[[2]*reasoning.Node{&e.Node, &p.Node}] = f.Same == nil
			}
		}
	}
	return out
}

// glosses are what stands in the left margin of a document.
func (c *chart) glosses(d *doc.Document, form *forms.Form, name func(key string) (zh, en string)) (out []writing.Gloss) {
	at := map[int]int{} // index of glosses by place
	for _, b := range d.Blocks {
		p, ok := b.(*doc.Part)
		if !ok || len(p.Blocks) == 0 {
			continue
		}
		start := p.Blocks[0].Extent().Start
		at[start] = len(out)
		out = append(out, writing.Gloss{At: start, Look: paper.Gloss{Head: partName(p.Key, form, name)}})
	}
	for _, s := range c.order {
		look := c.look(s)
		if i, ok := at[s.node.Span.Start]; ok {
			look.Head = out[i].Look.Head
			out[i].Look = look
			continue
		}
		out = append(out, writing.Gloss{At: s.node.Span.Start, Look: look})
	}
	return out
}

// partName is what a part is called in short, else by the form, or by the catalogue.
func partName(key string, form *forms.Form, name func(key string) (zh, en string)) string {
	if zh, en, ok := reasoning.PartWord(key); ok {
		return translations.Pick(zh, en)
	}
	if form != nil {
		if p, ok := form.Part(key); ok {
			return translations.Pick(p.Zh, p.En)
		}
	}
	return translations.Pick(name(key))
}

// look is the mark of a step: what it is called, what it carries and what carries it.
func (c *chart) look(s *step) paper.Gloss {
	g := paper.Gloss{Label: c.called(s), Ink: ink(s.node.Kind), Key: s.key}
	out, in := paper.Words{Text: c.list(s.to)}, paper.Words{Text: c.list(s.from)}
	for _, gap := range s.lacks {
		side := &in
		if gap == reasoning.NoMeasure || gap == reasoning.Unused {
			side = &out
		}
		side.Lacking = true
		side.Text = strings.TrimSpace(side.Text + " " + translations.Pick(c.graph.Missing(gap)))
	}
	if out.Text != "" {
		out.Text = "→" + out.Text
	}
	if in.Text != "" {
		in.Text = "←" + in.Text
	}
	g.After, g.Below = out, in
	if out.Text == "" {
		g.After, g.Below = in, paper.Words{}
	}
	return g
}

func (c *chart) called(s *step) string { return translations.Pick(c.graph.Called(s.node)) }

// list names steps, those of a kind together: 事实一、二 证据1—3.
func (c *chart) list(steps []*step) string {
	var out []string
	for kind := reasoning.MeasureKind; ; kind-- {
		var same []*reasoning.Node
		for _, s := range steps {
			if s.node.Kind == kind {
				same = append(same, s.node)
			}
		}
		if len(same) > 0 {
			out = append(out, c.together(same))
		}
		if kind == reasoning.EvidenceKind {
			return strings.Join(out, " ")
		}
	}
}

// together names nodes of one kind, three or more in a row as a range.
func (c *chart) together(nodes []*reasoning.Node) string {
	slices.SortFunc(nodes, func(a, b *reasoning.Node) int { return a.Ordinal - b.Ordinal })
	zh, en := c.graph.Word(nodes[0])
	var chinese, english []string
	for i := 0; i < len(nodes); {
		j := i
		for j+1 < len(nodes) && nodes[j+1].Ordinal == nodes[j].Ordinal+1 {
			j++
		}
		if j-i < 2 {
			j = i
		}
		from, to := reasoning.Numbered(nodes[i]), reasoning.Numbered(nodes[j])
		first, last := strconv.Itoa(nodes[i].Ordinal), strconv.Itoa(nodes[j].Ordinal)
		if j > i {
			from, first = from+"—"+to, first+"–"+last
		}
		chinese, english = append(chinese, from), append(english, first)
		i = j + 1
	}
	return translations.Pick(zh+strings.Join(chinese, "、"), en+" "+strings.Join(english, ", "))
}

// ink is the colour of a kind, the same as in the reasoning map.
func ink(k reasoning.Kind) color.Color {
	rgb := [...]diagram.Ink{
		reasoning.EvidenceKind: diagram.EvidenceInk, reasoning.FactKind: diagram.FactInk,
		reasoning.ProblemKind: diagram.ProblemInk, reasoning.MeasureKind: diagram.MeasureInk,
	}[k].RGB()
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}
