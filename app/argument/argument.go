// Package argument is the pane at the right with the map of a draft's reasoning: evidence,
// facts, problems with their law and measures, linked from left to right, and what is
// missing told by an icon and a word. A node is picked to go to its place in the draft.
//
//	reasoning.Graph ─ diagram.Of ─▶ boxes, type, curves ─▶ [Pane], at any zoom
//
// Boxes and type are drawn as such, so that they are sharp; only the curves behind them are
// an image. Where the zoom makes type too small to read, a box says only what it is called
// and what it lacks, and the foot of the pane says the rest of the one that the keys or the
// mouse are on.
package argument

import (
	"image"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/reasoning"
	"jianwen/drafting/reasoning/diagram"
)

// Wishes are what a person asks of the pane.
type Wishes struct {
	Pick  func(offset int)              // to go to a place of the draft
	Look  func(offset int)              // to see it, and go on in the pane
	Leave func()                        // Escape: back to the paper
	Key   func(e *fyne.KeyEvent)        // what the pane has no use for
	Work  func(work func() (do func())) // in the background; the last that was asked for counts
}

// A Map is a graph laid out, which can be done away from the UI goroutine.
type Map struct {
	graph *reasoning.Graph
	*diagram.Diagram
	bare *diagram.Diagram // without the legend
}

// Layout lays a graph out.
func Layout(g *reasoning.Graph, face *diagram.Type) *Map {
	d := diagram.Of(g, face)
	top, foot := d.Height, 0.0
	for _, b := range d.Boxes {
		top, foot = min(top, b.Y), max(foot, b.Y+b.H)
	}
	d.Texts = slices.DeleteFunc(d.Texts, func(t diagram.Text) bool { return t.Y < top && t.Ink == diagram.HoleInk }) // the pane says how many holes there are
	bare := *d
	bare.Legend, bare.Height = nil, foot+air
	bare.Texts = slices.DeleteFunc(slices.Clone(d.Texts), func(t diagram.Text) bool { return t.Y > foot })
	bare.Strokes = slices.DeleteFunc(slices.Clone(d.Strokes), func(l diagram.Line) bool { return l.Points[0].Y > foot })
	return &Map{g, d, &bare}
}

// air is what stands below the boxes, pt.
const air = 20

// at is what is drawn at a zoom: the legend only where it can be read.
func (m *Map) at(scale float64) *diagram.Diagram {
	if len(m.Boxes) == 0 || !readable(10, scale) {
		return m.bare
	}
	return m.Diagram
}

// A Pane shows one map.
type Pane struct {
	widget.BaseWidget
	wishes Wishes
	of     *Map // nil: none yet

	head   *widgets.Rich
	foot   *widgets.Rich
	scroll *container.Scroll
	board  *board
	body   fyne.CanvasObject
}

// New makes an empty pane.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes, head: widgets.NewRich(), foot: widgets.NewRich()}
	p.board = newBoard(p)
	p.scroll = container.NewScroll(p.board)
	p.scroll.OnScrolled = func(fyne.Position) { p.board.Refresh() }
	tools := container.NewHBox(
		widgets.NewTool(translations.T("toolbar.zoom-out"), "zoom-out", func() { p.board.zoomBy(1 / zoomStep) }),
		widgets.NewTool(translations.T("toolbar.zoom-in"), "zoom-in", func() { p.board.zoomBy(zoomStep) }),
		widgets.NewTool(translations.T("toolbar.fit-width"), "fit-width", func() { p.board.setZoom(0) }),
	)
	p.body = container.NewBorder(container.NewVBox(container.NewPadded(p.head), tools), container.NewPadded(p.foot), nil, nil, p.scroll)
	p.ExtendBaseWidget(p)
	return p
}

