package writing

import "jianwen/drafting/editing"

// GoTo puts the caret at a place of the draft and brings it into sight.
func (w *Writer) GoTo(offset int) {
	if w.editor == nil {
		return
	}
	w.Settle()
	w.to(offset, false)
	w.paper.Bring(w.caret())
}

// MoveSection takes the section around a place over so many beside it, as one step, and
// calls done then; it tells whether there is anywhere to go.
func (w *Writer) MoveSection(name string, at, by int, done func()) bool {
	if w.editor == nil {
		return false
	}
	w.Settle()
	return w.change(name, w.editor.Sheet().Move(at, by), func() {
		w.paper.Bring(w.caret())
		done()
	})
}

// change makes a change as one step, and calls done then, which may be nil. Where numbers
// count on by it, they are shown before; nothing is changed if that is not agreed to, or
// the draft is another one by then. It tells whether there is something to change.
func (w *Writer) change(name string, c editing.Change, done func()) bool {
	if len(c.Edits) == 0 {
		return false
	}
	text := w.editor.Text()
	do := func() {
		if w.editor != nil && w.editor.Text() == text && w.editor.Make(name, c) && done != nil {
			done()
		}
	}
	if counts := w.editor.Sheet().Recounts(c); len(counts) > 0 && w.o.Agree != nil {
		w.o.Agree(name, counts, do)
	} else {
		do()
	}
	return true
}
