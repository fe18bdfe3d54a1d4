package paper

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jianwen/app/widgets"
)

// A Gloss is words in the left margin of a sheet, beside a line. It is on the screen
// only. What there is no room for is left out: the words after the label first, then
// those below it; and all glosses where the zoom is too small to read them.
type Gloss struct {
	Page        int
	Top, Bottom float64     // of the line, pt
	Head        string      // small and grey, above the label; "" for nothing
	Label       string      // in a box that can be pointed at; "" for none
	After       Words       // behind the label
	Below       Words       // under it
	Ink         color.Color // of the label
	Key         string      // of the label, for those who listen
}

// Words are what a gloss says; in red where something is lacking, and the words tell so.
type Words struct {
	Text    string
	Lacking bool
}

// A Flag is an icon in the right margin beside a line.
type Flag struct {
	Page        int
	Top, Bottom float64 // of the line, pt
	Icon        fyne.Resource
	More        int    // how many others it stands for
	Key         string // for those who listen
}

// A Margin is where the text of the sheets begins and ends, pt from their left edge.
type Margin struct{ Left, Right float64 }

// Sizes in the margins, units.
const (
	glossType  = 10.5 // at 100 %
	glossLeast = 9.5  // smaller is not legible
	glossMost  = 14
	glossRoom  = 48   // the least width of a margin that says something
	glossZoom  = 0.58 // below it lines stand too close for marks beside them
	glossAir   = 7    // between the words and the text of the page
	glossEdge  = 3    // between them and the edge of the sheet
	flagSize   = 15   // at 100 %
	flagLeast  = 10
	flagMost   = 20
	labelPad   = 4
)

var (
	glossInk   = color.NRGBA{R: 0x56, G: 0x63, B: 0x71, A: 0xff}
	lackingInk = color.NRGBA{R: 0xb3, G: 0x26, B: 0x1e, A: 0xff}
	labelLit   = color.NRGBA{R: 0xff, G: 0xd5, B: 0x4a, A: 0xd0}
	labelPlain = color.NRGBA{R: 0xf0, G: 0xf3, B: 0xf6, A: 0xff}
	tieColor   = color.NRGBA{R: 0x1f, G: 0x5f, B: 0xa8, A: 0xff}
)

// A spotted mark is where one of the margins was drawn last.
type spotted struct {
	key  string
	at   fyne.Position
	size fyne.Size
}

func (s spotted) holds(at fyne.Position) bool {
	return at.X >= s.at.X && at.Y >= s.at.Y && at.X < s.at.X+s.size.Width && at.Y < s.at.Y+s.size.Height
}

// GlossAt is the label at a point of the widget.
func (p *Paper) GlossAt(at fyne.Position) (key string, ok bool) { return keyAt(p.glosses, at) }

// FlagAt is the flag at a point of the widget.
func (p *Paper) FlagAt(at fyne.Position) (key string, ok bool) { return keyAt(p.flags, at) }

func keyAt(all []spotted, at fyne.Position) (string, bool) {
	for _, s := range all {
		if s.holds(at) {
			return s.key, true
		}
	}
	return "", false
}

// Light lights up labels and flags of the margins; those lit before are lit no more.
func (p *Paper) Light(keys ...string) {
	if len(keys) == 0 && len(p.lit) == 0 {
		return
	}
	p.lit = map[string]bool{}
	for _, k := range keys {
		p.lit[k] = true
	}
	p.Refresh()
}

// Tie draws a line from the label with a key to a point, as it is dragged; "" for none.
func (p *Paper) Tie(key string, to fyne.Position) {
	p.tied, p.tiedTo = key, to
	p.Refresh()
}

// marginal are the objects of the margins.
type marginal struct {
	grounds pool[*canvas.Rectangle]
	words   pool[*canvas.Text]
	icons   map[string]*pool[*canvas.Image]
	tie     *canvas.Line
	free    map[int]float64 // down to where a margin is taken, by page
}

func (m *marginal) begin() {
	m.grounds.reset()
	m.words.reset()
	for _, p := range m.icons {
		p.reset()
	}
	m.free = map[int]float64{}
	if m.tie == nil {
		m.tie = canvas.NewLine(tieColor)
		m.tie.StrokeWidth = 2
	}
	m.tie.Hide()
}

