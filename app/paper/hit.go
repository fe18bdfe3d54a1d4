package paper

import (
	"math"

	"fyne.io/fyne/v2"

	"jianwen/drafting/page"
)

// OffsetAt is the place in the draft nearest to pos, a point of the widget: before
// or after the character there, whichever is nearer. It is not ok beside the
// sheets and on a page without text.
func (p *Paper) OffsetAt(pos fyne.Position) (offset int, ok bool) {
	x, y := p.x+float64(pos.X), p.y+float64(pos.Y)
	i := p.desk.sheetAt(x, y)
	if i < 0 || !within(p.desk.sheets[i], x, y) {
		return 0, false
	}
	at := p.desk.spotAt(x, y)
	run := nearestRun(p.pages[i], at.x, at.y, hasSource)
	if run == nil {
		return 0, false
	}
	return offsetIn(run, at.x-run.X), true
}

// EmptyAt tells of a point of the widget where nothing is written yet: in which field
// of the front matter, or, where that is "", at which offset in the body.
func (p *Paper) EmptyAt(pos fyne.Position) (field string, offset int, ok bool) {
	spot, ok := p.PieceAt(pos)
	if !ok {
		return "", 0, false
	}
	run := nearestRun(p.pages[spot.Page], spot.Box.X, spot.Box.Y, func(r *page.Run) bool { return hasSource(r) || keepsPlace(r) })
	if run == nil || !keepsPlace(run) {
		return "", 0, false
	}
	return run.Field, run.Source(0).Start, true
}

// PieceAt is the page and the place on it, without width and of a point's height, that a
// point of the widget is on; not ok beside the sheets.
func (p *Paper) PieceAt(pos fyne.Position) (piece Piece, ok bool) {
	x, y := p.x+float64(pos.X), p.y+float64(pos.Y)
	i := p.desk.sheetAt(x, y)
	if i < 0 || !within(p.desk.sheets[i], x, y) {
		return Piece{}, false
	}
	at := p.desk.spotAt(x, y)
	return Piece{Page: i, Box: page.Rect{X: at.x, Y: at.y, H: 1}}, true
}

// PlaceOf is where the character at offset of the draft stands: the index of the
// page and the character's box, pt. Where nothing is printed (marks, blank lines)
// it is the edge of the nearest text that follows, else of the last one before;
// the box then has no width. Without text the page is -1.
func (p *Paper) PlaceOf(offset int) (index int, box page.Rect) {
	index = -1
	distance := math.MaxInt
	for i, pg := range p.pages {
		for _, item := range pg.Items {
			run, ok := item.(*page.Run)
			if !ok || !hasSource(run) {
				continue
			}
			for g := range run.Glyphs {
				span := run.Source(g)
				if span.Contains(offset) {
					return i, glyphBox(run, g)
				}
				away, edge := span.Start-offset, run.Glyphs[g].X
				if away < 0 {
					away, edge = offset-span.End, edge+run.Glyphs[g].Width
					if away > 0 {
						away += farBehind
					}
				}
				if away < distance {
					distance, index = away, i
					box = page.Rect{X: run.X + edge, Y: run.Y - run.Ascent, H: run.Ascent + run.Descent}
				}
			}
		}
	}
	return index, box
}

// farBehind makes any text after a place nearer than all text before it.
const farBehind = 1 << 40

// hasSource reports whether a run stands for text of the draft.
func hasSource(run *page.Run) bool {
	return run.Tag != page.Artifact && len(run.Glyphs) > 0 && !keepsPlace(run)
}

func glyphBox(run *page.Run, i int) page.Rect {
	g := run.Glyphs[i]
	return page.Rect{X: run.X + g.X, Y: run.Y - run.Ascent, W: g.Width, H: run.Ascent + run.Descent}
}

func within(r page.Rect, x, y float64) bool {
	return r.X <= x && x < r.X+r.W && r.Y <= y && y < r.Y+r.H
}

// nearestRun is the run on the line nearest to (x, y), and of that line's runs the
// one nearest to x, of those that are wanted.
func nearestRun(pg *page.Page, x, y float64, wanted func(*page.Run) bool) *page.Run {
	var best *page.Run
	bestY, bestX := math.Inf(1), math.Inf(1)
	for _, item := range pg.Items {
		run, ok := item.(*page.Run)
		if !ok || !wanted(run) {
			continue
		}
		b := run.Bounds()
		dy, dx := outside(y, b.Y, b.Y+b.H), outside(x, b.X, b.X+b.W)
		if dy < bestY || dy == bestY && dx < bestX {
			best, bestY, bestX = run, dy, dx
		}
	}
	return best
}

// outside is how far v lies outside [low, high].
func outside(v, low, high float64) float64 { return max(low-v, v-high, 0) }

// offsetIn is the boundary of a character nearest to x, pt from the run's origin.
func offsetIn(run *page.Run, x float64) int {
	for i, g := range run.Glyphs {
		if x < g.X+g.Width/2 {
			return run.Source(i).Start
		}
	}
	return run.Source(len(run.Glyphs) - 1).End
}
