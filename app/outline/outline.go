// Package outline is the pane at the left that lists the parts of a draft and the
// headings in them. It follows the caret, tells which parts are still empty, and a
// section is moved in it by dragging or with Alt and the arrows. The pane changes
// nothing itself: it tells what is wished.
package outline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Wishes are what a person asks of the pane.
type Wishes struct {
	Pick  func(offset int)     // to write at a place of the draft
	Look  func(offset int)     // to see it, and go on in the pane
	Move  func(offset, by int) // to move the section at a place over so many beside it
	Leave func()               // Escape: back to the paper
	Key   func(*fyne.KeyEvent) // what the pane has no use for
}

// A Pane lists parts and headings.
type Pane struct {
	widget.BaseWidget
	wishes  Wishes
	entries []Entry
	caret   int
	current int // the entry that the caret is in; -1: in none
	at      int // the entry that the keys are on; -1: none
	focused bool

	list   *fyne.Container
	rows   []*row
	scroll *container.Scroll
	mark   *canvas.Rectangle // where what is dragged would go
}

// New makes an empty pane.
func New(wishes Wishes) *Pane {
	p := &Pane{wishes: wishes, current: -1, at: -1, mark: canvas.NewRectangle(theme.Color(theme.ColorNamePrimary))}
	p.mark.Hide()
	p.list = container.New(lines{p})
	p.scroll = container.NewVScroll(p.list)
	p.ExtendBaseWidget(p)
	return p
}

// Set lists other entries, unless they are the same.
func (p *Pane) Set(entries []Entry) {
	if slices.Equal(p.entries, entries) {
		return
	}
	p.entries = entries
	for len(p.rows) < len(entries) {
		p.rows = append(p.rows, newRow(p, len(p.rows)))
	}
	p.current = p.entryAt(p.caret)
	p.at = min(p.at, len(entries)-1)
	if !p.focused {
		p.at = p.current
	}
	objects := make([]fyne.CanvasObject, 0, len(entries)+1)
	for i := range entries {
		p.rows[i].show()
		objects = append(objects, p.rows[i])
	}
	p.list.Objects = append(objects, p.mark)
	p.list.Refresh()
	p.scroll.Refresh() // it does not know that the list is of another size
}

// SetCaret tells where in the draft the caret is.
func (p *Pane) SetCaret(offset int) {
	p.caret = offset
	was, wasAt := p.current, p.at
	p.current = p.entryAt(offset)
	if !p.focused {
		p.at = p.current
	}
	if was == p.current && wasAt == p.at {
		return
	}
	for _, i := range []int{was, wasAt, p.current, p.at} {
		p.redraw(i)
	}
	if !p.focused {
		p.reveal(p.current)
	}
}

// At is the offset of the entry that the keys are on, where it is a section; ok is false
// where the pane has not the keys, or they are on something else.
func (p *Pane) At() (offset int, ok bool) {
	if !p.focused || p.at < 0 || p.at >= len(p.entries) || p.entries[p.at].Beside == 0 {
		return 0, false
	}
	return p.entries[p.at].At, true
}

// Follow puts the keys on the entry that the caret is in, such as after a move.
func (p *Pane) Follow() {
	was := p.at
	p.at = p.current
	p.redraw(was)
	p.redraw(p.at)
	p.reveal(p.at)
}

// entryAt is the entry that an offset belongs to: the part around it, or the last
// heading before it in that part.
func (p *Pane) entryAt(offset int) int {
	at := -1
	for i, e := range p.entries {
		switch {
		case e.At < 0 || e.Span.Start > offset:
		case e.Part && e.Span.End < offset:
			at = -1
		case e.Part || at >= 0 || e.Depth == 0:
			at = i
		}
	}
	return at
}

func (p *Pane) redraw(i int) {
	if i >= 0 && i < len(p.entries) {
		p.rows[i].paint()
	}
}

// reveal scrolls as little as needed to see an entry.
func (p *Pane) reveal(i int) {
	if i < 0 || i >= len(p.entries) {
		return
	}
	top, high := float32(i)*rowHigh, p.scroll.Size().Height
	switch at := p.scroll.Offset.Y; {
	case top < at:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+rowHigh > at+high:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top+rowHigh-high))
	}
}

// width of the pane, units.
const width = 208

// MinSize is the pane's width.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(width, 100) }

// CreateRenderer is for Fyne.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.scroll) }

// FocusGained is for Fyne.
func (p *Pane) FocusGained() {
	p.focused = true
	if p.at < 0 && len(p.entries) > 0 {
		p.at = max(0, p.current)
	}
	p.redraw(p.at)
}

// FocusLost is for Fyne.
func (p *Pane) FocusLost() {
	p.focused = false
	was := p.at
	p.at = p.current
	p.redraw(was)
	p.redraw(p.at)
}

// TypedRune is for Fyne.
func (p *Pane) TypedRune(rune) {}

// TypedKey walks the entries; Enter goes to write at one.
func (p *Pane) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		p.step(p.at + 1)
	case fyne.KeyUp:
		p.step(p.at - 1)
	case fyne.KeyHome:
		p.step(0)
	case fyne.KeyEnd:
		p.step(len(p.entries) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.pick(p.at)
	case fyne.KeyEscape:
		p.wishes.Leave()
	default:
		p.wishes.Key(e)
	}
}

// TypedShortcut moves a section with Alt and an arrow.
func (p *Pane) TypedShortcut(s fyne.Shortcut) {
	key, ok := s.(*desktop.CustomShortcut)
	if !ok || key.Modifier != fyne.KeyModifierAlt {
		return
	}
	at, section := p.At()
	switch {
	case section && key.KeyName == fyne.KeyUp:
		p.wishes.Move(at, -1)
	case section && key.KeyName == fyne.KeyDown:
		p.wishes.Move(at, 1)
	}
}

// step puts the keys on another entry and shows its place.
func (p *Pane) step(to int) {
	if len(p.entries) == 0 {
		return
	}
	was := p.at
	p.at = min(max(to, 0), len(p.entries)-1)
	p.redraw(was)
	p.redraw(p.at)
	p.reveal(p.at)
	if e := p.entries[p.at]; e.At >= 0 {
		p.wishes.Look(e.At)
	}
}

// pick goes to write at an entry.
func (p *Pane) pick(i int) {
	if i >= 0 && i < len(p.entries) && p.entries[i].At >= 0 {
		p.wishes.Pick(p.entries[i].At)
	}
}

// lines sets rows below one another.
type lines struct{ p *Pane }

// MinSize is for Fyne.
func (l lines) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(width, float32(len(l.p.entries))*rowHigh+8)
}

// Layout is for Fyne.
func (l lines) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	for i := range l.p.entries {
		r := l.p.rows[i]
		r.Move(fyne.NewPos(0, float32(i)*rowHigh))
		r.Resize(fyne.NewSize(size.Width, rowHigh))
	}
}