func (m *marginal) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	objects = m.words.appendTo(m.grounds.appendTo(objects))
	for _, p := range m.icons {
		objects = p.appendTo(objects)
	}
	return append(objects, m.tie)
}

// drawMargins draws what of the margins stands on pages first to last.
func (r *renderer) drawMargins(first, last int) {
	p := r.paper
	p.glosses, p.flags = p.glosses[:0], p.flags[:0]
	m := &r.margins
	m.begin()
	size := min(max(glossType*p.zoom, glossLeast), glossMost)
	if room := p.overlay.Margin.Left*p.desk.unit - glossAir - glossEdge; room >= glossRoom && p.zoom >= glossZoom {
		g := glosser{r, float32(size), float32(room), p.overlay.Glosses}
		for i := range g.all {
			if page := g.all[i].Page; page >= first && page < last {
				g.draw(i)
			}
		}
	}
	clear(m.free)
	for _, f := range p.overlay.Flags {
		if f.Page >= first && f.Page < last {
			r.flag(f)
		}
	}
	for _, s := range p.glosses {
		if p.tied != "" && s.key == p.tied {
			m.tie.Position1, m.tie.Position2 = s.at.AddXY(s.size.Width/2, s.size.Height/2), p.tiedTo
			m.tie.Show()
		}
	}
}

// flag draws an icon beside its line, where there is not one already.
func (r *renderer) flag(f Flag) {
	p, m := r.paper, &r.margins
	size := min(max(flagSize*p.zoom, flagLeast), flagMost)
	x, y := r.corner(f.Page)
	middle := y + (f.Top+f.Bottom)/2*p.desk.unit
	if top, taken := m.free[f.Page]; taken && middle-size/2 < top || flagSize*p.zoom < flagLeast*0.7 {
		return
	}
	m.free[f.Page] = middle + size/2
	at := fyne.NewPos(float32(r.snap(x+p.overlay.Margin.Right*p.desk.unit+glossAir)), float32(r.snap(middle-size/2)))
	square := fyne.NewSquareSize(float32(size))
	if m.icons == nil {
		m.icons = map[string]*pool[*canvas.Image]{}
	}
	icons := m.icons[f.Icon.Name()]
	if icons == nil {
		icons = &pool[*canvas.Image]{}
		m.icons[f.Icon.Name()] = icons
	}
	o := icons.next(func() *canvas.Image { return canvas.NewImageFromResource(f.Icon) })
	o.Move(at)
	o.Resize(square)
	s := spotted{f.Key, at.SubtractXY(2, 2), square.AddWidthHeight(4, 4)}
	if p.lit[f.Key] {
		ground := m.ground(labelLit)
		ground.Move(s.at)
		ground.Resize(s.size)
	}
	if f.More > 0 {
		m.word(strconv.Itoa(f.More+1), glossInk, float32(min(max(glossType*p.zoom, glossLeast), glossMost)), at.AddXY(float32(size)+2, 0), float32(size))
	}
	p.flags = append(p.flags, s)
}

func (m *marginal) ground(c color.Color) *canvas.Rectangle {
	o := m.grounds.next(func() *canvas.Rectangle { return canvas.NewRectangle(c) })
	o.CornerRadius, o.FillColor, o.StrokeWidth = 3, c, 0
	return o
}

// word writes words with the middle of their line half of high below a place.
func (m *marginal) word(words string, ink color.Color, size float32, at fyne.Position, high float32) {
	t := m.words.next(func() *canvas.Text { return canvas.NewText("", nil) })
	if t.Text != words || t.Color != ink || t.TextSize != size {
		t.Text, t.Color, t.TextSize = words, ink, size
		t.Refresh()
	}
	least := t.MinSize()
	t.Move(at.AddXY(0, (high-least.Height)/2))
	t.Resize(least)
}

// wide is how wide words are.
func wide(words string, size float32) float32 {
	if words == "" {
		return 0
	}
	return fyne.MeasureText(words, size, fyne.TextStyle{}).Width
}

func (w Words) ink() color.Color {
	if w.Lacking {
		return lackingInk
	}
	return glossInk
}

// cut is as much of words as there is room for.
func cut(words string, size, room float32) string {
	return widgets.Cut(words, size, fyne.TextStyle{}, room)
}
