package writing

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jianwen/app/paper"
	"jianwen/drafting"
	"jianwen/drafting/source"
	"jianwen/drafting/style"
)

// A Gloss is words in the margin beside the line where a place of the draft stands.
type Gloss struct {
	At   int
	Look paper.Gloss // its line is filled in
}

// A margin is what stands in the margins, found once for the pages that are shown.
type margin struct {
	glosses []Gloss
	linked  []source.Span // lit up
	placed  bool          // what follows is of what is shown
	left    []paper.Gloss
	right   []paper.Flag
}

// SetGlosses writes in the left margin beside places of a draft; nothing where it is
// another one by now.
func (w *Writer) SetGlosses(of *drafting.Snapshot, glosses []Gloss) {
	if of != w.snapshot {
		return
	}
	w.margin = margin{glosses: glosses}
	w.overlay()
}

// Light lights up stretches of the draft until it is edited; none where there are none.
func (w *Writer) Light(spans ...source.Span) {
	if len(spans)+len(w.margin.linked) > 0 {
		w.margin.linked = spans
		w.overlay()
	}
}

// MarkAt is the key of the mark whose words are at a point of the paper, and where the
// line of it is that was pointed at.
func (w *Writer) MarkAt(at fyne.Position) (key string, line paper.Piece, ok bool) {
	if w.editor == nil {
		return "", line, false
	}
	offset, on := w.paper.OffsetAt(at)
	if !on {
		return "", line, false
	}
	offset = w.meant(offset)
	for _, m := range w.marks {
		if m.Span.Start > offset || m.Span.End < offset {
			continue
		}
		for _, p := range w.pieces(m.Span) {
			corner, size := w.paper.PlaceIn(p)
			if at.X >= corner.X && at.X <= corner.X+size.Width && at.Y >= corner.Y && at.Y <= corner.Y+size.Height+2 {
				return m.Key, p, true
			}
		}
	}
	return "", line, false
}

// MarkedBy is where the mark with a key begins, line by line; nothing where it is gone.
func (w *Writer) MarkedBy(key string) []paper.Piece {
	for _, m := range w.marks {
		if m.Key == key {
			return w.pieces(m.Span)
		}
	}
	return nil
}

// margins puts margins into an overlay.
func (w *Writer) margins(o *paper.Overlay) {
	if !w.margin.placed {
		w.margin.placed, w.margin.left, w.margin.right = true, w.placeGlosses(), w.placeFlags()
	}
	o.Glosses, o.Flags = w.margin.left, w.margin.right
	if p := w.seen.Profile; p != nil {
		o.Margin.Left = p.Margin.Left * style.PointsPerMillimetre
		o.Margin.Right = (p.Margin.Left + p.Area.Width) * style.PointsPerMillimetre
	}
	for _, s := range w.margin.linked {
		o.Lit = append(o.Lit, w.pieces(s)...)
	}
}

// placeGlosses puts glosses beside their lines.
func (w *Writer) placeGlosses() (out []paper.Gloss) {
	for _, g := range w.margin.glosses {
		i := paper.LineOf(w.lines, w.shown(g.At), false, paper.Piece{})
		if i < 0 {
			continue
		}
		look, l := g.Look, &w.lines[i]
		look.Page, look.Top, look.Bottom = l.Page, l.Top, l.Bottom
		out = append(out, look)
	}
	slices.SortStableFunc(out, func(a, b paper.Gloss) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Top, b.Top))
	})
	return out
}

// placeFlags puts a flag beside each line that has marks with one: the gravest's.
func (w *Writer) placeFlags() (out []paper.Flag) {
	type flag struct {
		paper.Flag
		grave int
	}
	var all []flag
	for _, m := range w.marks {
		if m.Flag == nil {
			continue
		}
		if pieces := w.pieces(m.Span); len(pieces) > 0 {
			p := pieces[0]
			all = append(all, flag{paper.Flag{Page: p.Page, Top: p.Box.Y, Bottom: p.Box.Y + p.Box.H, Icon: m.Flag, Key: m.Key}, m.Grave})
		}
	}
	slices.SortStableFunc(all, func(a, b flag) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Top, b.Top))
	})
	grave := 0
	for _, f := range all {
		n := len(out)
		if n == 0 || out[n-1].Page != f.Page || (f.Top+f.Bottom)/2 > out[n-1].Bottom {
			out, grave = append(out, f.Flag), f.grave
			continue
		}
		last := &out[n-1]
		last.More++
		if f.grave > grave {
			last.Icon, last.Key, grave = f.Icon, f.Key, f.grave
		}
	}
	return out
}

// moveMargin moves what stands in the margins with the words it is beside.
func (w *Writer) moveMargin(edits []source.Edit) {
	for i := range w.margin.glosses {
		g := &w.margin.glosses[i]
		g.At = source.Moved(g.At, edits)
	}
	w.margin.linked, w.margin.placed = nil, false
}
