package writing

import (
	"slices"

	"jianwen/drafting/editing"
	"jianwen/drafting/source"
)

// Find lights up the places of a text in the draft, and tells which of them the caret
// is at: from 0, -1 for none.
func (w *Writer) Find(q editing.Search) (count, at int) {
	if w.editor == nil {
		return 0, -1
	}
	w.sought = q
	w.seek()
	w.overlay()
	return len(w.lit), w.litAt()
}

// EndFind puts the lights out.
func (w *Writer) EndFind() {
	w.sought, w.lit = editing.Search{}, nil
	w.overlay()
}

// moveSought keeps the stretch that is sought in around its words.
func (w *Writer) moveSought(edits []source.Edit) {
	if in := w.sought.In; in != nil {
		in.Start, in.End = source.Moved(in.Start, edits), source.Moved(in.End, edits)
	}
}

// seek finds what is sought in the draft as it is now.
func (w *Writer) seek() {
	w.lit = nil
	if w.sought.Text != "" {
		w.lit = w.editor.Sheet().Find(w.sought)
	}
}

// litAt is the place that is selected.
func (w *Writer) litAt() int {
	return slices.Index(w.lit, w.editor.Selection().Span())
}

// FindNext selects the next place behind the caret, or the one before it, round the
// ends of the draft.
func (w *Writer) FindNext(step int) (count, at int) {
	if w.editor == nil || len(w.lit) == 0 {
		return 0, -1
	}
	w.Settle()
	s := w.editor.Selection().Span()
	next := 0
	if step > 0 {
		next = slices.IndexFunc(w.lit, func(l source.Span) bool { return l.Start >= s.End && l != s })
		next = max(next, 0)
	} else {
		next = len(w.lit) - 1
		for i, l := range slices.Backward(w.lit) {
			if l.End <= s.Start {
				next = i
				break
			}
		}
	}
	w.editor.Select(editing.Selection{Anchor: w.lit[next].Start, Caret: w.lit[next].End})
	w.paper.Bring(w.caret())
	return len(w.lit), next
}

// Replace puts a text in the place that is selected, where it is one of those found,
// and goes to the next.
func (w *Writer) Replace(name, with string) (count, at int) {
	if w.editor == nil {
		return 0, -1
	}
	if w.litAt() >= 0 {
		w.editor.Type(name, with, editing.Alone)
	}
	return w.FindNext(1)
}

// ReplaceAll puts a text in all places found, as one step, and tells how many they were.
func (w *Writer) ReplaceAll(name, with string) int {
	if w.editor == nil || len(w.lit) == 0 {
		return 0
	}
	w.Settle()
	n := len(w.lit)
	w.editor.Replace(name, w.lit, with)
	return n
}
