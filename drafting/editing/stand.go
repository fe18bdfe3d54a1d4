package editing

import (
	"slices"

	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

// Stand puts the caret at an offset; on a blank line of a part, which is no paragraph
// yet, as in the paragraph to be written there.
func (e *Editor) Stand(at int) {
	at = e.leave(At(at)).Caret
	sheet := Read(e.parse(e.text), at, e.fields...)
	e.history.part()
	e.selection, e.sheet = At(sheet.Snap(at)), nil
	e.OnChange()
}

// Top is where the caret stands when a draft is opened: at the head of its body.
func (s *Sheet) Top() int {
	if s.Body < len(s.Leaves) {
		return s.Leaves[s.Body].Stop(0)
	}
	return s.Snap(s.Document.Front.Span.End)
}

// FieldAt is the field that an offset lies in; nil where that is the body.
func (s *Sheet) FieldAt(offset int) *Field {
	if i := s.LeafAt(offset); i >= 0 {
		return s.Leaves[i].Field
	}
	return nil
}

// within keeps the caret of a selection in the field that it was begun in, or the body.
func (s *Sheet) within(at Selection) Selection {
	i, j := s.LeafAt(at.Anchor), s.LeafAt(at.Caret)
	switch {
	case i < 0 || i == j || i >= s.Body && j >= s.Body:
	case i >= s.Body:
		at.Caret = s.Top()
	default:
		at.Caret = min(max(at.Caret, s.Leaves[i].Stop(0)), s.Leaves[i].End())
	}
	return at
}

// Fill puts the caret into the first value of a key that is printed, to its end or to
// where it will stand. A draft that does not have the key gets it, as part of what is
// typed next.
func (e *Editor) Fill(name, key string) {
	d := e.parse(e.text)
	if _, ok := d.Front.Entry(key); !ok {
		if d.Front.Span.Empty() {
			return
		}
		at, before := parse.EndOfFront(d)
		line := before + key + ":"
		edits := []source.Edit{{Span: source.Span{Start: at, End: at}, New: line + "\n"}}
		e.make(name, Typed, Change{Edits: edits, After: At(at + len(line))})
		e.sheet = nil
	}
	if !slices.Contains(e.fields, key) {
		e.fields, e.sheet = append(e.fields, key), nil
	}
	for _, l := range e.Sheet().Leaves {
		if l.Field != nil && l.Field.Key == key {
			e.Select(At(l.End()))
			return
		}
	}
}

// leave tidies the field that a selection is about to leave, and is the selection in
// the text as it is then.
func (e *Editor) leave(to Selection) Selection {
	sheet := e.Sheet()
	from, next := sheet.FieldAt(e.selection.Caret), sheet.FieldAt(to.Caret)
	if from == nil || next != nil && next.Key == from.Key || e.tidy == nil {
		return to
	}
	edits := Tidy(sheet.Document, from.Key, func(value string) []string { return e.tidy(from.Key, value) })
	after, err := source.Apply(e.text, edits)
	if err != nil || after == e.text {
		return to
	}
	moved := Selection{Anchor: source.Moved(to.Anchor, edits), Caret: source.Moved(to.Caret, edits)}
	b := batch{edits: edits, back: inverse(e.text, edits)}
	if n := len(e.history.past); n > 0 { // it belongs to what was written there
		e.history.future = nil
		e.history.past[n-1].batches = append(e.history.past[n-1].batches, b)
	} else {
		e.history.add(b, step{kind: Alone, last: e.now(), before: e.selection, after: moved})
	}
	e.text, e.sheet = after, nil
	e.OnEdit(edits)
	return moved
}

// Tidy writes the field that the caret stands in as it is written once it is left.
func (e *Editor) Tidy() {
	if e.Sheet().FieldAt(e.selection.Caret) == nil {
		return
	}
	sheet, at := e.Sheet(), e.selection
	e.leave(At(sheet.Top()))
	if e.sheet == nil {
		e.selection = At(e.Sheet().Snap(min(at.Caret, len(e.text))))
		e.OnChange()
	}
}
