package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
)

// A Rich is paragraphs of text in several looks. Its height follows its width.
type Rich struct {
	widget.BaseWidget
	paragraphs []Paragraph
	wide       float32 // what runs were set for
	runs       []run
	high       float32
}

// NewRich makes a text of paragraphs.
func NewRich(paragraphs ...Paragraph) *Rich {
	r := &Rich{paragraphs: paragraphs}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows other paragraphs.
func (r *Rich) Set(paragraphs []Paragraph) {
	r.paragraphs, r.wide = paragraphs, 0
	r.Refresh()
}

// Resize sets the text anew for another width.
func (r *Rich) Resize(size fyne.Size) {
	before := r.wide
	r.fit(size.Width)
	r.BaseWidget.Resize(size)
	if before != r.wide {
		r.Refresh()
	}
}

// MinSize is as high as the text at the present width.
func (r *Rich) MinSize() fyne.Size {
	r.fit(r.Size().Width)
	return fyne.NewSize(proseMin, r.high)
}

func (r *Rich) fit(wide float32) {
	wide = max(wide, proseMin)
	if r.wide != wide {
		r.wide = wide
		r.runs, r.high = set(r.paragraphs, wide)
	}
}

// CreateRenderer is for Fyne.
func (r *Rich) CreateRenderer() fyne.WidgetRenderer {
	out := &richRenderer{rich: r}
	out.draw()
	return out
}

type richRenderer struct {
	rich    *Rich
	objects []fyne.CanvasObject
}

func (r *richRenderer) Destroy()                     {}
func (r *richRenderer) MinSize() fyne.Size           { return r.rich.MinSize() }
func (r *richRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *richRenderer) Layout(fyne.Size)             {}

// Refresh makes the objects those of the text.
func (r *richRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.rich)
}

func (r *richRenderer) draw() {
	r.rich.fit(r.rich.Size().Width)
	r.objects = r.objects[:0]
	for i := range r.rich.runs {
		r.run(&r.rich.runs[i])
	}
}

func (r *richRenderer) run(one *run) {
	p := one.piece
	ink := p.Color
	if ink == "" {
		ink = theme.ColorNameForeground
	}
	if p.Icon != "" {
		icon, side := widget.NewIcon(look.IconIn(p.Icon, ink)), p.size()*1.1
		r.put(icon, one.x, one.y+(one.high-side)/2, side, side)
		return
	}
	if p.Ground != "" {
		ground := canvas.NewRectangle(theme.Color(p.Ground))
		ground.CornerRadius = 2
		high := p.size() * 1.36
		r.put(ground, one.x, one.y+(one.high-high)/2, one.wide, high)
	}
	t := canvas.NewText(one.text, theme.Color(ink))
	t.TextSize, t.TextStyle = p.size(), fyne.TextStyle{Bold: p.Bold}
	size := t.MinSize()
	r.put(t, one.x, one.y+(one.high-size.Height)/2, size.Width, size.Height)
	if p.Struck {
		r.rule(one, one.y+one.high/2+0.5, ink)
	}
	if p.Under {
		r.rule(one, one.y+(one.high+p.size()*1.2)/2, ink)
	}
}

// rule draws a line through a run or below it.
func (r *richRenderer) rule(one *run, y float32, ink fyne.ThemeColorName) {
	r.put(canvas.NewRectangle(theme.Color(ink)), one.x, y, one.wide, 1)
}

func (r *richRenderer) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}
