// Package compare tells how one draft became another, in the way a person would: which
// paragraphs stayed, which were changed and where, which came, went, or moved.
//
//	two texts ─ split ─▶ paragraphs ─ pair ─▶ fellows ─ order ─▶ [Difference] ─┬─▶ red-line, 花脸稿
//	                                            │                               └─▶ [Difference.Edits]
//	                                            └─ within a pair: characters
//
// Paragraphs are paired by their likeness (search/law has the measure), what stands
// within a pair is compared by character. Nothing is lost: the paragraphs of a
// difference, one after another, are the old text, and they are the new one.
package compare

import "jianwen/drafting/source"

// Kind is what became of a stretch or a paragraph.
type Kind uint8

// The kinds. Changed and Left are of paragraphs only, and no stretch is Moved.
const (
	Same     Kind = iota // both texts have it; paragraphs may differ in the blank lines behind them
	Inserted             // the new text has it
	Deleted              // the old text has it
	Changed              // both have it, and it was changed
	Moved                // both have it: it stands here now, changed or not
	Left                 // and there it stood in the old text
)

// A Difference is two texts and how one became the other.
type Difference struct {
	Old, New   string
	Paragraphs []Paragraph // in the order of the new text; what is gone, where it stood
}

// A Paragraph is a line of text with the blank lines behind it. The text before the
// first line, when it is blank, is a paragraph as well.
type Paragraph struct {
	Kind      Kind
	Old, New  source.Span // empty where a text does not have it, and New of one that is Left
	Move      int         // from 1: Moved and Left paragraphs that belong together; 0 for others
	Stretches []Stretch   // of all of it, in order; none of one that is Left
}

// A Stretch is part of a paragraph: Same, Inserted or Deleted.
type Stretch struct {
	Kind     Kind
	Old, New source.Span // one of them empty, unless the stretch is the Same
}

// Texts compares two texts.
func Texts(old, new string) *Difference {
	d := &Difference{Old: old, New: new}
	a, b := split(old), split(new)
	p := pair(old, new, a, b)
	d.write(a, b, p)
	return d
}

// Changes is how many stretches were inserted or deleted, with moves counted once.
func (d *Difference) Changes() (n int) {
	for _, p := range d.Paragraphs {
		if p.Kind == Moved {
			n++
		}
		for _, s := range p.Stretches {
			if s.Kind != Same && p.Kind != Same {
				n++
			}
		}
	}
	return n
}
