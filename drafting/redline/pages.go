package redline

import (
	"sort"

	"jianwen/drafting/compare"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// Pages are pages of a copy's text with its marks: the runs are parted where a mark
// begins or ends, and have lines through them or under them. The pages given are not
// touched.
func Pages(pages []*page.Page, marks []Mark) []*page.Page {
	out := make([]*page.Page, len(pages))
	for i, p := range pages {
		marked := *p
		marked.Items = nil
		var lines []page.Item // last, with what is no text
		for _, item := range p.Items {
			run, ok := item.(*page.Run)
			if !ok || run.Tag == page.Artifact {
				marked.Items = append(marked.Items, item)
				continue
			}
			for _, piece := range parted(run, marks) {
				marked.Items = append(marked.Items, piece.run)
				lines = append(lines, ruled(piece)...)
			}
		}
		marked.Items = append(marked.Items, lines...)
		out[i] = &marked
	}
	return out
}

// A piece is part of a run of one kind.
type piece struct {
	run  *page.Run
	kind compare.Kind
}

// parted are the pieces of a run; the run itself where no mark is in it.
func parted(run *page.Run, marks []Mark) (out []piece) {
	start := 0
	for i := 1; i <= len(run.Glyphs); i++ {
		kind := kindOf(marks, run.Source(start))
		if i < len(run.Glyphs) && kindOf(marks, run.Source(i)) == kind {
			continue
		}
		part := *run
		part.Glyphs = run.Glyphs[start:i]
		part.Joined = run.Joined && i == len(run.Glyphs)
		switch kind {
		case compare.Deleted:
			part.Color = page.Red
		case compare.Inserted, compare.Moved, compare.Left:
			part.Color = page.Blue
		}
		out = append(out, piece{&part, kind})
		start = i
	}
	if len(out) == 0 { // a run without glyphs
		out = []piece{{run, compare.Same}}
	}
	return out
}

// kindOf is the mark that a character stands in; Same where it is in none.
func kindOf(marks []Mark, at source.Span) compare.Kind {
	i := sort.Search(len(marks), func(i int) bool { return marks[i].Span.End > at.Start })
	if i < len(marks) && marks[i].Span.Start <= at.Start {
		return marks[i].Kind
	}
	return compare.Same
}

// Where lines stand, em from the baseline: the middle of Chinese type is 0.38 above it.
const (
	through = -0.38
	below   = 0.16
	apart   = 0.11 // two lines
	thick   = 0.045
)

// ruled are the lines of a piece.
func ruled(p piece) []page.Item {
	line := func(at float64, c page.Color) page.Item {
		first := p.run.X + p.run.Glyphs[0].X
		return &page.Rule{Color: c, Rect: page.Rect{
			X: first, Y: p.run.Y + (at-thick/2)*p.run.Size, W: p.run.X + p.run.Width() - first, H: thick * p.run.Size,
		}}
	}
	switch p.kind {
	case compare.Deleted:
		return []page.Item{line(through, page.Red)}
	case compare.Inserted:
		return []page.Item{line(below, page.Blue)}
	case compare.Moved:
		return []page.Item{line(below, page.Blue), line(below+apart, page.Blue)}
	case compare.Left:
		return []page.Item{line(through-apart/2, page.Blue), line(through+apart/2, page.Blue)}
	}
	return nil
}
