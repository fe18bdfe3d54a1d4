package diagram

import (
	"cmp"
	"slices"

	"jianwen/drafting/reasoning"
)

// Measures of the picture, in points.
const (
	margin    = 34
	headSpace = 34 // from the heads of columns to the boxes
	boxGap    = 12
	laneGap   = 5
	laneSize  = 4   // room for a link that passes a column
	portEdge  = 14  // of a box's side without links, above and below together
	leastPort = 6.5 // between links on a side
	mostPort  = 10
)

// A slot is a box in a column, or the lane of a link that passes it.
type slot struct {
	box    *Box
	node   *reasoning.Node // of the box; nil for a lane
	h      float64
	y      float64 // of its upper edge
	ink    Ink
	before []*link // links that come in from the left, and go out to the right
	after  []*link
	column *column
	at     int // in its column
}

func (s *slot) middle() float64 { return s.y + s.h/2 }

// A link is a stretch of a line between neighbouring columns.
type link struct {
	from, to   *slot
	start, end float64 // heights at its ends
}

// A route is a line over one link, or over several and the lanes between them.
type route struct {
	links  []*link
	dashed bool
}

// A column is the boxes of one kind.
type column struct {
	kind  reasoning.Kind
	slots []*slot
	x, w  float64
}

// layout makes one diagram.
type layout struct {
	*Type
	graph   *reasoning.Graph
	columns []*column
	slots   map[*reasoning.Node]*slot
	routes  []*route
	wrong   map[*reasoning.Node][]reasoning.Gap
	aside   map[*reasoning.Node]bool            // evidence that is referred to, but by no fact or problem
	same    map[*reasoning.Node]*reasoning.Node // of facts: the problem that they are as well
}

// Of draws a graph. about is what stands over it: a title and lines below that.
func Of(g *reasoning.Graph, t *Type, about ...string) *Diagram {
	l := &layout{Type: t, graph: g, slots: map[*reasoning.Node]*slot{}, wrong: map[*reasoning.Node][]reasoning.Gap{}, same: map[*reasoning.Node]*reasoning.Node{}, aside: map[*reasoning.Node]bool{}}
	for _, e := range g.Evidence {
		l.aside[&e.Node] = e.Used && len(e.Facts) == 0 && len(e.Problems) == 0
	}
	for _, f := range g.Facts {
		if f.Same != nil {
			l.same[&f.Node] = &f.Same.Node
		}
	}
	for _, h := range g.Holes() {
		n := l.shown(h.Node)
		l.wrong[n] = append(l.wrong[n], h.Gap)
	}
	l.fill()
	l.connect()
	l.grow()
	l.order()
	l.place()
	return l.draw(about)
}

// shown is the node that stands for another: a fact that is a problem as well is drawn
// as the problem.
func (l *layout) shown(n *reasoning.Node) *reasoning.Node {
	if p := l.same[n]; p != nil {
		return p
	}
	return n
}

// fill makes the columns. One is left out where the draft has nothing of the kind and
// the kind of document asks for nothing; facts also where they are the problems.
func (l *layout) fill() {
	g := l.graph
	nodes := make([][]*reasoning.Node, 4)
	citations := map[*reasoning.Node][]reasoning.Citation{}
	for _, n := range g.Nodes() {
		if l.shown(n) == n {
			nodes[n.Kind] = append(nodes[n.Kind], n)
		}
	}
	for _, p := range g.Problems {
		citations[&p.Node] = p.Citations
	}
	merged := len(g.Facts) > 0 && len(nodes[reasoning.FactKind]) == 0
	for kind := range nodes {
		k := reasoning.Kind(kind)
		if len(nodes[k]) == 0 && (!g.Expects(k) || k == reasoning.FactKind && merged) {
			continue
		}
		c := &column{kind: k, w: columnWidths[k]}
		for _, n := range nodes[k] {
			l.put(c, l.boxOf(n, citations[n], l.notes(n)))
		}
		if len(nodes[k]) == 0 {
			l.put(c, l.absent(k))
		}
		l.columns = append(l.columns, c)
	}
}

