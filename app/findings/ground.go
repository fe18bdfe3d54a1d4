package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// A ground is what cards and actions stand on: it shows that the mouse is over them and
// that they have the keys.
type ground struct {
	back             *canvas.Rectangle
	color            fyne.ThemeColorName // where the mouse is not over it; "": none
	hovered, focused bool
}

func newGround(color fyne.ThemeColorName) ground {
	g := ground{back: canvas.NewRectangle(nil), color: color}
	g.back.CornerRadius = 4
	g.paint()
	return g
}

// TypedRune is for Fyne.
func (g *ground) TypedRune(rune) {}

// FocusGained is for Fyne.
func (g *ground) FocusGained() { g.focused = true; g.paint() }

// FocusLost is for Fyne.
func (g *ground) FocusLost() { g.focused = false; g.paint() }

// MouseIn is for Fyne.
func (g *ground) MouseIn(*desktop.MouseEvent) { g.hovered = true; g.paint() }

// MouseMoved is for Fyne.
func (g *ground) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (g *ground) MouseOut() { g.hovered = false; g.paint() }

func (g *ground) paint() {
	g.back.FillColor, g.back.StrokeWidth = nil, 0
	switch {
	case g.color != "":
		g.back.FillColor = theme.Color(g.color)
	case g.hovered:
		g.back.FillColor = theme.Color(theme.ColorNameHover)
	}
	if g.focused {
		g.back.StrokeColor, g.back.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	g.back.Refresh()
}
