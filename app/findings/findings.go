// Package findings is the pane that lists what the program has to say about a
// draft. A finding is picked to see its place, mended by one of its fixes, or let
// stand with a reason. The pane changes nothing itself: it tells what is wished.
package findings

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

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
	text     string          // that the findings are about
	all      []check.Finding // by place
	findings []check.Finding // that are listed, see [Pane.sift]
	stale    []string

	lines []int // where the lines of text begin

	sieve sieve
	list  *list
	open  string // name of the finding that shows all it has; "" for none
	form  *form  // in which a reason is being written; nil: none is
}

// New makes an empty pane.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes}
	p.sieve = newSieve(p)
	p.list = newList(p)
	p.ExtendBaseWidget(p)
	return p
}

// Set lists the findings of a draft, and the identities whose reasons belong to no
// finding any more. What is open stays open, and a reason being written is kept.
func (p *Pane) Set(text string, findings []check.Finding, stale []string) {
	if p.text == text && reflect.DeepEqual(p.all, findings) && reflect.DeepEqual(p.stale, stale) {
		return
	}
	was := p.index()
	if p.text != text {
		p.text, p.lines = text, lineStarts(text)
	}
	p.all, p.stale = findings, stale
	p.findings = p.sift()
	if n := len(p.findings); was >= 0 && p.index() < 0 && n > 0 {
		p.open = Name(&p.findings[min(was, n-1)]) // the one that was open is mended: on to the next
	}
	p.sieve.count(findings)
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
	p.list.card(p.index()).pick()
}

// Open opens a finding by its name, and lists its kind where that is left out; the keys
// stay where they are.
func (p *Pane) Open(name string) {
	if p.named(name) < 0 {
		p.sieve.let(p.all, name)
	}
	if i := p.named(name); i >= 0 {
		p.openCard(i, false)
	}
}

// HasKeys tells whether something of the pane has the keys.
func (p *Pane) HasKeys() bool { return p.focused() }

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
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(max(width, p.sieve.bar.MinSize().Width), 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(p.sieve.bar, nil, nil, nil, p.list))
}

// index is where the open finding stands in the list; -1 where none is open.
func (p *Pane) index() int {
	if p.open == "" {
		return -1
	}
	return p.named(p.open)
}

// named is where the finding with a name stands in the list; -1 where it does not.
func (p *Pane) named(name string) int {
	return slices.IndexFunc(p.findings, func(f check.Finding) bool { return Name(&f) == name })
}

// Name is what a finding is known by from one list to the next.
func Name(f *check.Finding) string {
	if f.Identity != "" {
		return f.Identity
	}
	return f.Rule + f.Span.String() + f.Zh
}

// openCard opens a finding of the list and closes the one that was open.
func (p *Pane) openCard(i int, focus bool) {
	if p.open != Name(&p.findings[i]) {
		p.open, p.form = Name(&p.findings[i]), nil
		p.fill()
	}
	p.list.reveal(i)
	if focus {
		p.focus(p.list.card(i))
	}
}

// fill makes the cards be those of the findings, and the one that had the keys has them
// again.
func (p *Pane) fill() {
	if p.form != nil && p.index() < 0 {
		p.form = nil // what it was about is gone
	}
	had := p.focused()
	p.list.set()
	if i := p.index(); had && i >= 0 {
		p.list.reveal(i)
		p.focus(p.list.card(i))
	}
}
