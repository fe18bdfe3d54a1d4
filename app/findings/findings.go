// Package findings is the pane that lists what the program has to say about a
// draft. A finding is picked to see its place, mended by one of its fixes, or let
// stand with a reason. The pane changes nothing itself: it tells what is wished.
package findings

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
)

// width of the pane, units.
const width = 270

// Wishes are what a person asks of the pane.
type Wishes struct {
	Pick     func(offset int) // to see a place of the draft
	Fix      func(f check.Finding, fix check.Fix)
	LetStand func(f check.Finding, reason string)
	Withdraw func(identities ...string) // to take reasons back
	Key      func(e *fyne.KeyEvent)     // what the pane has no use for
}

// A Pane lists findings.
type Pane struct {
	widget.BaseWidget
	wishes   Wishes
	text     string // that the findings are about
	findings []check.Finding
	stale    []string

	head   *widget.Label
	rows   *fyne.Container
	scroll *container.Scroll
	cards  []*card
	open   string // identity of the finding that shows all it has; "" for none
	form   *form  // in which a reason is being written; nil: none is
}

// New makes an empty pane.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes, head: widget.NewLabel(""), rows: container.NewVBox()}
	p.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 8, 0, 6), p.rows))
	p.ExtendBaseWidget(p)
	return p
}

// Set lists the findings of a draft, and the identities whose reasons belong to no
// finding any more. What is open stays open, and a reason being written is kept.
func (p *Pane) Set(text string, findings []check.Finding, stale []string) {
	if p.text == text && reflect.DeepEqual(p.findings, findings) && reflect.DeepEqual(p.stale, stale) {
		return
	}
	was := p.index()
	p.text, p.findings, p.stale = text, findings, stale
	if n := len(findings); was >= 0 && p.index() < 0 && n > 0 {
		p.open = nameOf(&findings[min(was, n-1)]) // the one that was open is mended: on to the next
	}
	p.head.SetText(head(findings))
	p.fill()
}

// Opened is the finding that is open; ok is false where none is.
func (p *Pane) Opened() (f check.Finding, ok bool) {
	if i := p.index(); i >= 0 {
		return p.findings[i], true
	}
	return f, false
}

// Step opens the next finding, or the one before, shows its place and gives it the
// keys. It goes round at the ends.
func (p *Pane) Step(by int) {
	n := len(p.findings)
	if n == 0 {
		return
	}
	i := p.index()
	if i < 0 && by < 0 {
		i = 0
	}
	p.openCard((i+by+n)%n, true)
	p.cards[p.index()].pick()
}

// AskReason asks why the open finding is let stand.
func (p *Pane) AskReason() {
	f, ok := p.Opened()
	if !ok || f.Override != "" || f.Identity == "" {
		return
	}
	p.form = newForm(p, f)
	p.fill()
	p.form.focus()
}

// MinSize is the pane's width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(width, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(p.head, nil, nil, nil, p.scroll))
}

// index is where the open finding stands in the list; -1 where none is open.
func (p *Pane) index() int {
	for i := range p.findings {
		if p.open != "" && nameOf(&p.findings[i]) == p.open {
			return i
		}
	}
	return -1
}

// nameOf is what a finding is known by from one list to the next.
func nameOf(f *check.Finding) string {
	if f.Identity != "" {
		return f.Identity
	}
	return f.Rule + f.Span.String() + f.Zh
}

// openCard opens a finding of the list and closes the one that was open.
func (p *Pane) openCard(i int, focus bool) {
	if p.open != nameOf(&p.findings[i]) {
		p.open, p.form = nameOf(&p.findings[i]), nil
		p.fill()
	}
	if focus {
		p.focus(p.cards[i])
	}
	p.reveal(p.cards[i])
}

// fill makes the cards be those of the findings; those that show the same as before stay,
// and the one that had the keys has them again.
func (p *Pane) fill() {
	if p.form != nil && p.index() < 0 {
		p.form = nil // what it was about is gone
	}
	had, before := p.focused(), map[string]*card{}
	for _, c := range p.cards {
		before[c.shows] = c
	}
	cards := make([]*card, 0, len(p.findings))
	rows := make([]fyne.CanvasObject, 0, len(p.findings)+1)
	for i := range p.findings {
		shows := p.shown(i)
		c := before[shows]
		delete(before, shows)
		if c == nil {
			c = newCard(p, i)
		}
		c.at, c.finding, c.shows = i, &p.findings[i], shows
		cards, rows = append(cards, c), append(rows, c)
	}
	if len(p.stale) > 0 {
		rows = append(rows, staleRow(p))
	}
	p.cards = cards
	if !slices.Equal(rows, p.rows.Objects) {
		p.rows.Objects = rows
		p.rows.Refresh()
		p.scroll.Refresh()
	}
	if i := p.index(); had && i >= 0 {
		p.focus(p.cards[i])
		p.reveal(p.cards[i])
	}
}

// head is how many findings of each severity there are; one with a reason counts no more.
func head(findings []check.Finding) string {
	counts := map[check.Severity]int{}
	for _, f := range findings {
		if f.Override == "" {
			counts[f.Severity]++
		}
	}
	return translations.T("finding.head", counts[check.Error], counts[check.Warning], counts[check.Hint])
}