// put adds a box to a column.
func (l *layout) put(c *column, b *Box) {
	s := &slot{box: b, node: b.Node, h: b.H, ink: b.Ink, column: c}
	c.slots = append(c.slots, s)
	if b.Node != nil {
		l.slots[b.Node] = s
	}
}

// absent is the box in a column where there should be nodes and are none.
func (l *layout) absent(k reasoning.Kind) *Box {
	words := l.wordOf(&reasoning.Node{Kind: k})
	b := &Box{W: columnWidths[k], H: padY*2 + bodyLine, Ink: kindInks[k], Hole: true}
	b.Texts = []Text{{X: padX, Y: padY + bodyLine - 4, Size: bodySize, Bold: true, Ink: HoleInk, Words: "× 没有写" + words[0] + " no " + words[1]}}
	return b
}

// notes are what is wrong with a node, one each.
func (l *layout) notes(n *reasoning.Node) []string {
	var out []string
	for _, gap := range l.wrong[n] {
		out = append(out, gapWords[gap])
	}
	for _, u := range l.graph.Unknown {
		if l.shown(u.From) != n || u.From.Kind != n.Kind && u.Kind != reasoning.EvidenceKind {
			continue
		}
		if note := "所引“" + u.Name + "”不存在 not there"; !slices.Contains(out, note) {
			out = append(out, note)
		}
	}
	return out
}

// connect makes the routes. Evidence that a problem refers to is linked to it directly
// only where no fact of the problem has it.
func (l *layout) connect() {
	reached := map[[2]*reasoning.Node]bool{}
	for _, p := range l.graph.Problems {
		for _, f := range p.Facts {
			for _, e := range f.Evidence {
				reached[[2]*reasoning.Node{&e.Node, &p.Node}] = f.Same == nil
			}
		}
	}
	done := map[[2]*reasoning.Node]bool{}
	for _, k := range l.graph.Links {
		ends := [2]*reasoning.Node{l.shown(k.From), l.shown(k.To)}
		from, to := l.slots[ends[0]], l.slots[ends[1]]
		if from == nil || to == nil || from == to || done[ends] || ends[0].Kind == reasoning.EvidenceKind && reached[ends] {
			continue
		}
		done[ends] = true
		l.route(from, to, k.How == reasoning.Ordinal || k.How == reasoning.Silent)
	}
}

// grow makes boxes high enough for the links on their sides.
func (l *layout) grow() {
	for _, c := range l.columns {
		for _, s := range c.slots {
			if need := portEdge + leastPort*float64(max(len(s.before), len(s.after))-1); s.box != nil && need > s.h {
				s.box = s.box.at(0, (need-s.h)/2)
				s.box.Y, s.box.H, s.h = 0, need, need
			}
		}
	}
}

// route links two slots, through a lane in each column between them.
func (l *layout) route(from, to *slot, dashed bool) {
	r := &route{dashed: dashed}
	start, end := slices.Index(l.columns, from.column), slices.Index(l.columns, to.column)
	if end <= start {
		return
	}
	last := from
	for i := start + 1; i <= end; i++ {
		next := to
		if i < end {
			next = &slot{h: laneSize, ink: from.ink, column: l.columns[i]}
			l.columns[i].slots = append(l.columns[i].slots, next)
		}
		k := &link{from: last, to: next}
		last.after, next.before = append(last.after, k), append(next.before, k)
		r.links = append(r.links, k)
		last = next
	}
	l.routes = append(l.routes, r)
}

// sorted sorts slots by a key; those with the same key stay in their order.
func sorted(slots []*slot, key map[*slot]float64) {
	slices.SortStableFunc(slots, func(a, b *slot) int { return cmp.Compare(key[a], key[b]) })
	number(slots)
}

// number notes where slots stand.
func number(slots []*slot) {
	for i, s := range slots {
		s.at = i
	}
}

// firstNode is the first node of a column, or one that is nothing but of its kind.
func firstNode(c *column) *reasoning.Node {
	for _, s := range c.slots {
		if s.node != nil {
			return s.node
		}
	}
	return &reasoning.Node{Kind: c.kind}
}
