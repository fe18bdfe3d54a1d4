package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/ime"
)

// Candidates is the panel of an input method: what is being spelled, and the choices.
// It is drawn in a layer above the window's content, at the caret: a pop-up would take
// the keys.
type Candidates struct {
	widget.BaseWidget

	OnChoose func(i int)
	OnPage   func(next bool)

	panel ime.Panel
	rects []fyne.Position // left upper corners of the candidates
	sizes []fyne.Size
	turns [2]fyne.Position // of the arrows
}

// NewCandidates makes a hidden panel.
func NewCandidates() *Candidates {
	c := &Candidates{OnChoose: func(int) {}, OnPage: func(bool) {}}
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

// Set shows a panel, or hides an empty one.
func (c *Candidates) Set(p ime.Panel) {
	c.panel = p
	if p.Empty() {
		c.Hide()
		return
	}
	c.Refresh()
	c.Resize(c.MinSize())
	c.Show()
}

// Beside is where the panel goes: its upper left corner below a caret, or above it
// where there is no room, inside a window of a size.
func (c *Candidates) Beside(caret fyne.Position, height float32, window fyne.Size) fyne.Position {
	size := c.MinSize()
	at := fyne.NewPos(caret.X, caret.Y+height+4)
	if at.Y+size.Height > window.Height {
		at.Y = max(caret.Y-size.Height-4, 0)
	}
	at.X = max(min(at.X, window.Width-size.Width-2), 0)
	return at
}

// Tapped chooses.
func (c *Candidates) Tapped(e *fyne.PointEvent) {
	for i, at := range c.rects {
		s := c.sizes[i]
		if e.Position.X >= at.X && e.Position.X < at.X+s.Width && e.Position.Y >= at.Y && e.Position.Y < at.Y+s.Height {
			c.OnChoose(i)
			return
		}
	}
	if len(c.panel.Candidates) == 0 {
		return
	}
	switch {
	case c.panel.After && e.Position.X >= c.turns[1].X:
		c.OnPage(true)
	case c.panel.Before && e.Position.X >= c.turns[0].X:
		c.OnPage(false)
	}
}

// CreateRenderer is for Fyne.
func (c *Candidates) CreateRenderer() fyne.WidgetRenderer {
	r := &candidatesRenderer{of: c, ground: canvas.NewRectangle(nil), high: canvas.NewRectangle(nil)}
	r.ground.CornerRadius, r.high.CornerRadius = 5, 4
	r.Refresh()
	return r
}

type candidatesRenderer struct {
	of      *Candidates
	ground  *canvas.Rectangle
	high    *canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
	size    fyne.Size
}

func (r *candidatesRenderer) Destroy()                     {}
func (r *candidatesRenderer) Layout(fyne.Size)             {}
func (r *candidatesRenderer) MinSize() fyne.Size           { return r.size }
func (r *candidatesRenderer) Objects() []fyne.CanvasObject { return r.objects }

const (
	candidateText = 15
	candidatePad  = 6
)

// Refresh lays the panel out: one row, or a row each where the input method wants them
// below one another.
func (r *candidatesRenderer) Refresh() {
	c, p := r.of, r.of.panel
	r.ground.FillColor = theme.Color(theme.ColorNameMenuBackground)
	r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.ColorNameSeparator), 1
	r.high.FillColor = theme.Color(theme.ColorNamePrimary)
	r.high.Hide()
	r.objects = append(r.objects[:0], r.ground, r.high)
	c.rects, c.sizes = c.rects[:0], c.sizes[:0]
	n := 0
	write := func(s string, at fyne.Position, color fyne.ThemeColorName) fyne.Size {
		if n == len(r.texts) {
			r.texts = append(r.texts, canvas.NewText("", nil))
		}
		t := r.texts[n]
		n++
		t.Text, t.TextSize, t.Color = s, candidateText, theme.Color(color)
		t.Move(at)
		t.Resize(t.MinSize())
		t.Refresh()
		r.objects = append(r.objects, t)
		return t.MinSize()
	}
	x, y, wide := float32(candidatePad), float32(candidatePad), float32(0)
	row := float32(0)
	for _, s := range []string{p.Above, p.Below} {
		if s != "" {
			size := write(s, fyne.NewPos(x, y), theme.ColorNamePlaceHolder)
			y += size.Height
			wide = max(wide, x+size.Width)
		}
	}
	for i, candidate := range p.Candidates {
		color := theme.ColorNameForeground
		if i == p.Highlight {
			color = theme.ColorNameForegroundOnPrimary
		}
		text := strings.TrimSpace(candidate.Label + " " + candidate.Text + " " + candidate.Note)
		size := write(text, fyne.NewPos(x+candidatePad, y), color)
		row = size.Height
		box := fyne.NewSize(size.Width+2*candidatePad, size.Height)
		c.rects, c.sizes = append(c.rects, fyne.NewPos(x, y)), append(c.sizes, box)
		if i == p.Highlight {
			r.high.Move(fyne.NewPos(x, y))
			r.high.Resize(box)
			r.high.Show()
		}
		wide = max(wide, x+box.Width)
		if p.Vertical {
			y += size.Height
		} else {
			x += box.Width
		}
	}
	if len(p.Candidates) > 0 {
		if p.Vertical {
			x = wide
			y -= row
		}
		for i, turn := range []struct {
			s  string
			on bool
		}{{"‹", p.Before}, {"›", p.After}} {
			color := theme.ColorNameDisabled
			if turn.on {
				color = theme.ColorNameForeground
			}
			size := write(turn.s, fyne.NewPos(x+candidatePad, y), color)
			c.turns[i] = fyne.NewPos(x, y)
			x += size.Width + 2*candidatePad
		}
		wide = max(wide, x)
		y += row
	}
	r.size = fyne.NewSize(wide+candidatePad, y+candidatePad)
	r.ground.Resize(r.size)
	canvas.Refresh(r.ground)
}
