// Package page describes finished pages: what stands where, set in which face,
// and which bytes of the draft it came from.
//
// It is the one description that the screen, the PDF and the printer share.
// Lengths are points (1/72 inch); x runs right and y runs down from the upper
// left corner of the sheet. Pages are immutable once made.
package page

import "jianwen/drafting/source"

// A Page is one side of a sheet.
type Page struct {
	Number        int     // counted from 1 through the document
	Width, Height float64 // of the trimmed sheet, pt
	Area          Rect    // the type area (版心)
	Items         []Item  // in reading order; artifacts (page numbers, rules) last
}

// A Rect is an upright rectangle, pt.
type Rect struct{ X, Y, W, H float64 }

// Item is what a page holds: a [*Run], a [*Rule], an [*Image] or a [*Place].
type Item interface {
	Bounds() Rect
	item()
}

// Tag says what an item is to a reader who cannot see the page; the PDF writer
// makes the structure tree of it.
type Tag uint8

// The tags, in the terms of ISO 32000 14.8.4.
const (
	Artifact  Tag = iota // page numbers, rules: not part of the text
	Title                // 院名 and 文书名
	Heading1             // 一、
	Heading2             // （一）
	Heading3             // 1.
	Heading4             // （1）
	Paragraph            // everything said in sentences
	ListItem             // an evidence item, an attachment's name
	TableHead            // a cell of a table's head
	TableCell            // any other cell
	Quote                // a block quotation
	Signature            // 落款
)

// Color is what a mark is printed in. GB/T 9704—2012, 5.2.4 and 7.2.4 know black and red.
type Color uint8

const (
	Black Color = iota
	Red         // red heads, separators and seals: R255 G0 B0, Y80 M80 on press
	Grey        // guidance on the screen; never printed
	Blue        // what came or moved, in a red-line
)

// A Run is glyphs on one baseline, in one face and size.
type Run struct {
	Face            string // key of the face: fonts.Set.ByKey finds it
	Size            float64
	X, Y            float64 // origin of the first glyph, on the baseline
	Color           Color
	Tag             Tag
	Node            int // runs with one Node and Tag are one element of the structure, across lines and pages; counted from 1 in reading order, 0 for artifacts
	Base            int // place in the draft that the glyphs' Start and End count from: an edit elsewhere moves a run without touching its glyphs
	Row             int // of a table cell, from 0
	Column          int // of a table cell, from 0
	Glyphs          []Glyph
	Ascent, Descent float64 // of the line box, pt, both positive: what a caret or a selection covers
	Joined          bool    // the next run of the same node goes on without a blank: a line break inside Chinese text
	Field           string  // the key of the front matter that has no value yet, of which this keeps the place; "" for all else
}

// A Glyph is one character as it is drawn.
type Glyph struct {
	ID         uint16  // in the run's face
	Text       string  // the characters it stands for; "" for the second half of a pair
	X          float64 // offset of its origin from the run's X
	Width      float64 // the room it takes, pt, after compression and justification
	Shift      float64 // how far the outline is drawn left of X: an opening mark whose blank half was cut
	Start, End int32   // bytes of the draft, counted from the run's Base; equal for generated text
}

// A Rule is a filled rectangle.
type Rule struct {
	Rect
	Color Color
}

// An Image is a picture, such as a seal.
type Image struct {
	Rect
	PNG    []byte
	Source source.Span
}

// A Place is room that is kept free for something put on later: a seal.
// It does not print.
type Place struct {
	Rect
	Kind string // "seal"
	Name string // whose
}

func (r *Run) item()   {}
func (r *Rule) item()  {}
func (i *Image) item() {}
func (p *Place) item() {}

// Bounds is the line box of the run.
func (r *Run) Bounds() Rect { return Rect{r.X, r.Y - r.Ascent, r.Width(), r.Ascent + r.Descent} }

// Bounds is the rule itself.
func (r *Rule) Bounds() Rect { return r.Rect }

// Bounds is the picture's frame.
func (i *Image) Bounds() Rect { return i.Rect }

// Bounds is the room kept.
func (p *Place) Bounds() Rect { return p.Rect }

// Source is the bytes of the draft that glyph i came from; empty, at the nearest
// place, for generated text.
func (r *Run) Source(i int) source.Span {
	g := r.Glyphs[i]
	return source.Span{Start: r.Base + int(g.Start), End: r.Base + int(g.End)}
}

// Width is the distance from the first glyph's origin to the end of the last, pt.
func (r *Run) Width() float64 {
	if len(r.Glyphs) == 0 {
		return 0
	}
	last := r.Glyphs[len(r.Glyphs)-1]
	return last.X + last.Width
}

// Text is the characters of the run.
func (r *Run) Text() string {
	n := 0
	for _, g := range r.Glyphs {
		n += len(g.Text)
	}
	b := make([]byte, 0, n)
	for _, g := range r.Glyphs {
		b = append(b, g.Text...)
	}
	return string(b)
}

// A Mark is an entry of the document outline: a heading and where it stands.
type Mark struct {
	Level  int // 0 the document, 1–4 headings
	Text   string
	Page   int     // index into the pages, from 0
	Y      float64 // top of the line, pt
	Source source.Span
}
