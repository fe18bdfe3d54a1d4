package findings

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
)

// A card is one finding: its sentence, the rule with its source and the line, and
// what can be done. An open one says also why it is a fault, and what else in the
// draft has to do with it.
type card struct {
	widget.BaseWidget
	ground
	pane    *Pane
	at      int // in the list
	finding *check.Finding
	shows   string // all that its look depends on
	body    fyne.CanvasObject
	group   fyne.CanvasObject // the heading of the group that begins with it; nil: none
	actions []*action
}

func newCard(p *Pane, at int) *card {
	c := &card{pane: p, at: at, finding: &p.findings[at], ground: newGround("")}
	if c.isOpen() {
		c.ground = newGround(look.ColorNameSelected)
	}
	column := container.New(layout.NewCustomPaddedVBoxLayout(2), widgets.NewRich(c.words()...))
	for _, a := range c.does() {
		c.actions = append(c.actions, a)
		column.Add(a)
	}
	if p.form != nil && p.form.of == Name(c.finding) {
		column.Add(p.form.body)
	}
	icon := widget.NewIcon(look.IconIn(Icon(c.finding.Severity)))
	c.body = container.New(layout.NewCustomPaddedLayout(6, 8, 8, 12), container.NewBorder(nil, nil,
		container.New(layout.NewCustomPaddedLayout(1, 0, 0, 4), container.NewVBox(icon)), nil, column))
	if name := p.group(at); name != "" {
		c.group = groupHeading(name)
	}
	c.ExtendBaseWidget(c)
	return c
}

// shown is all that the look of a card depends on.
func (p *Pane) shown(i int) string {
	f := &p.findings[i]
	name := Name(f)
	open := name == p.open
	out := append(make([]byte, 0, 256), name...)
	add := func(words ...string) {
		for _, w := range words {
			out = append(append(out, 0), w...)
		}
	}
	add(f.Zh, f.En, f.Override, p.group(i))
	out = append(out, byte(f.Severity), flag(open), flag(p.form != nil && p.form.of == name))
	out = strconv.AppendInt(out, int64(p.line(f.Span.Start)), 10)
	for _, fix := range f.Fixes {
		add(fix.Zh, fix.En)
	}
	if !open {
		return string(out)
	}
	for _, r := range f.Related {
		add(strconv.Itoa(p.line(r.Span.Start)), r.Span.In(p.text), r.Zh, r.En)
	}
	return string(out)
}

func flag(on bool) byte {
	if on {
		return 1
	}
	return 0
}

func (c *card) isOpen() bool { return c.pane.open == Name(c.finding) }

// words are what the card says.
func (c *card) words() []widgets.Paragraph {
	f := c.finding
	out := []widgets.Paragraph{widgets.Text(translations.Pick(f.Zh, f.En)), small(c.where())}
	if rule := rules.ByID(f.Rule); rule != nil && c.isOpen() {
		out = append(out, small(translations.Pick(rule.Why.Zh, rule.Why.En)))
		for _, name := range rules.Spelled(rule.Source) {
			out = append(out, small(translations.Pick(name.Zh, name.En)))
		}
	}
	if f.Override != "" {
		out = append(out, widgets.Paragraph{Above: 3, Pieces: []widgets.Piece{{
			Text: translations.T("cli.check.overridden", f.Override), Color: theme.ColorNameSuccess,
		}}})
	}
	return out
}

// where is the rule, the line and what the rule rests on.
func (c *card) where() string {
	f := c.finding
	out := f.Rule
	if !f.Span.Empty() {
		out = translations.T("finding.place", f.Rule, c.pane.line(f.Span.Start))
	}
	if rule := rules.ByID(f.Rule); rule != nil {
		out += " · " + rule.Source
	}
	return out
}

func small(text string) widgets.Paragraph {
	return widgets.Paragraph{Above: 1, Pieces: []widgets.Piece{{Text: text, Small: true, Color: theme.ColorNamePlaceHolder}}}
}

// does is what can be done with the finding.
func (c *card) does() (out []*action) {
	f, p := c.finding, c.pane
	if f.Override == "" {
		for i, fix := range f.Fixes {
			out = append(out, newAction(p, "edit", translations.Pick(fix.Zh, fix.En), func() { p.wishes.Fix(*c.finding, c.finding.Fixes[i]) }))
		}
	}
	if c.isOpen() {
		for i, r := range f.Related {
			line := p.line(r.Span.Start)
			out = append(out, newAction(p, "search", translations.T("finding.related", line, shortened(r.Span.In(p.text)), translations.Pick(r.Zh, r.En)),
				func() { p.wishes.Pick(c.finding.Related[i].Span.Start) }))
		}
	}
	switch {
	case f.Override != "":
		out = append(out, newAction(p, "back", translations.T("finding.withdraw"), func() { p.wishes.Withdraw(c.finding.Identity) }))
	case c.isOpen() && f.Identity != "" && (p.form == nil || p.form.of != Name(f)):
		out = append(out, newAction(p, "quote", translations.T("finding.let-stand"), func() { p.openCard(c.at, false); p.AskReason() }))
	}
	return out
}

// shortened is the first words of a place.
func shortened(words string) string {
	const most = 12
	if r := []rune(words); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return words
}

// pick shows the place in the draft.
func (c *card) pick() {
	if !c.finding.Span.Empty() {
		c.pane.wishes.Pick(c.finding.Span.Start)
	}
}

// holds tells whether something focused is the card or stands on it.
func (c *card) holds(f fyne.Focusable) bool {
	for _, a := range c.actions {
		if f == fyne.Focusable(a) {
			return true
		}
	}
	return f == fyne.Focusable(c)
}

// FocusGained brings the card in sight.
func (c *card) FocusGained() {
	c.ground.FocusGained()
	c.pane.list.reveal(c.at)
}

// Tapped opens the card and shows the place.
func (c *card) Tapped(*fyne.PointEvent) {
	c.pane.openCard(c.at, true)
	c.pick()
}

// TypedKey walks the cards with the arrow keys; Enter shows the place.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		c.pane.step(c.at, 1)
	case fyne.KeyUp:
		c.pane.step(c.at, -1)
	case fyne.KeyHome:
		c.pane.step(0, 0)
	case fyne.KeyEnd:
		c.pane.step(len(c.pane.findings)-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	default:
		c.pane.wishes.Key(e)
	}
}

// CreateRenderer is for Fyne.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	card := container.NewStack(c.back, c.body)
	if c.group == nil {
		return widget.NewSimpleRenderer(card)
	}
	return widget.NewSimpleRenderer(container.NewBorder(c.group, nil, nil, nil, card))
}

// groupHeading is the name of a group above its first card.
func groupHeading(name string) fyne.CanvasObject {
	words := widgets.NewRich(widgets.Paragraph{Pieces: []widgets.Piece{{Text: name, Bold: true}}})
	return container.New(layout.NewCustomPaddedLayout(10, 2, 10, 10), words)
}

// Icon is the icon of a severity and its colour.
func Icon(s check.Severity) (string, fyne.ThemeColorName) {
	switch s {
	case check.Error:
		return "error", theme.ColorNameError
	case check.Warning:
		return "warning", theme.ColorNameWarning
	}
	return "hint", theme.ColorNamePrimary
}
