package library

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"jianwen/app/widgets"
)

// escape is Escape in the field: in the room, and where the field is empty, it leads
// back to the draft.
func (p *Pane) escape(empty bool) bool {
	if (empty || p.room.on) && p.host.Leave != nil {
		p.host.Leave()
		return true
	}
	return false
}

// escapeTo is Escape in a list: in the room it leads back to the draft, else one step
// back in the pane.
func (p *Pane) escapeTo(step func()) {
	if !p.escape(false) {
		step()
	}
}

// listKey takes the keys that a list has no use for: in the room the arrows lead from
// one side to the other.
func (p *Pane) listKey(e *fyne.KeyEvent) {
	r := p.room
	switch {
	case e.Name == fyne.KeyLeft && r.on:
		p.refocus(r.list)
	case e.Name == fyne.KeyRight && r.on && r.text != r.blank:
		p.refocus(r.text)
	case e.Name == fyne.KeyRight && r.on:
		if i := p.active.selected(); i != nil && i.open != nil {
			i.open()
		}
	case p.host.Key != nil:
		p.host.Key(e)
	}
}

// peekAfter is how long a row is selected until its text is shown beside it: who walks
// through the rows passes by.
const peekAfter = 120 * time.Millisecond

// peek shows, in the room, the text of the row that is selected, without taking the keys.
func (p *Pane) peek(l *items) {
	i := l.selected()
	if !p.room.on || i == nil || i.open == nil || i.clip == nil || p.host.Window.Canvas().Focused() != fyne.Focusable(l.Rows) {
		return
	}
	open := i.open
	p.host.Quietly("library-peek", func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(peekAfter):
			return func() { p.peeked(true, open) }
		}
	})
}

// peeked opens something, to be peeked at or to be read.
func (p *Pane) peeked(peek bool, open func()) {
	before := p.peeking
	p.peeking = peek
	open()
	p.peeking = before
}

// bring puts a view in front; one that is peeked at has no way back.
func (p *Pane) bring(view fyne.CanvasObject, peek bool) {
	if peek {
		p.show(view)
		return
	}
	p.enter(view)
}

// tool is a button that acts on the list that had the keys: a click takes them away, and
// they go back there.
func (p *Pane) tool(name, icon string, do func()) *widgets.Tool {
	return widgets.NewTool(name, icon, func() {
		p.regain()
		do()
	})
}

// regain gives the keys back to the list that had them last where nothing has them.
func (p *Pane) regain() {
	if c := p.host.Window.Canvas(); c.Focused() == nil && p.active != nil && p.active.Visible() {
		c.Focus(p.active.Rows)
	}
}
