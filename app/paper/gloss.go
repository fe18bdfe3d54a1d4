package paper

import "fyne.io/fyne/v2"

// A glosser draws the glosses of the left margin, each beside its line: set to the right,
// none on another.
type glosser struct {
	*renderer
	size, room float32 // of type, of the margin's width
	all        []Gloss
}

func (g *glosser) row() float32 { return g.size * 1.45 }

// draw draws gloss i where the one before it ends at the soonest, and cut short where the
// next begins.
func (g *glosser) draw(i int) {
	one, m := &g.all[i], &g.margins
	left, right := g.sides(one.Page)
	y := g.label(one)
	if one.above() {
		y -= g.row()
	}
	if free, taken := m.free[one.Page]; taken {
		y = max(y, float32(free))
	}
	if y > g.label(one)+2*g.row() {
		return // it would stand beside another line
	}
	if one.Head != "" {
		g.said(Words{Text: one.Head}, left, right, y)
		y += g.row()
	}
	if one.Label != "" {
		after := one.After
		under := g.boxWide(one)+labelPad+wide(after.Text, g.size) > g.room && !g.blocked(i, y+2*g.row())
		if under {
			after = Words{}
		}
		g.boxed(one, after, left, right, y)
		y += g.row()
		if under {
			g.said(one.After, left, right, y)
			y += g.row()
		}
		if one.Below.Text != "" && !g.blocked(i, y+g.row()) {
			g.said(one.Below, left, right, y)
			y += g.row()
		}
	}
	m.free[one.Page] = float64(y)
}

// above tells whether the head of a gloss stands above the row beside the line.
func (g *Gloss) above() bool { return g.Head != "" && g.Label != "" }

// sides are where the margin of a page begins and ends in the view.
func (g *glosser) sides(page int) (left, right float32) {
	x, _ := g.corner(page)
	right = float32(g.snap(x+g.paper.overlay.Margin.Left*g.paper.desk.unit)) - glossAir
	return right - g.room, right
}

// label is where the row beside the line begins.
func (g *glosser) label(one *Gloss) float32 {
	_, y := g.corner(one.Page)
	return float32(g.snap(y+(one.Top+one.Bottom)/2*g.paper.desk.unit)) - g.row()/2
}

// blocked tells whether the next gloss begins above a height.
func (g *glosser) blocked(i int, y float32) bool {
	if i+1 >= len(g.all) || g.all[i+1].Page != g.all[i].Page {
		return false
	}
	next := &g.all[i+1]
	top := g.label(next)
	if next.above() {
		top -= g.row()
	}
	return top < y
}

// boxWide is how wide the box of a label is.
func (g *glosser) boxWide(one *Gloss) float32 {
	return min(wide(one.Label, g.size)+2*labelPad, g.room)
}

// boxed draws the label, and words behind it as far as there is room.
func (g *glosser) boxed(one *Gloss, after Words, left, right, y float32) {
	box := fyne.NewSize(g.boxWide(one), g.row())
	label := cut(one.Label, g.size, box.Width-2*labelPad)
	x := right - box.Width
	if after.Text != "" {
		after.Text = cut(after.Text, g.size, g.room-box.Width-labelPad)
		x = max(left, right-wide(after.Text, g.size)-labelPad-box.Width)
		g.said(after, left, right, y)
	}
	fill := labelPlain
	if g.paper.lit[one.Key] {
		fill = labelLit
	}
	ground := g.margins.ground(fill)
	ground.StrokeColor, ground.StrokeWidth = one.Ink, 1
	ground.Move(fyne.NewPos(x, y))
	ground.Resize(box)
	g.margins.word(label, one.Ink, g.size, fyne.NewPos(x+labelPad, y), g.row())
	g.paper.glosses = append(g.paper.glosses, spotted{one.Key, fyne.NewPos(x, y), box})
}

// said writes words set to the right.
func (g *glosser) said(words Words, left, right, y float32) {
	text := cut(words.Text, g.size, right-left)
	g.margins.word(text, words.ink(), g.size, fyne.NewPos(right-wide(text, g.size), y), g.row())
}
