package diagram

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"jianwen/drafting/reasoning"
)

// Room between columns for the links, in points: more where there are more of them.
const (
	leastRoom, mostRoom = 84, 170
	roomOfLink          = 2.2
)

// level is the slope, in points, below which a link is drawn level.
const level = 5

// draw makes the picture of what is placed.
func (l *layout) draw(about []string) *Diagram {
	d := &Diagram{}
	if len(about) > 0 {
		d.Title = about[0]
	}
	top := l.head(d, about)
	x := float64(margin)
	for i, c := range l.columns {
		c.x = x
		x += c.w
		if i+1 < len(l.columns) {
			x += l.room(c)
		}
	}
	d.Width = max(x+margin, l.leastWidth(about))
	bottom := top
	for _, c := range l.columns {
		l.columnHead(d, c, top-headSpace+16)
		for _, s := range c.slots {
			s.y += top
			bottom = max(bottom, s.y+s.h)
			if s.box != nil {
				d.Boxes = append(d.Boxes, *s.box.at(c.x, s.y))
			}
		}
	}
	for _, c := range l.columns {
		for _, s := range c.slots {
			s.ports()
		}
	}
	for _, r := range l.routes {
		d.Lines = append(d.Lines, r.line())
	}
	l.stumps(d)
	l.legend(d, bottom+26)
	return d
}

// room is the room on the right of a column.
func (l *layout) room(c *column) float64 {
	n := 0
	for _, s := range c.slots {
		n += len(s.after)
	}
	return min(leastRoom+roomOfLink*float64(n), mostRoom)
}

// at is the box moved to a place.
func (b *Box) at(x, y float64) *Box {
	c := *b
	out := &c
	out.X, out.Y = x, y
	out.Texts = slices.Clone(b.Texts)
	for i := range out.Texts {
		out.Texts[i].X += x
		out.Texts[i].Y += y
	}
	if out.Rule > 0 {
		out.Rule += y
	}
	return out
}

// line is the curve of a route.
func (r *route) line() Line {
	first, last := r.links[0], r.links[len(r.links)-1]
	line := Line{From: first.from.node, To: last.to.node, Width: 1.2, Ink: first.from.ink, Dashed: r.dashed, Arrow: true}
	for i, k := range r.links {
		a := Point{k.from.column.x + k.from.column.w, k.start}
		b := Point{k.to.column.x, k.end}
		if math.Abs(a.Y-b.Y) < level && (len(k.to.before) == 1 || len(k.from.after) == 1) {
			if len(k.from.after) == 1 {
				a.Y = b.Y
			} else {
				b.Y = a.Y
			}
		}
		if i == 0 {
			line.Points = append(line.Points, a)
		} else {
			line.Points = append(line.Points, straight(line.Points[len(line.Points)-1], a)...)
		}
		bend := (b.X - a.X) * 0.5
		line.Points = append(line.Points, Point{a.X + bend, a.Y}, Point{b.X - bend, b.Y}, b)
	}
	return line
}

// straight is a segment from a to b without bend.
func straight(a, b Point) []Point {
	at := func(t float64) Point { return Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }
	return []Point{at(1.0 / 3), at(2.0 / 3), b}
}

// ports are the heights at which links leave and reach a slot: those of a side are spread
// over it in the order of where they go.
func (s *slot) ports() {
	for i, k := range sortedBy(s.after, func(k *link) float64 { return k.to.middle() }) {
		k.start = s.port(i, len(s.after))
	}
	for i, k := range sortedBy(s.before, func(k *link) float64 { return k.from.middle() }) {
		k.end = s.port(i, len(s.before))
	}
}

func sortedBy(links []*link, key func(*link) float64) []*link {
	return slices.SortedStableFunc(slices.Values(links), func(a, b *link) int { return cmp.Compare(key(a), key(b)) })
}

// port is the height of the i-th of n links on a side.
func (s *slot) port(i, n int) float64 {
	span := min(s.h-portEdge, float64(n-1)*mostPort)
	if n == 1 || span <= 0 {
		return s.middle()
	}
	return s.middle() - span/2 + span*float64(i)/float64(n-1)
}

