package margins

import (
	"time"

	"fyne.io/fyne/v2"

	"jianwen/drafting/reasoning"
	"jianwen/drafting/source"
)

// How long the mouse rests on something before the card is shown, and how long it may
// take to the card before that goes.
const (
	rest  = 250 * time.Millisecond
	leave = 350 * time.Millisecond
)

// A drag is a line drawn from a mark to another.
type drag struct {
	from  string // key of the mark; "" while nothing is dragged
	flag  string // or of the flag that is pressed
	moved bool
	to    fyne.Position
}

// Over is for the paper.
func (m *Margins) Over(at fyne.Position) bool {
	if key, ok := m.paper.GlossAt(at); ok && key != "" {
		m.leaveCard()
		m.light(key)
		return true
	}
	m.light("")
	key, flagged := m.paper.FlagAt(at)
	if !flagged {
		marked, _, ok := m.writer.MarkAt(at)
		if key = marked; !ok {
			key = ""
		}
	}
	m.hover(key)
	return flagged
}

// Out is for the paper.
func (m *Margins) Out() {
	m.light("")
	m.hover("")
}

// hover shows the card of what the mouse rests on, and takes it away when it has left.
func (m *Margins) hover(key string) {
	if key == m.over {
		return
	}
	m.over = key
	switch {
	case key == "":
		m.leaveCard()
	case key == m.Card.name:
		m.wishes.Later(0, nil)
	default:
		m.wishes.Later(rest, func() {
			if m.over == key && m.drag.from == "" {
				m.tell(key, false)
			}
		})
	}
}

// leaveCard takes the card away in a moment, unless it is to stay.
func (m *Margins) leaveCard() {
	if m.over = ""; m.Card.stays {
		m.wishes.Later(0, nil)
		return
	}
	m.wishes.Later(leave, func() {
		if m.over == "" && !m.Card.over && !m.Card.stays {
			m.Hush()
		}
	})
}

// light lights up a mark with all that it is linked to, and their first words; "" none.
func (m *Margins) light(key string) {
	s := m.chart.steps[key]
	if s == nil {
		m.paper.Light()
		m.writer.Light()
		return
	}
	keys, spans := []string{key}, []source.Span{}
	for _, other := range append(append([]*step{}, s.from...), s.to...) {
		keys, spans = append(keys, other.key), append(spans, other.node.At)
	}
	m.paper.Light(keys...)
	m.writer.Light(spans...)
}

// Press is for the paper.
func (m *Margins) Press(at fyne.Position) bool {
	m.drag = drag{}
	if key, ok := m.paper.GlossAt(at); ok && key != "" {
		m.Hush()
		m.drag = drag{from: key, to: at}
		return true
	}
	if key, ok := m.paper.FlagAt(at); ok {
		m.drag = drag{flag: key}
		return true
	}
	return false
}

// Drag is for the paper: a line follows the mouse, and what it may end at is lit up.
func (m *Margins) Drag(to fyne.Position) {
	d := &m.drag
	if d.from == "" {
		return
	}
	d.moved, d.to = true, to
	if high := m.paper.Size().Height; to.Y < 0 {
		m.paper.ScrollBy(0, float64(to.Y))
	} else if to.Y > high {
		m.paper.ScrollBy(0, float64(to.Y-high))
	}
	keys := []string{d.from}
	if key, ok := m.paper.GlossAt(to); ok {
		if _, _, fit := m.ends(d.from, key); fit {
			keys = append(keys, key)
		}
	}
	m.paper.Light(keys...)
	m.paper.Tie(d.from, to)
}

// Release is for the paper.
func (m *Margins) Release() {
	d := m.drag
	m.drag = drag{}
	m.paper.Tie("", fyne.Position{})
	m.light("")
	switch {
	case d.flag != "":
		if m.tell(d.flag, true) {
			m.wishes.Shown(m.findings[d.flag])
		}
	case d.from == "":
	case !d.moved:
		if s := m.chart.steps[d.from]; s != nil {
			m.wishes.Choose(s.node)
		}
	default:
		key, ok := m.paper.GlossAt(d.to)
		if from, to, fit := m.ends(d.from, key); ok && fit {
			m.wishes.Tie(from, to)
		}
	}
}

// ends are the nodes that a line between two marks ties, whichever of them it begins at.
func (m *Margins) ends(a, b string) (from, to *reasoning.Node, ok bool) {
	x, y := m.chart.steps[a], m.chart.steps[b]
	if x == nil || y == nil {
		return nil, nil, false
	}
	return m.chart.ends(x, y)
}

func (c *chart) ends(x, y *step) (from, to *reasoning.Node, ok bool) {
	for _, pair := range [][2]*step{{x, y}, {y, x}} {
		for _, to := range []*reasoning.Node{pair[1].node, pair[1].fact} {
			if to != nil && c.graph.Ties(pair[0].node, to) {
				return pair[0].node, to, true
			}
		}
	}
	return nil, nil, false
}
