package margins

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/findings"
	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
)

// cardWide is the width of a card, where the view is not narrower, units.
const cardWide = 380

// A Card tells one finding over the page: the sentence, the rule with its source, and
// buttons for what can be done. It takes no keys: the paper has them all the while.
type Card struct {
	widget.BaseWidget
	margins *Margins
	name    string // of the finding; "" for none
	stays   bool   // it does not go when the mouse leaves
	over    bool   // the mouse is on it
	ground  *canvas.Rectangle
	words   *widgets.Rich
	deeds   *fyne.Container
	body    *fyne.Container
	scroll  *container.Scroll
}

func newCard(m *Margins) *Card {
	c := &Card{margins: m, ground: canvas.NewRectangle(nil), words: widgets.NewRich(), deeds: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	c.body = container.New(layout.NewCustomPaddedLayout(9, 9, 10, 12), container.New(layout.NewCustomPaddedVBoxLayout(4), c.words, c.deeds))
	c.scroll = container.NewVScroll(c.body)
	c.ground.CornerRadius, c.ground.StrokeWidth = 5, 1
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

// show fills the card.
func (c *Card) show(f check.Finding, name string, stays bool) {
	c.name, c.stays = name, stays
	icon, ink := findings.Icon(f.Severity)
	c.words.Set([]widgets.Paragraph{
		{Pieces: []widgets.Piece{{Icon: icon, Color: ink}, {Text: " " + translations.Pick(f.Zh, f.En)}}},
		{Above: 2, Pieces: []widgets.Piece{{Text: sourceOf(f), Small: true, Color: theme.ColorNamePlaceHolder}}},
	})
	c.deeds.Objects = nil
	do := func(icon, label string, run func()) {
		c.deeds.Objects = append(c.deeds.Objects, newDeed(c, icon, label, func() {
			c.margins.Hush()
			run()
		}))
	}
	w := c.margins.wishes
	if f.Override == "" {
		for i, fix := range f.Fixes {
			label := translations.Pick(fix.Zh, fix.En)
			if i == 0 {
				label += "　Alt+Enter"
			}
			do("edit", label, func() { w.Fix(f, fix) })
		}
	}
	switch {
	case f.Override != "":
		do("back", translations.T("finding.withdraw"), func() { w.Withdraw(f) })
	case f.Identity != "":
		do("quote", translations.T("finding.let-stand"), func() { w.LetStand(f) })
	}
	c.ground.FillColor = theme.Color(theme.ColorNameMenuBackground)
	c.ground.StrokeColor = theme.Color(theme.ColorNamePlaceHolder)
	c.scroll.Offset = fyne.Position{}
	c.Refresh()
}

// sourceOf is the rule that a finding is by, and what that rests on, or why it stands.
func sourceOf(f check.Finding) string {
	if f.Override != "" {
		return f.Rule + " · " + translations.T("cli.check.overridden", f.Override)
	}
	if rule := rules.ByID(f.Rule); rule != nil {
		return f.Rule + " · " + rule.Source
	}
	return f.Rule
}

// wanted is how large the card wants to be in a view.
func (c *Card) wanted(view fyne.Size) fyne.Size {
	wide := max(min(cardWide, view.Width-8), 160)
	c.body.Resize(fyne.NewSize(wide, 10))
	c.body.Resize(fyne.NewSize(wide, c.body.MinSize().Height))
	return fyne.NewSize(wide, c.body.MinSize().Height)
}

// MinSize is for Fyne: the card is as large as it is told to be.
func (c *Card) MinSize() fyne.Size { return fyne.Size{} }

// MouseIn keeps the card.
func (c *Card) MouseIn(*desktop.MouseEvent) {
	c.over = true
	c.margins.wishes.Later(0, nil)
}

// MouseMoved is for Fyne.
func (c *Card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets the card go.
func (c *Card) MouseOut() {
	c.over = false
	c.margins.leaveCard()
}

// Tapped does nothing: what is behind the card is not clicked through it.
func (c *Card) Tapped(*fyne.PointEvent) {}

// Scrolled keeps the wheel from the paper.
func (c *Card) Scrolled(e *fyne.ScrollEvent) { c.scroll.Scrolled(e) }

// Cursor is an arrow over the I-beam of the page.
func (c *Card) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is for Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.ground, c.scroll))
}

// A deed is a button of the card. It never has the keys.
type deed struct {
	widget.BaseWidget
	card   *Card
	do     func()
	ground *canvas.Rectangle
	body   fyne.CanvasObject
}

func newDeed(c *Card, icon, label string, do func()) *deed {
	d := &deed{card: c, do: do, ground: canvas.NewRectangle(nil)}
	d.ground.CornerRadius = 4
	words := widgets.NewRich(widgets.Paragraph{Pieces: []widgets.Piece{
		{Icon: icon, Color: theme.ColorNamePrimary}, {Text: " " + label, Color: theme.ColorNamePrimary},
	}})
	d.body = container.New(layout.NewCustomPaddedLayout(3, 3, 4, 4), words)
	d.ExtendBaseWidget(d)
	return d
}

// Tapped does it.
func (d *deed) Tapped(*fyne.PointEvent) { d.do() }

// MouseIn is for Fyne.
func (d *deed) MouseIn(e *desktop.MouseEvent) {
	d.card.MouseIn(e)
	d.paint(theme.Color(look.ColorNameSelected))
}

// MouseMoved is for Fyne.
func (d *deed) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (d *deed) MouseOut() {
	d.card.MouseOut()
	d.paint(nil)
}

func (d *deed) paint(c color.Color) {
	d.ground.FillColor = c
	d.ground.Refresh()
}

// Cursor says that it can be pressed.
func (d *deed) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (d *deed) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(d.ground, d.body))
}
