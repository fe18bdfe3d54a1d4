// Package margins keeps the margins of the sheets on the screen: in the left one what
// part a paragraph belongs to and how the steps of the reasoning carry one another, in
// the right one where something was found. A step is tied to another by dragging from
// its mark; what is found is told on a card that lies over the page and leaves the keys
// with it. Nothing of this is printed, and nothing is changed here: it is told what is
// wished.
//
//	graph, parts ─ [Glosses] ─▶ left margin ─ mouse ─┐
//	findings ─▶ underlines, right margin ─ mouse, F8 ─┴─▶ [Margins] ─▶ [Wishes], [Card]
package margins

import (
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/findings"
	"jianwen/app/paper"
	"jianwen/app/writing"
	"jianwen/drafting"
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

// Wishes are what a person asks of the margins.
type Wishes struct {
	Tie      func(from, to *reasoning.Node)       // one is to carry the other
	Choose   func(n *reasoning.Node)              // what a step is to be tied to
	Fix      func(f check.Finding, fix check.Fix) // to mend
	LetStand func(f check.Finding)                // to give a reason
	Withdraw func(f check.Finding)                // to take one back
	Shown    func(f check.Finding)                // a finding is told on the card
	Origin   func() fyne.Position                 // of the layer that the card stands in, in the window
	Later    func(after time.Duration, do func()) // runs the last that was asked for; nil: none
}

// Margins keeps the margins of one paper. Use it from the UI goroutine only.
type Margins struct {
	Card *Card // put it above the paper, in a layer of the window

	paper  *paper.Paper
	writer *writing.Writer
	wishes Wishes

	chart    *chart
	findings map[string]check.Finding // by name
	over     string                   // what the mouse is on: a mark's key; "" for nothing
	drag     drag
}

// New keeps the margins of a paper that a writer writes on.
func New(p *paper.Paper, w *writing.Writer, wishes Wishes) *Margins {
	m := &Margins{paper: p, writer: w, wishes: wishes, chart: &chart{}}
	m.Card = newCard(m)
	p.SetKeeper(m)
	return m
}

// Chart shows the parts and the reasoning of a snapshot in the left margin; g may be nil.
func (m *Margins) Chart(s *drafting.Snapshot, g *reasoning.Graph, name func(key string) (zh, en string)) {
	m.chart = newChart(g)
	m.writer.SetGlosses(s, m.chart.glosses(s.Document, s.Form, name))
	m.light("")
}

// SetFindings says what there is to tell. A card on show stays where its finding is there
// still.
func (m *Margins) SetFindings(all []check.Finding) {
	m.findings = map[string]check.Finding{}
	for i := range all {
		m.findings[findings.Name(&all[i])] = all[i]
	}
	if m.Card.Visible() {
		m.tell(m.Card.name, m.Card.stays)
	}
}

// Tell tells a finding on the card, until the caret moves; false where it has no place on
// the paper.
func (m *Margins) Tell(name string) bool { return m.tell(name, true) }

// Told is the finding on the card.
func (m *Margins) Told() (f check.Finding, ok bool) {
	if !m.Card.Visible() {
		return f, false
	}
	f, ok = m.findings[m.Card.name]
	return f, ok
}

// tell shows a finding on the card.
func (m *Margins) tell(name string, stays bool) bool {
	f, ok := m.findings[name]
	pieces := m.writer.MarkedBy(name)
	if !ok || len(pieces) == 0 {
		m.Hush()
		return false
	}
	m.wishes.Later(0, nil)
	m.Card.show(f, name, stays)
	return m.place(pieces)
}

// Hush takes the card away; it tells whether there was one.
func (m *Margins) Hush() bool {
	was := m.Card.Visible()
	m.wishes.Later(0, nil)
	m.Card.Hide()
	m.Card.name = ""
	return was
}

// Viewed follows the paper: the card goes where its line goes, and away with it.
func (m *Margins) Viewed() {
	if m.Card.Visible() {
		m.place(m.writer.MarkedBy(m.Card.name))
	}
}

// place puts the card beside the first line in sight of what it tells of; without one it
// goes away.
func (m *Margins) place(pieces []paper.Piece) bool {
	view := m.paper.Size()
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(m.paper)
	for _, p := range pieces {
		at, size := m.paper.PlaceIn(p)
		if at.Y+size.Height <= 0 || at.Y >= view.Height {
			continue
		}
		at, room := beside(at, size, view, m.Card.wanted(view))
		m.Card.Show()
		m.Card.Resize(room)
		m.Card.Move(corner.Add(at).Subtract(m.wishes.Origin()))
		return true
	}
	m.Hush()
	return false
}

// beside is where a card goes and how large it is: below a line, or above it where there
// is more room, never on it and never outside the view.
func beside(line fyne.Position, high, view, card fyne.Size) (fyne.Position, fyne.Size) {
	const gap, edge = 5, 4
	above, below := line.Y-gap-edge, view.Height-line.Y-high.Height-gap-edge
	x := max(edge, min(line.X, view.Width-card.Width-edge))
	if below >= card.Height || below >= above {
		card.Height = min(card.Height, max(below, 0))
		return fyne.NewPos(x, line.Y+high.Height+gap), card
	}
	card.Height = min(card.Height, above)
	return fyne.NewPos(x, line.Y-gap-card.Height), card
}
