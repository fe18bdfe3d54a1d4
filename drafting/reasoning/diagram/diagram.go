// Package diagram draws the reasoning of a draft: evidence, facts, problems with their
// law and measures in columns from left to right, linked by curves, holes in red.
//
//	reasoning.Graph ─ boxes, their text broken into lines ─ order of each column (few crossings)
//	                ─ places (short links) ─ curves ─▶ [Diagram] ─ [WriteSVG], [WritePNG]
//
// A Diagram is plain data: whoever draws it needs nothing but rectangles, curves and
// text. The same draft gives the same diagram on every machine, as it is set in the
// fonts of the program alone.
package diagram

import "jianwen/drafting/reasoning"

// A Diagram is a picture, in points from its upper left corner.
type Diagram struct {
	Title         string
	Width, Height float64
	Texts         []Text // titles, heads of columns, the legend
	Boxes         []Box  // behind no other
	Lines         []Line // behind the boxes
	Legend        []Box  // samples
	Strokes       []Line // samples, and rules
}

// A Box is a node with its text, or a place where one is missed.
type Box struct {
	Node       *reasoning.Node // nil where one is missed, and in the legend
	X, Y, W, H float64
	Ink        Ink  // of its left edge and label
	Hole       bool // the thread breaks here: drawn in red, with a broken edge
	Texts      []Text
	Rule       float64 // y of the thin line over the law; 0 where there is none
}

// Text is one line of type.
type Text struct {
	X, Y  float64 // of the baseline's beginning
	Size  float64
	Bold  bool
	Ink   Ink
	Words string
}

// A Line is a curve: a point, then for each cubic segment two controls and a point. A
// straight segment has its controls on the line.
type Line struct {
	From, To *reasoning.Node // nil in the legend; To is nil for the stump at a hole
	Points   []Point
	Width    float64
	Ink      Ink
	Dashed   bool // nothing in the draft says it: the same number, or silence
	Arrow    bool // a head at the end
	Cross    bool // a cross at the end: the thread breaks here
}

// A Point of the picture.
type Point struct{ X, Y float64 }

// Ink is the role of a colour.
type Ink uint8

const (
	Plain Ink = iota
	Dim
	Faint // rules and edges
	EvidenceInk
	FactInk
	ProblemInk
	MeasureInk
	HoleInk
	FineInk // nothing is wrong
)

// inks are darker than 4.5:1 on white, but for Faint; they stay apart in grey print by
// the words beside them.
var inks = [...]uint32{
	Plain: 0x1d2733, Dim: 0x566371, Faint: 0xb9c2cc,
	EvidenceInk: 0x5c6b7a, FactInk: 0x1f5fa8, ProblemInk: 0x8f5400, MeasureInk: 0x256c3a,
	HoleInk: 0xb3261e, FineInk: 0x256c3a,
}

// grounds are what boxes are filled with.
var grounds = [...]uint32{
	EvidenceInk: 0xf6f7f9, FactInk: 0xf0f5fb, ProblemInk: 0xfdf6ea, MeasureInk: 0xf0f7f1, HoleInk: 0xfdeeec,
}

// RGB is an ink as 0xRRGGBB.
func (i Ink) RGB() uint32 { return inks[i] }

// Ground is the colour inside the box, as 0xRRGGBB.
func (b *Box) Ground() uint32 {
	if b.Hole {
		return grounds[HoleInk]
	}
	return grounds[b.Ink]
}

// Edge is the ink of the edge of the box.
func (b *Box) Edge() Ink {
	if b.Hole {
		return HoleInk
	}
	return Faint
}
