package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
)

// dragging is a selection made with the mouse.
type dragging struct {
	on     bool
	clicks int // 1: by characters, 2: by words, 3: by paragraphs
	from   editing.Selection
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
		w.to(offset, true)
		w.drag = dragging{on: true, clicks: 1, from: editing.At(w.editor.Selection().Anchor)}
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
	if high := w.paper.Size().Height; to.Y < 0 {
		w.paper.ScrollBy(0, float64(to.Y))
	} else if to.Y > high {
		w.paper.ScrollBy(0, float64(to.Y-high))
	}
	inside := fyne.NewPos(to.X, min(max(to.Y, 0), w.paper.Size().Height-1))
	offset, ok := w.paper.OffsetAt(inside)
	if !ok {
		return
	}
	s := w.around(w.meant(offset), w.drag.clicks)
	from, span := w.drag.from.Span(), s.Span()
	if span.Start < from.Start {
		w.editor.Select(editing.Selection{Anchor: from.End, Caret: span.Start})
	} else {
		w.editor.Select(editing.Selection{Anchor: from.Start, Caret: max(span.End, from.End)})
	}
}

// Release is for the paper.
func (w *Writer) Release() { w.drag.on = false }

// headingLevel is the level of a leaf that is a heading; 0 where it is none.
func headingLevel(l *editing.Leaf) int {
	if h, ok := l.Block.(*doc.Heading); ok {
		return h.Level
	}
	return 0
}
