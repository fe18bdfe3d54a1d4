// Package editing is what keys do to a draft: where a caret may stand, how it moves,
// and the edits that typing, deleting, dividing and joining make.
//
//	document ─ [Read] ─▶ leaves: the stretches of text a caret may stand in
//	key, selection ─ [Sheet.Type], [Sheet.Erase], … ─▶ [Change]: edits and the selection after them
//
// A person types on the printed page and does not see the marks of the format:
// fences, attributes, stars. So a caret stands only where something prints, or in a
// part that is still empty, and no key ever takes half a mark away. What stands
// between two parts is never deleted: obligatory parts stay, whatever is selected.
//
// The package knows no window and no pages; lines are the business of who shows them.
package editing

import (
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A Selection is the stretch between where it was begun and the caret, bytes of the
// draft. The two are the same where nothing is selected.
type Selection struct{ Anchor, Caret int }

// At is a caret with nothing selected.
func At(offset int) Selection { return Selection{offset, offset} }

// Empty reports whether nothing is selected.
func (s Selection) Empty() bool { return s.Anchor == s.Caret }

// Span is what is selected.
func (s Selection) Span() source.Span {
	return source.Span{Start: min(s.Anchor, s.Caret), End: max(s.Anchor, s.Caret)}
}

// A Change is edits of a draft, made at once, and what is selected after them.
type Change struct {
	Edits []source.Edit
	After Selection

	counted []source.Edit // of the text before: numbers that count on, and references to them
}

// A Sheet is a draft as keys see it.
type Sheet struct {
	Text     string
	Document *doc.Document
	Leaves   []Leaf
	Body     int // how many of the leaves are fields of the front matter: the body's begin there
}

// Read makes a sheet of a document. A caret between two paragraphs, where Enter has
// put it, stands in an empty paragraph: the format knows none, the sheet has one there.
// fields are the keys of the front matter whose values are printed: before the body's
// leaves it has theirs.
func Read(d *doc.Document, caret int, fields ...string) *Sheet {
	s := &Sheet{Text: d.Text, Document: d}
	r := reader{sheet: s}
	keys := map[string]bool{}
	for _, k := range fields {
		keys[k] = true
	}
	r.fields(d.Front, keys)
	s.Body = len(s.Leaves)
	r.blocks(d.Blocks, &Region{Inner: source.Span{Start: d.Front.Span.End, End: len(d.Text)}})
	s.addVoid(caret)
	return s
}