// Set shows another map. The node that was selected stays so, where there is one of its name.
func (p *Pane) Set(m *Map) {
	p.of = m
	g := m.graph
	counts := translations.T("argument.head", len(g.Evidence), len(g.Facts), len(g.Problems), len(g.Measures))
	state := widgets.Paragraph{Pieces: []widgets.Piece{{Text: counts + "　"}}}
	switch holes := len(g.Holes()) + len(g.Unknown); {
	case len(g.Nodes()) == 0:
		state.Pieces = []widgets.Piece{{Text: translations.T("argument.empty"), Color: theme.ColorNamePlaceHolder}}
	case holes > 0:
		state.Pieces = append(state.Pieces, widgets.Piece{Icon: "error", Color: theme.ColorNameError},
			widgets.Piece{Text: " " + translations.T("argument.holes", holes), Color: theme.ColorNameError})
	default:
		state.Pieces = append(state.Pieces, widgets.Piece{Text: translations.T("argument.whole"), Color: theme.ColorNameSuccess})
	}
	p.head.Set([]widgets.Paragraph{state})
	p.board.set()
}

// tell says at the foot what the node of a box is, or how to use the map.
func (p *Pane) tell(b *diagram.Box) {
	if b == nil || b.Node == nil {
		p.foot.Set([]widgets.Paragraph{{Pieces: []widgets.Piece{{Text: translations.T("argument.hint"), Small: true, Color: theme.ColorNamePlaceHolder}}}})
		return
	}
	name := translations.Pick(p.of.graph.Called(b.Node))
	out := []widgets.Paragraph{{Pieces: []widgets.Piece{{Text: name + "　", Bold: true}, {Text: b.Node.Title}}}}
	if law := lawIn(b); law != "" {
		out = append(out, widgets.Paragraph{Above: 1, Pieces: []widgets.Piece{{Text: translations.T("argument.law", law), Small: true, Color: theme.ColorNamePlaceHolder}}})
	}
	if lacks := p.lacks(b.Node); len(lacks) > 0 {
		out = append(out, widgets.Paragraph{Above: 1, Pieces: []widgets.Piece{
			{Icon: "error", Color: theme.ColorNameError}, {Text: " " + strings.Join(lacks, "、"), Color: theme.ColorNameError},
		}})
	}
	p.foot.Set(out)
	p.Refresh()
}

// lawIn is the law that a box names.
func lawIn(b *diagram.Box) string {
	out := ""
	for _, t := range b.Texts {
		if b.Rule > 0 && t.Y > b.Rule && t.Ink == diagram.Dim {
			out += t.Words
		}
	}
	return out
}

// lacks is what is missing at a node, one word each.
func (p *Pane) lacks(n *reasoning.Node) (out []string) {
	g := p.of.graph
	same := func(of *reasoning.Node) bool {
		for _, f := range g.Facts {
			if &f.Node == of && f.Same != nil && &f.Same.Node == n {
				return true
			}
		}
		return of == n
	}
	for _, h := range g.Holes() {
		if same(h.Node) {
			out = append(out, translations.Pick(g.Missing(h.Gap)))
		}
	}
	for _, u := range g.Unknown {
		if same(u.From) {
			out = append(out, translations.T("argument.unknown", u.Name))
		}
	}
	return out
}

// links draws the curves in the background.
func (p *Pane) links(scale, pixels float64) {
	m := p.of
	scale *= pixels
	p.wishes.Work(func() func() {
		img := diagram.Links(m.at(scale/pixels), scale)
		return func() {
			if p.of == m {
				p.board.curves(img)
			}
		}
	})
}

// Focus is what has the keys of the pane.
func (p *Pane) Focus() fyne.Focusable { return p.board }

// MinSize is the pane's least width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(280, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.body) }

// blank is what is shown before the curves are drawn.
var blank = image.NewRGBA(image.Rect(0, 0, 1, 1))

// Shows is the graph that is shown; nil for none.
func (p *Pane) Shows() *reasoning.Graph {
	if p.of == nil {
		return nil
	}
	return p.of.graph
}
