package argument

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/drafting/reasoning/diagram"
)

const (
	legible = 8  // type smaller than this is not drawn, units
	brief   = 10 // the size of what is drawn in its place
	bar     = 4  // of a box's coloured edge, pt
)

// A view is a box as it is drawn.
type view struct {
	box     *diagram.Box
	corner  fyne.Position
	size    fyne.Size
	edge    color.Color
	frame   *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (v *view) holds(at fyne.Position) bool {
	return at.X >= v.corner.X && at.Y >= v.corner.Y && at.X < v.corner.X+v.size.Width && at.Y < v.corner.Y+v.size.Height
}

// newView draws a box: all that it says, or in brief where that would be too small.
func newView(p *Pane, b *diagram.Box, scale float64) view {
	v := view{
		box: b, edge: rgb(b.Edge().RGB()),
		corner: fyne.NewPos(float32(b.X*scale), float32(b.Y*scale)), size: fyne.NewSize(float32(b.W*scale), float32(b.H*scale)),
	}
	v.frame = canvas.NewRectangle(rgb(b.Ground()))
	v.frame.CornerRadius = float32(5 * scale)
	v.put(v.frame, v.corner, v.size)
	ink := b.Ink
	if b.Hole {
		ink = diagram.HoleInk
	}
	edge := canvas.NewRectangle(rgb(ink.RGB()))
	edge.CornerRadius = float32(2 * scale)
	v.put(edge, v.corner, fyne.NewSize(max(2, float32(bar*scale)), v.size.Height))
	if len(b.Texts) == 0 {
		return v
	}
	if !readable(b.Texts[0].Size, scale) {
		v.inBrief(p, ink)
		return v
	}
	if b.Rule > 0 {
		v.put(canvas.NewRectangle(rgb(diagram.Faint.RGB())), fyne.NewPos(v.corner.X+float32(11*scale), float32(b.Rule*scale)), fyne.NewSize(v.size.Width-float32(22*scale), 1))
	}
	for _, t := range b.Texts {
		v.objects = append(v.objects, text(t, scale))
	}
	return v
}

// inBrief says what a box is called, and with an icon and a word what it lacks.
func (v *view) inBrief(p *Pane, ink diagram.Ink) {
	const side = 4
	room, x := v.size.Width-side-1, v.corner.X+side
	name := v.box.Texts[0].Words
	t := canvas.NewText(widgets.Cut(name, brief, fyne.TextStyle{Bold: true}, room), rgb(ink.RGB()))
	t.TextSize, t.TextStyle = brief, fyne.TextStyle{Bold: true}
	least := t.MinSize()
	y := v.corner.Y + (v.size.Height-least.Height)/2
	v.put(t, fyne.NewPos(x, y), least)
	if !v.box.Hole || v.box.Node == nil {
		return
	}
	x, room = x+least.Width+2, room-least.Width-2
	if room < brief {
		return
	}
	icon := canvas.NewImageFromResource(look.IconIn("error", theme.ColorNameError))
	v.put(icon, fyne.NewPos(x, y+(least.Height-brief)/2), fyne.NewSquareSize(brief))
	if lacks := p.lacks(v.box.Node); len(lacks) > 0 {
		word := widgets.Cut(lacks[0], brief, fyne.TextStyle{}, room-brief)
		if word == "" {
			return // the foot of the pane says it
		}
		t := canvas.NewText(word, rgb(diagram.HoleInk.RGB()))
		t.TextSize = brief
		v.put(t, fyne.NewPos(x+brief, y), t.MinSize())
	}
}

func (v *view) put(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	o.Move(at)
	o.Resize(size)
	v.objects = append(v.objects, o)
}

// readable tells whether type of a size can be read.
func readable(size, scale float64) bool { return whole(size*scale) >= legible }

// whole is a size that glyphs are not wider than the map has reckoned with: Fyne sets them on
// whole units.
func whole(size float64) float64 { return max(1, math.Floor(size)) }

// heads are the words beside the boxes: the heads of columns, and the legend with its
// samples.
func heads(d *diagram.Diagram, scale float64) (out []fyne.CanvasObject) {
	for _, t := range d.Texts {
		if !readable(t.Size, scale) {
			if !t.Bold {
				continue
			}
			t.Size = brief / scale
		}
		out = append(out, text(t, scale))
	}
	for i := range d.Legend {
		b := &d.Legend[i]
		o := canvas.NewRectangle(rgb(b.Ground()))
		o.StrokeColor, o.StrokeWidth, o.CornerRadius = rgb(b.Edge().RGB()), 1, 2
		o.Move(fyne.NewPos(float32(b.X*scale), float32(b.Y*scale)))
		o.Resize(fyne.NewSize(float32(b.W*scale), float32(b.H*scale)))
		out = append(out, o)
	}
	return out
}

// text is one line of type on its baseline.
func text(t diagram.Text, scale float64) *canvas.Text {
	o := canvas.NewText(t.Words, rgb(t.Ink.RGB()))
	o.TextSize, o.TextStyle = float32(whole(t.Size*scale)), fyne.TextStyle{Bold: t.Bold}
	size, baseline := fyne.CurrentApp().Driver().RenderedTextSize(o.Text, o.TextSize, o.TextStyle, nil)
	o.Move(fyne.NewPos(float32(t.X*scale), float32(t.Y*scale)-baseline))
	o.Resize(size)
	return o
}

func rgb(v uint32) color.Color {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
