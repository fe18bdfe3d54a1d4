package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
)

// An action is a button whose label runs on in as many lines as it needs: fixes are
// whole phrases.
type action struct {
	widget.BaseWidget
	pane             *Pane
	label            string
	do               func()
	back             *canvas.Rectangle
	body             fyne.CanvasObject
	hovered, focused bool
}

func newAction(p *Pane, icon, label string, do func()) *action {
	a := &action{pane: p, label: label, do: do, back: canvas.NewRectangle(nil)}
	a.back.CornerRadius = 4
	words := widgets.NewRich(widgets.Paragraph{Pieces: []widgets.Piece{
		{Icon: icon, Color: theme.ColorNamePrimary}, {Text: " " + label, Color: theme.ColorNamePrimary},
	}})
	a.body = container.New(layout.NewCustomPaddedLayout(1, 1, 3, 3), words)
	a.ExtendBaseWidget(a)
	return a
}

// Tapped does it.
func (a *action) Tapped(*fyne.PointEvent) { a.do() }

// TypedKey does it for those who use no mouse.
func (a *action) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		a.do()
		return
	}
	a.pane.wishes.Key(e)
}

// TypedRune is for Fyne.
func (a *action) TypedRune(rune) {}

// FocusGained is for Fyne.
func (a *action) FocusGained() { a.focused = true; a.paint() }

// FocusLost is for Fyne.
func (a *action) FocusLost() { a.focused = false; a.paint() }

// MouseIn is for Fyne.
func (a *action) MouseIn(*desktop.MouseEvent) { a.hovered = true; a.paint() }

// MouseMoved is for Fyne.
func (a *action) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (a *action) MouseOut() { a.hovered = false; a.paint() }

// Cursor says that it can be pressed.
func (a *action) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (a *action) paint() {
	a.back.FillColor, a.back.StrokeWidth = nil, 0
	if a.hovered {
		a.back.FillColor = theme.Color(theme.ColorNameHover)
	}
	if a.focused {
		a.back.StrokeColor, a.back.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	a.back.Refresh()
}

// CreateRenderer is for Fyne.
func (a *action) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(a.back, a.body))
}
