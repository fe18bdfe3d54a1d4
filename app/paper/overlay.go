package paper

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jianwen/drafting/page"
)

// An Overlay is what is shown on the sheets besides their print.
type Overlay struct {
	Caret    Piece // its box has no width; without a height there is none
	Selected []Piece
	Lit      []Piece // what a search has found
	Lines    []Underline
	Margin   Margin
	Glosses  []Gloss // by page and height
	Flags    []Flag  // by page and height
}

// An Underline is a line under characters.
type Underline struct {
	Piece
	Color color.Color
	Thick float64 // pt
	Wavy  bool    // drawn as dashes: errors
}

var (
	selectedColor = color.NRGBA{R: 0x3b, G: 0x82, B: 0xf6, A: 0x50}
	litColor      = color.NRGBA{R: 0xff, G: 0xd5, B: 0x4a, A: 0x90}
	caretColor    = color.NRGBA{R: 0x10, G: 0x30, B: 0x80, A: 0xff}
)

// SetOverlay shows another overlay.
func (p *Paper) SetOverlay(o Overlay) {
	p.overlay = o
	p.Refresh()
}

// Overlay is what is shown.
func (p *Paper) Overlay() Overlay { return p.overlay }

// drawOverlay draws what of the overlay stands on pages first to last.
func (r *renderer) drawOverlay(first, last int) {
	o := r.paper.overlay
	fill := func(objects *pool[*canvas.Rectangle], all []Piece, c color.Color) {
		for _, piece := range all {
			if piece.Page >= first && piece.Page < last && r.inSight(piece.Page, piece.Box) {
				r.fill(objects.next(newRule), piece, c, 0)
			}
		}
	}
	fill(&r.under, o.Lit, litColor)
	fill(&r.under, o.Selected, selectedColor)
	for _, u := range o.Lines {
		if u.Page >= first && u.Page < last && r.inSight(u.Page, u.Box) {
			r.underline(u)
		}
	}
	if o.Caret.Box.H > 0 && o.Caret.Page >= first && o.Caret.Page < last {
		r.fill(r.over.next(newRule), o.Caret, caretColor, 1.6)
	}
}

// fill draws a piece on whole pixels, at least wide units wide.
func (r *renderer) fill(o *canvas.Rectangle, piece Piece, c color.Color, wide float64) {
	x, y := r.corner(piece.Page)
	unit := r.setter.unit
	o.FillColor = c
	left, top := r.snap(x+piece.Box.X*unit), r.snap(y+piece.Box.Y*unit)
	o.Move(fyne.NewPos(float32(left), float32(top)))
	o.Resize(fyne.NewSize(float32(max(r.snap(piece.Box.W*unit), wide)), float32(r.snap(piece.Box.H*unit))))
}

// corner is where a page's upper left corner is in the view.
func (r *renderer) corner(page int) (x, y float64) {
	at := r.paper.desk.sheets[page]
	return r.snap(at.X - r.paper.x), r.snap(at.Y - r.paper.y)
}

// underline draws a line under a piece, in dashes where it is wavy.
func (r *renderer) underline(u Underline) {
	if u.Wavy {
		r.wave(u)
		return
	}
	box := page.Rect{X: u.Box.X, Y: u.Box.Y + u.Box.H - u.Thick, W: u.Box.W, H: u.Thick}
	r.fill(r.over.next(newRule), Piece{u.Page, box}, u.Color, 1/r.setter.pixels)
}

// PlaceIn is where a piece is in the view, units.
func (p *Paper) PlaceIn(piece Piece) (fyne.Position, fyne.Size) {
	x, y := p.desk.place(spot{piece.Page, piece.Box.X, piece.Box.Y})
	return fyne.NewPos(float32(x-p.x), float32(y-p.y)),
		fyne.NewSize(float32(piece.Box.W*p.desk.unit), float32(piece.Box.H*p.desk.unit))
}

// Bring scrolls as little as brings a piece into sight.
func (p *Paper) Bring(piece Piece) {
	if p.Size().Height == 0 {
		p.wanted = piece
		return
	}
	if dx, dy := p.toSight(piece); dx != 0 || dy != 0 {
		p.ScrollBy(dx, dy)
	}
}

// toSight is how far the view has to go to bring a piece into sight, units.
func (p *Paper) toSight(piece Piece) (dx, dy float64) {
	if piece.Box.H == 0 {
		return 0, 0
	}
	at, size := p.PlaceIn(piece)
	const room = 24
	toward := func(at, long, have float32) float64 {
		switch {
		case at < room:
			return float64(at - room)
		case at+long > have-room:
			return float64(at + long - have + room)
		}
		return 0
	}
	return toward(at.X, size.Width, p.Size().Width), toward(at.Y, size.Height, p.Size().Height)
}
