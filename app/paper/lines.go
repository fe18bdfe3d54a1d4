package paper

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// A Stop is a place where a caret may stand: between two characters of a line.
type Stop struct {
	Offset int     // of the draft
	X      float64 // pt from the page's left edge
}

// A Line is text on one baseline that a caret goes through from end to end: a line of a
// paragraph, or of a table's cell.
type Line struct {
	Page        int     // index
	Top, Bottom float64 // pt
	Stops       []Stop  // in order of X; at least one
	Empty       bool    // nothing is written here yet: a click leads to where it will be, no caret stands here
	Field       string  // of an empty line, the key of the front matter that has no value yet; "" in the body
	node        int
}

// Lines are the lines of pages with text of the draft, in reading order.
func Lines(pages []*page.Page) (out []Line) {
	for i, pg := range pages {
		var last, empty *page.Run
		for _, item := range pg.Items {
			run, ok := item.(*page.Run)
			if ok && keepsPlace(run) {
				if !beside(last, run) && !samePlace(empty, run) {
					out = append(out, emptyLine(i, run))
				}
				empty = run
				continue
			}
			if !ok || !hasSource(run) {
				continue
			}
			if goesOn(last, run) {
				out[len(out)-1].add(run)
			} else {
				out = append(out, Line{Page: i, Top: run.Y - run.Ascent, Bottom: run.Y + run.Descent, node: run.Node})
				out[len(out)-1].add(run)
			}
			last = run
		}
	}
	return slices.DeleteFunc(out, func(l Line) bool { return len(l.Stops) == 0 })
}

// keepsPlace reports whether a run stands where nothing is written yet.
func keepsPlace(run *page.Run) bool {
	return len(run.Glyphs) > 0 && (run.Field != "" || run.Color == page.Grey)
}

// beside reports whether a run goes on where another one ends.
func beside(last, run *page.Run) bool {
	return last != nil && math.Abs(last.Y-run.Y) < 0.5 && math.Abs(last.X+last.Width()-run.X) < run.Size
}

// samePlace reports whether two runs keep one place.
func samePlace(a, b *page.Run) bool {
	return a != nil && a.Field == b.Field && a.Source(0) == b.Source(0)
}

// emptyLine is the line of a place that is kept.
func emptyLine(index int, run *page.Run) Line {
	return Line{
		Page: index, Top: run.Y - run.Ascent, Bottom: run.Y + run.Descent, Empty: true, Field: run.Field,
		Stops: []Stop{{run.Source(0).Start, run.X}},
	}
}

// goesOn reports whether a run stands on the line of the one before.
func goesOn(last, run *page.Run) bool {
	return last != nil && last.Node == run.Node && last.Row == run.Row && last.Column == run.Column &&
		math.Abs(last.Y-run.Y) < 0.5 && run.X >= last.X
}

// add takes a run in: the edges of its characters. Text that stands for nothing in the
// draft, such as a date's 年, has none.
func (l *Line) add(run *page.Run) {
	l.Top, l.Bottom = min(l.Top, run.Y-run.Ascent), max(l.Bottom, run.Y+run.Descent)
	for g := range run.Glyphs {
		span := run.Source(g)
		x := run.X + run.Glyphs[g].X
		l.stop(Stop{span.Start, x})
		l.stop(Stop{span.End, x + run.Glyphs[g].Width})
	}
}

func (l *Line) stop(s Stop) {
	if n := len(l.Stops); n > 0 && l.Stops[n-1].Offset == s.Offset {
		return
	}
	l.Stops = append(l.Stops, s)
}

// First and Last are the ends of a line.
func (l *Line) First() int { return l.Stops[0].Offset }

// Last is the offset at the end of a line.
func (l *Line) Last() int { return l.Stops[len(l.Stops)-1].Offset }

