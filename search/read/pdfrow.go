package read

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A row is a line of a page, in points.
type row struct {
	text        strings.Builder
	left, right float64
	y, size     float64
	last        string
	piece       int // where in text the piece after the last tab begins
}

// rows puts the glyphs of a page together to lines, in the order in which they were
// drawn, which follows columns; from top to bottom where that order jumps about.
func rows(marks []mark) []row {
	var out []*row
	var r *row
	for _, m := range marks {
		blank := strings.TrimSpace(m.text) == ""
		if r == nil || !r.takes(m) {
			if blank {
				continue
			}
			r = &row{left: m.x, right: m.x, y: m.y, size: m.size}
			out = append(out, r)
		}
		r.take(m)
	}
	out = slices.CompactFunc(out, func(a, b *row) bool { // drawn twice to look bold
		return near(a.left, b.left, a.size/3) && near(a.y, b.y, a.size/3) && a.text.String() == b.text.String()
	})
	if up := climbs(out); up*4 > len(out) {
		slices.SortStableFunc(out, func(a, b *row) int {
			if near(a.y, b.y, min(a.size, b.size)/3) {
				return cmp.Compare(a.left, b.left)
			}
			return cmp.Compare(b.y, a.y)
		})
	}
	return join(out)
}

func near(a, b, within float64) bool { return a-b <= within && b-a <= within }

// climbs counts lines that stand above the one before, but for those beside it.
func climbs(rows []*row) int {
	n := 0
	for i := 1; i < len(rows); i++ {
		if rows[i].y > rows[i-1].y+rows[i].size && rows[i].left < rows[i-1].right {
			n++
		}
	}
	return n
}

// overlap is how far a bracket may stand in the blank half of the mark before it, in
// ems.
const overlap = .75

// takes tells whether a glyph goes on with a line.
func (r *row) takes(m mark) bool {
	return near(m.y, r.y, min(m.size, r.size)*.4) && m.x > r.right-m.size*overlap && m.x < r.right+m.size*3
}

func (r *row) take(m mark) {
	gap := m.x - r.right
	if m.text != "" && gap > r.gap(m) && r.text.Len() > 0 && !strings.HasPrefix(m.text, " ") && !strings.HasSuffix(r.last, " ") {
		spacing := r.spacing(gap / m.size)
		r.text.WriteString(spacing)
		if spacing == "\t" {
			r.piece = r.text.Len()
		}
	}
	r.text.WriteString(m.text)
	if strings.TrimSpace(m.text) != "" {
		r.last = m.text
	} else if m.text != "" {
		r.last = " "
	}
	r.right = max(r.right, m.x+m.w)
	r.size = max(r.size, m.size)
}

// gap is how far apart words stand: lines are justified between Chinese characters.
func (r *row) gap(m mark) float64 {
	last, _ := utf8.DecodeLastRuneInString(r.last)
	first, _ := utf8.DecodeRuneInString(m.text)
	if isWide(last) || isWide(first) {
		return m.size * .8
	}
	return m.size * .2
}

// cellGap is how far apart the cells of a table stand at least, in ems.
const cellGap = 1.4

// spacing is what stands for a gap of so many ems. A single Chinese character before
// a wide gap is part of a word that is set apart: 目　录.
func (r *row) spacing(ems float64) string {
	piece := r.text.String()[r.piece:]
	first, size := utf8.DecodeRuneInString(piece)
	switch {
	case ems < cellGap:
		return " "
	case isHan(first) && size == len(piece):
		return "\u3000"
	}
	return "\t"
}
