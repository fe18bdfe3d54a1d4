package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/rivo/uniseg"
)

// proseMin is the least width of prose, units.
const proseMin = 120

// Prose is text in lines that break as Unicode wants it (UAX 14): no mark at the
// start of a line, no Latin word cut. Fyne's Label either cuts everywhere or takes
// a Chinese sentence for one word.
type Prose struct {
	widget.BaseWidget
	text  string
	style fyne.TextStyle
	wide  float32 // what the lines were broken for
	lines []string
}

// NewProse makes prose of text; newlines start new lines.
func NewProse(text string) *Prose {
	p := &Prose{text: text}
	p.ExtendBaseWidget(p)
	return p
}

// SetText shows another text.
func (p *Prose) SetText(text string) {
	if p.text != text {
		p.text, p.wide = text, 0
		p.Refresh()
	}
}

// Resize breaks the lines anew for another width.
func (p *Prose) Resize(size fyne.Size) {
	changed := p.fit(size.Width)
	p.BaseWidget.Resize(size)
	if changed {
		p.Refresh() // the height that is wanted has changed with the width
	}
}

// MinSize is as high as the lines are at the present width.
func (p *Prose) MinSize() fyne.Size {
	p.fit(p.Size().Width)
	return fyne.NewSize(proseMin, float32(len(p.lines))*p.leading())
}

// leading is the distance of the lines, units.
func (p *Prose) leading() float32 {
	return fyne.MeasureText("国", theme.TextSize(), p.style).Height + 2
}

// fit breaks the lines for a width and reports whether their number has changed.
func (p *Prose) fit(wide float32) bool {
	if wide < proseMin {
		wide = proseMin
	}
	if p.wide == wide && p.lines != nil {
		return false
	}
	before := len(p.lines)
	p.wide = wide
	p.lines = breakLines(p.text, func(s string) bool {
		return fyne.MeasureText(s, theme.TextSize(), p.style).Width <= wide
	})
	return len(p.lines) != before
}

// breakLines breaks text into lines that fit.
func breakLines(text string, fits func(line string) bool) []string {
	var lines []string
	line, state := "", -1
	for text != "" {
		var piece string
		var must bool
		piece, text, must, state = uniseg.FirstLineSegmentInString(text, state)
		if line != "" && !fits(trimRight(line+piece)) {
			lines = append(lines, trimRight(line))
			line = ""
		}
		line += piece
		if must && text != "" {
			lines = append(lines, trimRight(line))
			line = ""
		}
	}
	return append(lines, trimRight(line))
}

// trimRight takes blanks and newlines from the end.
func trimRight(s string) string {
	for len(s) > 0 && (s[len(s)-1] == ' ' || s[len(s)-1] == '\n') {
		s = s[:len(s)-1]
	}
	return s
}

// CreateRenderer is for Fyne.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	r := &proseRenderer{prose: p}
	r.Refresh()
	return r
}

type proseRenderer struct {
	prose *Prose
	texts []fyne.CanvasObject
}

func (r *proseRenderer) Destroy()                     {}
func (r *proseRenderer) MinSize() fyne.Size           { return r.prose.MinSize() }
func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.texts }

// Layout sets the lines below one another.
func (r *proseRenderer) Layout(fyne.Size) { r.Refresh() }

// Refresh makes the objects those of the lines.
func (r *proseRenderer) Refresh() {
	p := r.prose
	p.fit(p.Size().Width)
	r.texts = r.texts[:0]
	for i, line := range p.lines {
		t := canvas.NewText(line, theme.Color(theme.ColorNameForeground))
		t.TextSize, t.TextStyle = theme.TextSize(), p.style
		t.Move(fyne.NewPos(0, float32(i)*p.leading()))
		t.Resize(t.MinSize())
		r.texts = append(r.texts, t)
	}
	canvas.Refresh(p)
}