// XOf is where an offset stands on a line, pt; offsets that the line does not have
// stand where the one before does.
func (l *Line) XOf(offset int) float64 {
	x := l.Stops[0].X
	for _, s := range l.Stops {
		if s.Offset > offset {
			break
		}
		x = s.X
	}
	return x
}

// Nearest is the offset nearest to x.
func (l *Line) Nearest(x float64) int {
	best := l.Stops[0]
	for _, s := range l.Stops {
		if math.Abs(s.X-x) < math.Abs(best.X-x) {
			best = s
		}
	}
	return best.Offset
}

// LineOf is the index of the line on which a caret at an offset stands: of two lines
// that share it, the second, unless ends says that it stands at the end of the first.
// Of lines that print the same, such as a name in the head and in the signature, it is
// the one nearest to a piece. -1 without lines.
func LineOf(lines []Line, offset int, ends bool, near Piece) int {
	best, distance := -1, math.MaxInt
	for i := range lines {
		l := &lines[i]
		if l.Empty {
			continue
		}
		away := 0
		switch {
		case offset < l.First():
			away = l.First() - offset + 1
		case offset > l.Last():
			away = offset - l.Last()
		}
		wraps := best >= 0 && lines[best].Last() == offset && l.First() == offset
		switch {
		case away < distance, away == 0 && distance == 0 && wraps && !ends,
			away == 0 && distance == 0 && !wraps && near.Box.H > 0 && l.from(near) < lines[best].from(near):
			best, distance = i, away
		}
	}
	return best
}

// from is how far a line is from a piece, pt down the pages.
func (l *Line) from(p Piece) float64 {
	const high = 1e4 // than which no page is higher
	return math.Abs(float64(l.Page-p.Page)*high + l.Top - p.Box.Y)
}

// Beside is the line a step down, or up with -1, from line i: the nearest row in that
// direction, and on it the line nearest to x. i where there is none.
func Beside(lines []Line, i, step int, x float64) int {
	from := &lines[i]
	best := i
	for j := i + step; j >= 0 && j < len(lines); j += step {
		l := &lines[j]
		if l.Page == from.Page && overlaps(l, from) {
			continue // of the same row of a table
		}
		if best != i && !(l.Page == lines[best].Page && overlaps(l, &lines[best])) {
			break
		}
		if best == i || l.away(x) < lines[best].away(x) {
			best = j
		}
	}
	return best
}

// overlaps reports whether two lines of a page stand side by side.
func overlaps(a, b *Line) bool {
	middle := (a.Top + a.Bottom) / 2
	return b.Top < middle && middle < b.Bottom
}

// away is how far x lies outside a line, pt.
func (l *Line) away(x float64) float64 {
	return outside(x, l.Stops[0].X, l.Stops[len(l.Stops)-1].X)
}

// A Piece is the part of a line that a stretch of the draft covers.
type Piece struct {
	Page int
	Box  page.Rect // pt
}

// ByOffset is lines in the order of the draft, which [Pieces] wants: the head and the
// foot of a document print fields that stand elsewhere in it.
func ByOffset(lines []Line) []Line {
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b Line) int { return cmp.Compare(a.First(), b.First()) })
	return sorted
}

// Pieces are where a stretch of the draft stands, line by line. It finds them without
// looking at the other lines: a draft may have hundreds of stretches to be marked.
func Pieces(sorted []Line, span source.Span) (out []Piece) {
	first := sort.Search(len(sorted), func(i int) bool { return sorted[i].First() >= span.Start })
	for first > 0 && sorted[first-1].Last() > span.Start {
		first--
	}
	for i := first; i < len(sorted) && sorted[i].First() < span.End; i++ {
		l := &sorted[i]
		from, to := l.XOf(max(span.Start, l.First())), l.XOf(min(span.End, l.Last()))
		if to > from {
			out = append(out, Piece{l.Page, page.Rect{X: from, Y: l.Top, W: to - from, H: l.Bottom - l.Top}})
		}
	}
	return out
}
