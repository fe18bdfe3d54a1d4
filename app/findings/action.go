package findings

import (
	"fyne.io/fyne/v2"
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
	ground
	pane  *Pane
	label string
	do    func()
	body  fyne.CanvasObject
}

func newAction(p *Pane, icon, label string, do func()) *action {
	a := &action{ground: newGround(""), pane: p, label: label, do: do}
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

// Cursor says that it can be pressed.
func (a *action) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (a *action) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(a.back, a.body))
}
