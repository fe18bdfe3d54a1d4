package writing

import (
	"fyne.io/fyne/v2"

	"jianwen/app/paper"
	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
)

// press does what a key means that types no character; shift selects. It tells whether
// the key means something here.
func (w *Writer) press(name fyne.KeyName, shift bool) bool {
	e, at := w.editor, w.editor.Selection()
	sheet := e.Sheet()
	switch name {
	case fyne.KeyLeft:
		if !at.Empty() && !shift {
			w.to(at.Span().Start, false)
			return true
		}
		if !w.hop(-1, shift) {
			w.to(sheet.Previous(at.Caret), shift)
		}
	case fyne.KeyRight:
		if !at.Empty() && !shift {
			w.to(at.Span().End, false)
			return true
		}
		if !w.hop(1, shift) {
			w.to(sheet.Next(at.Caret), shift)
		}
	case fyne.KeyUp:
		w.row(-1, shift)
	case fyne.KeyDown:
		w.row(1, shift)
	case fyne.KeyHome:
		w.edge(false, shift)
	case fyne.KeyEnd:
		w.edge(true, shift)
	case fyne.KeyPageUp:
		w.leaf(-1, shift)
	case fyne.KeyPageDown:
		w.leaf(1, shift)
	case fyne.KeyBackspace:
		e.BackSpace(w.o.Names.Delete)
	case fyne.KeyDelete:
		if shift {
			w.cut()
			return true
		}
		e.Delete(w.o.Names.Delete)
	case fyne.KeyReturn, fyne.KeyEnter:
		if sheet.FieldAt(at.Caret) != nil {
			w.stop(1)
			return true
		}
		e.Break(w.o.Names.Break)
	case fyne.KeyInsert:
		if shift {
			w.paste()
		}
	case fyne.KeyTab:
		w.tab(shift)
	default:
		return false
	}
	return true
}

// to moves the caret; shift keeps where the selection was begun.
func (w *Writer) to(offset int, shift bool) {
	s := editing.At(offset)
	if shift {
		s.Anchor = w.editor.Selection().Anchor
	}
	before := w.editor.Selection()
	w.editor.Select(s)
	if w.editor.Selection() == before {
		w.goal, w.ends = -1, false
		w.overlay()
	}
}

// line is the line that the caret stands on; -1 without lines.
func (w *Writer) line() int {
	return paper.LineOf(w.lines, w.standing(), w.ends, w.near)
}

// row moves the caret by a line, to where it was on the first of several.
func (w *Writer) row(step int, shift bool) {
	i := w.line()
	if i < 0 {
		return
	}
	goal := w.goal
	if goal < 0 {
		goal = w.lines[i].XOf(w.editor.Selection().Caret)
	}
	next := paper.Beside(w.lines, i, step, goal)
	if next == i {
		w.edge(step > 0, shift)
		return
	}
	w.onto(next, goal, shift)
}

// onto moves the caret to line i, nearest to x.
func (w *Writer) onto(i int, x float64, shift bool) {
	l := &w.lines[i]
	w.nearLine(i)
	if l.Empty {
		if !shift {
			w.land(i, 1)
		}
		return
	}
	offset := l.Nearest(x)
	ends := offset == l.Last() && i+1 < len(w.lines) && w.lines[i+1].First() == offset
	w.to(w.meant(offset), shift)
	w.goal, w.ends = x, ends
	w.overlay()
	w.paper.Bring(w.caret())
}

// edge moves the caret to an end of its line.
func (w *Writer) edge(end, shift bool) {
	i := w.line()
	if i < 0 {
		return
	}
	l := &w.lines[i]
	offset := l.First()
	if end {
		offset = l.Last()
	}
	w.to(w.meant(offset), shift)
	w.ends = end && i+1 < len(w.lines) && w.lines[i+1].First() == offset
	w.overlay()
	w.paper.Bring(w.caret())
}

// leaf moves view and caret by a view's height.
func (w *Writer) leaf(step float64, shift bool) {
	at, _ := w.paper.PlaceIn(w.caret())
	i := w.line()
	if i < 0 {
		return
	}
	goal := w.goal
	if goal < 0 {
		goal = w.lines[i].XOf(w.editor.Selection().Caret)
	}
	if w.paper.LeafThrough(step) == 0 {
		w.document(step > 0, shift)
		return
	}
	if offset, ok := w.paper.OffsetAt(at.AddXY(1, 1)); ok {
		if j := paper.LineOf(w.lines, offset, false, w.near); j >= 0 {
			w.onto(j, goal, shift)
		}
	}
}

// document moves the caret to an end of the draft.
func (w *Writer) document(end, shift bool) {
	sheet := w.editor.Sheet()
	if len(sheet.Leaves) == 0 {
		return
	}
	if end {
		w.to(sheet.Leaves[len(sheet.Leaves)-1].End(), shift)
		return
	}
	w.to(sheet.Top(), shift)
}

// paragraph moves the caret to the head of this paragraph, or of the next one.
func (w *Writer) paragraph(down, shift bool) {
	sheet, caret := w.editor.Sheet(), w.editor.Selection().Caret
	i := sheet.LeafAt(caret)
	step := -1
	if down {
		step = 1
	}
	switch {
	case i < 0 || w.hop(step, shift):
	case sheet.Leaves[i].Field != nil && down:
		w.to(sheet.Leaves[i].End(), shift)
	case down && i+1 < len(sheet.Leaves):
		w.to(sheet.Leaves[i+1].Stop(0), shift)
	case down:
		w.to(sheet.Leaves[i].End(), shift)
	case caret > sheet.Leaves[i].Stop(0) || i == 0:
		w.to(sheet.Leaves[i].Stop(0), shift)
	default:
		w.to(sheet.Leaves[i-1].Stop(0), shift)
	}
}

// tab goes to the next cell of a table, or makes a heading one level lower, or higher,
// unless the caret stands in text that runs on behind it;
// elsewhere it goes to what is to be filled in next.
func (w *Writer) tab(back bool) {
	sheet, caret := w.editor.Sheet(), w.editor.Selection().Caret
	i := sheet.LeafAt(caret)
	if i < 0 {
		return
	}
	step := 1
	if back {
		step = -1
	}
	if j := i + step; sheet.Leaves[i].Cell && j >= 0 && j < len(sheet.Leaves) {
		w.to(sheet.Leaves[j].Stop(0), false)
		return
	}
	switch level := headingLevel(&sheet.Leaves[i]); {
	case level == 0 || inRunOn(&sheet.Leaves[i], caret):
		w.stop(step)
	case level+step >= 1 && level+step <= 4:
		w.Level(level + step)
	}
}

// inRunOn reports whether a caret stands in text that runs on behind a heading, and not
// at its number: there somebody writes and does not mean the heading's level.
func inRunOn(l *editing.Leaf, caret int) bool {
	h, ok := l.Block.(*doc.Heading)
	return ok && len(h.Body) > 0 && caret > h.NumberAt.End
}
