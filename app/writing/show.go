package writing

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"jianwen/app/paper"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset"
)

// extra is what is shown at the caret and is not part of the draft.
type extra struct {
	at   int
	text string
	lead int // bytes of text before what is to be seen, such as a blank line
	size int // of what is to be seen
}

// nothing is a character without width: what an empty paragraph is set with.
const nothing = typeset.StandIn

// wanted is what is to be shown at the caret: the composition, or something for the
// caret to stand on.
func (w *Writer) wanted() extra {
	at, inner := w.editor.Selection().Caret, ""
	switch {
	case w.preedit.Text != "":
		inner = w.preedit.Text
	case w.standsOnNothing(at):
		inner = nothing
	default:
		return extra{at: at}
	}
	text, lead := w.editor.Sheet().Show(at, inner)
	return extra{at, text, lead, len(inner)}
}

// standsOnNothing reports whether a caret needs a character to stand on: in what is
// empty, behind blanks that end a paragraph, and in a date, which is then printed as it
// is written.
func (w *Writer) standsOnNothing(at int) bool {
	sheet := w.editor.Sheet()
	i := sheet.LeafAt(at)
	if i < 0 {
		return false
	}
	l := &sheet.Leaves[i]
	if l.Field != nil && w.typeOf(l.Field.Key) == "date" {
		return true
	}
	n := len(l.Units)
	return w.editor.Selection().Empty() &&
		(n == 0 || at == l.End() && strings.Trim(l.Units[n-1].In(w.editor.Text()), " \t\u3000") == "")
}

// shown is where an offset of the draft is in what is shown: behind what is shown
// besides, where it is the caret's.
func (w *Writer) shown(offset int) int {
	if offset > w.extra.at {
		return offset + len(w.extra.text)
	}
	return offset
}

// meant is the offset of the draft that an offset of what is shown stands for.
func (w *Writer) meant(offset int) int {
	switch {
	case offset <= w.extra.at:
		return offset
	case offset >= w.extra.at+len(w.extra.text):
		return offset - len(w.extra.text)
	}
	return w.extra.at
}

// show sets the draft, as it is to be seen, on the paper.
func (w *Writer) show() {
	text := w.editor.Text()
	w.extra = w.wanted()
	seen := text[:w.extra.at] + w.extra.text + text[w.extra.at:]
	if w.seen == nil || w.seen.Text != seen {
		w.seen = w.compiler.Compile(seen)
		w.lines = paper.Lines(w.seen.Pages)
		w.sorted = paper.ByOffset(w.lines)
		w.margin.placed = false
		w.noteFields()
	}
	changed := w.snapshot == nil || w.snapshot.Text != text
	if changed {
		w.snapshot = w.seen
		if seen != text {
			w.snapshot = w.aside.Compile(text)
		}
		w.seek()
	}
	sight := paper.Piece{}
	w.near = w.caret()
	if w.focused && !w.still {
		sight = w.near
	}
	w.paper.Set(w.seen.Pages, w.overlaid(), sight)
	w.place()
	if changed {
		w.o.Changed(w.snapshot)
	}
	w.o.Moved()
}

// standing is the offset of the caret in what is shown: in what is being composed where
// that says so, behind a character that is there for it only.
func (w *Writer) standing() int {
	at := w.editor.Selection().Caret
	switch {
	case w.extra.at != at:
		return at
	case w.preedit.Text != "" && w.preedit.Caret >= 0:
		return at + w.extra.lead + min(w.preedit.Caret, w.extra.size)
	}
	return at + w.extra.lead + w.extra.size
}

// caret is where the caret is.
func (w *Writer) caret() paper.Piece {
	at := w.standing()
	i := paper.LineOf(w.lines, at, w.ends, w.near)
	if i < 0 {
		return paper.Piece{}
	}
	l := &w.lines[i]
	const above, below = 1, 1 // pt beyond the characters
	return paper.Piece{Page: l.Page, Box: page.Rect{X: l.XOf(at), Y: l.Top - above, H: l.Bottom - l.Top + above + below}}
}

// composedColor underlines what is being composed.
var composedColor = color.NRGBA{R: 0x1d, G: 0x4e, B: 0xd8, A: 0xff}

// overlay draws caret, selection, composition and marks.
func (w *Writer) overlay() {
	if w.editor != nil {
		w.paper.SetOverlay(w.overlaid())
	}
}

// overlaid is caret, selection, composition and marks.
func (w *Writer) overlaid() (o paper.Overlay) {
	if w.focused && !w.blinked {
		o.Caret = w.caret()
	}
	if s := w.editor.Selection(); !s.Empty() {
		o.Selected = w.pieces(s.Span())
	}
	for _, l := range w.lit {
		o.Lit = append(o.Lit, w.pieces(l)...)
	}
	if w.preedit.Text != "" {
		from := w.extra.at + w.extra.lead
		for _, p := range paper.Pieces(w.sorted, source.Span{Start: from, End: from + w.extra.size}) {
			o.Lines = append(o.Lines, paper.Underline{Piece: p, Color: composedColor, Thick: 1})
		}
	}
	for _, m := range w.marks {
		for _, p := range w.pieces(m.Span) {
			line := m.Look
			line.Piece = p
			o.Lines = append(o.Lines, line)
		}
	}
	w.margins(&o)
	return o
}

// pieces are where a stretch of the draft is shown.
func (w *Writer) pieces(span source.Span) []paper.Piece {
	return paper.Pieces(w.sorted, source.Span{Start: w.shown(span.Start), End: w.shown(span.End)})
}

// Blink shows the caret or hides it.
func (w *Writer) Blink(on bool) {
	if w.blinked == !on || w.editor == nil {
		return
	}
	w.blinked = !on
	w.overlay()
}

// place tells the input method where the caret is.
func (w *Writer) place() {
	if w.board == nil {
		return
	}
	at, size := w.CaretInWindow()
	w.board.Moved(at, size.Height)
}

// CaretInWindow is where the caret is in the window, units.
func (w *Writer) CaretInWindow() (fyne.Position, fyne.Size) {
	at, size := w.paper.PlaceIn(w.caret())
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(w.paper).Add(at), size
}
