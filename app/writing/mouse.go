package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/app/paper"
	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
)

// dragging is a selection made with the mouse.
type dragging struct {
	on     bool
	clicks int // 1: by characters, 2: by words, 3: by paragraphs
	from   editing.Selection
	to     fyne.Position // where the mouse is
	beyond bool          // it is above the view or below it: the view goes on that way
}

// Press is for the paper.
func (w *Writer) Press(at fyne.Position, button desktop.MouseButton, heldKeys fyne.KeyModifier, clicks int) {
	w.Settle()
	offset, ok := w.paper.OffsetAt(at)
	if button != desktop.MouseButtonPrimary {
		return
	}
	if field, empty, ok := w.paper.EmptyAt(at); ok && heldKeys&fyne.KeyModifierShift == 0 {
		w.near, _ = w.paper.PieceAt(at)
		w.fill(field, w.meant(empty))
		return
	}
	if !ok {
		return
	}
	w.near, _ = w.paper.PieceAt(at)
	offset = w.meant(offset)
	if heldKeys&fyne.KeyModifierShift != 0 {
		w.drag = dragging{on: true, clicks: 1, from: editing.At(w.editor.Selection().Anchor)}
		w.to(w.bodily(offset, at), true)
		return
	}
	s := w.around(offset, clicks)
	w.drag = dragging{on: true, clicks: clicks, from: s}
	w.editor.Select(s)
}

// around is what so many clicks at an offset select.
func (w *Writer) around(offset, clicks int) editing.Selection {
	sheet := w.editor.Sheet()
	i := sheet.LeafAt(offset)
	if i < 0 || clicks < 2 {
		return editing.At(offset)
	}
	l := &sheet.Leaves[i]
	if clicks == 3 {
		return editing.Selection{Anchor: l.Stop(0), Caret: l.End()}
	}
	from, to := sheet.WordAt(l, l.StopAt(offset), w.o.Terms)
	return editing.Selection{Anchor: l.Stop(from), Caret: l.Stop(to)}
}

// Drag is for the paper: the selection follows the mouse, by what was clicked, and the
// view follows where it leaves it.
func (w *Writer) Drag(to fyne.Position) {
	if !w.drag.on {
		return
	}
	w.drag.to = to
	if beyond := to.Y < 0 || to.Y > w.paper.Size().Height; beyond != w.drag.beyond {
		w.drag.beyond = beyond
		w.o.Pulse(beyond)
	}
	w.reach()
}

// DragOn is for who was asked for a pulse: the view goes on to where the mouse is, the
// faster the farther it is out, and the selection with it.
func (w *Writer) DragOn() {
	if !w.drag.on || !w.drag.beyond {
		return
	}
	const most = 160 // units in one pulse
	out := w.drag.to.Y
	if out > 0 {
		out -= w.paper.Size().Height
	}
	w.paper.ScrollBy(0, float64(min(max(out, -most), most)))
	w.reach()
}

// reach selects up to where the mouse is.
func (w *Writer) reach() {
	to := w.drag.to
	inside := fyne.NewPos(to.X, min(max(to.Y, 0), w.paper.Size().Height-1))
	offset, ok := w.paper.OffsetAt(inside)
	if !ok {
		return
	}
	w.still = true // where the mouse is says what is in sight
	defer func() { w.still = false }()
	s := w.around(w.bodily(w.meant(offset), inside), w.drag.clicks)
	from, span := w.drag.from.Span(), s.Span()
	if span.Start < from.Start {
		w.editor.Select(editing.Selection{Anchor: from.End, Caret: span.Start})
	} else {
		w.editor.Select(editing.Selection{Anchor: from.Start, Caret: max(span.End, from.End)})
	}
}

// bodily is an offset, or, where that is of a field and the selection was begun in the
// body, the end of the body that lies towards it.
func (w *Writer) bodily(offset int, at fyne.Position) int {
	sheet := w.editor.Sheet()
	if sheet.FieldAt(offset) == nil || sheet.FieldAt(w.drag.from.Anchor) != nil || len(sheet.Leaves) == 0 {
		return offset
	}
	spot, ok := w.paper.PieceAt(at)
	from := paper.LineOf(w.lines, w.shown(w.drag.from.Anchor), false, w.near)
	if !ok || from < 0 {
		return offset
	}
	if l := &w.lines[from]; spot.Page > l.Page || spot.Page == l.Page && spot.Box.Y > l.Top {
		return sheet.Leaves[len(sheet.Leaves)-1].End()
	}
	return sheet.Top()
}

// Release is for the paper.
func (w *Writer) Release() {
	if w.drag.beyond {
		w.o.Pulse(false)
	}
	w.drag = dragging{}
}

// headingLevel is the level of a leaf that is a heading; 0 where it is none.
func headingLevel(l *editing.Leaf) int {
	if h, ok := l.Block.(*doc.Heading); ok {
		return h.Level
	}
	return 0
}