// stumps draw, at each hole, the link that is missed.
func (l *layout) stumps(d *Diagram) {
	for _, b := range d.Boxes {
		if b.Node == nil {
			continue
		}
		for _, gap := range l.wrong[b.Node] {
			y := b.Y + b.H/2
			switch gap {
			case reasoning.NoMeasure, reasoning.Unused:
				d.Lines = append(d.Lines, stump(b.Node, Point{b.X + b.W, y}, 30))
			case reasoning.NoProblem, reasoning.NoFact, reasoning.NoEvidence:
				d.Lines = append(d.Lines, stump(b.Node, Point{b.X, y}, -30))
			}
		}
	}
}

func stump(n *reasoning.Node, from Point, length float64) Line {
	to := Point{from.X + length, from.Y}
	return Line{From: n, Points: append([]Point{from}, straight(from, to)...), Width: 1.6, Ink: HoleInk, Dashed: true, Cross: true}
}

// head writes the title and what stands below it, and returns where the boxes begin.
func (l *layout) head(d *Diagram, about []string) float64 {
	y := float64(margin)
	for i, words := range about {
		if words == "" {
			continue
		}
		size, ink := 11.0, Dim
		if i == 0 {
			size, ink = 18, Plain
		}
		y += size + 3
		d.Texts = append(d.Texts, Text{X: margin, Y: y, Size: size, Bold: i == 0, Ink: ink, Words: words})
		y += 4
	}
	zh, en, ink := l.verdict()
	y += 16
	d.Texts = append(d.Texts, Text{X: margin, Y: y, Size: 11, Bold: true, Ink: ink, Words: zh + "　" + en})
	return y + 24 + headSpace
}

// verdict is how many holes there are, and references that lead nowhere.
func (l *layout) verdict() (zh, en string, ink Ink) {
	holes, astray := len(l.graph.Holes()), len(l.graph.Unknown)
	switch {
	case holes == 0 && astray == 0:
		return "论证没有断点", "no break in the reasoning", FineInk
	case astray == 0:
		return fmt.Sprintf("论证有 %d 处断点，以红色标出", holes), fmt.Sprintf("breaks in the reasoning, in red: %d", holes), HoleInk
	case holes == 0:
		return fmt.Sprintf("有 %d 处引用落空，以红色标出", astray), fmt.Sprintf("references that lead nowhere, in red: %d", astray), HoleInk
	}
	return fmt.Sprintf("论证有 %d 处断点、%d 处引用落空，以红色标出", holes, astray),
		fmt.Sprintf("breaks in the reasoning: %d, references that lead nowhere: %d, in red", holes, astray), HoleInk
}

// leastWidth is the width that the texts over the picture need.
func (l *layout) leastWidth(about []string) float64 {
	w := 460.0
	for i, words := range about {
		size := 11.0
		if i == 0 {
			size = 18
		}
		w = max(w, l.Width(words, size, i == 0)+2*margin)
	}
	return w
}

// columnHead names a column.
func (l *layout) columnHead(d *Diagram, c *column, y float64) {
	word := l.wordOf(firstNode(c))
	zh, en := word[0], word[1]
	switch {
	case c.kind == reasoning.ProblemKind && len(l.same) > 0:
		zh, en = "违法事实和法律依据", "unlawful acts and law"
	case c.kind == reasoning.ProblemKind:
		zh, en = zh+"和法律依据", en+" and law"
	case c.kind == reasoning.MeasureKind && l.graph.Correction:
		zh, en = "纠正意见", "corrections"
	}
	ink := kindInks[c.kind]
	d.Texts = append(d.Texts,
		Text{X: c.x, Y: y, Size: 13, Bold: true, Ink: ink, Words: zh},
		Text{X: c.x + l.Width(zh, 13, true) + 8, Y: y, Size: 10.5, Ink: Dim, Words: en},
	)
	from := Point{c.x, y + 8}
	d.Strokes = append(d.Strokes, Line{Points: append([]Point{from}, straight(from, Point{c.x + c.w, y + 8})...), Width: 1.5, Ink: ink})
}
