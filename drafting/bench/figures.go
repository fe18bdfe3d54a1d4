package main

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
)

// The type area from left to right, pt: 28 mm and 156 mm.
const (
	areaLeft  = 28 * 72 / 25.4
	areaRight = areaLeft + measure
	tolerance = 0.5 // below what an eye sees at reading distance, pt
)

// Marks by what they may not do, and by the half that is blank.
const (
	notFirst  = "、，。；：？！）》〉」』】〕”’…—·％‰℃)]},.;:!?%"
	notLast   = "（《〈「『【〔“‘￥№([{$"
	trailing  = "、，。；：？！）》〉」』】〕”’"
	beginning = "（《〈「『【〔“‘"
)

func in(marks string, r rune) bool { return strings.ContainsRune(marks, r) }
func isHan(r rune) bool            { return r >= 0x3400 && r <= 0x9fff || r >= 0x20000 && r <= 0x3ffff }
func isDigit(r rune) bool          { return r >= '0' && r <= '9' }

// A sample is numbers of one kind.
type sample []float64

func (s sample) quantile(q float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[int(q*float64(len(sorted)-1)+0.5)]
}

func (s sample) mean() float64 {
	sum := 0.0
	for _, x := range s {
		sum += x
	}
	return sum / float64(len(s))
}

func (s sample) deviation() float64 {
	m, sum := s.mean(), 0.0
	for _, x := range s {
		sum += (x - m) * (x - m)
	}
	return math.Sqrt(sum / float64(len(s)))
}

// figures are what the lines of one typesetter are like.
type figures struct {
	pages, lines, lost                int
	full                              int    // lines that are not their paragraph's last
	characters                        sample // on full lines
	beginBad, endBad, pairsCut        int
	off, hung, ragged                 int    // right edge off the measure; mark beyond it; left edge off
	right                             sample // how far full lines go beyond the measure, pt
	looseness                         sample // of full lines: mean excess between Chinese characters, em
	loose                             []looseLine
	marks                             sample // advance of the first of two marks in a row, em
	gaps                              sample // between Chinese and Latin or digits inside a line, em
	numbers                           sample // between the digits of a number, em
	numbersCut, unitsCut, articlesCut int
	lone                              int // paragraphs whose last line is one character
	widows, orphans                   int // lone last lines at a page's top, lone first lines at a foot
	leading                           sample
}

// A looseLine is a line and by how much its characters stand apart, em.
type looseLine struct {
	excess float64
	*line
}

// loosest is the n lines whose characters stand farthest apart.
func (f *figures) loosest(n int) []looseLine {
	sorted := slices.Clone(f.loose)
	slices.SortStableFunc(sorted, func(a, b looseLine) int { return cmp.Compare(b.excess, a.excess) })
	return sorted[:min(n, len(sorted))]
}

// measureLines takes the figures of lines that belong together.
func measureLines(t *text, lines []line, lost int) *figures {
	f := &figures{lost: lost}
	for i := range lines {
		l := &lines[i]
		f.pages = max(f.pages, l.glyphs[0].page)
		if !l.judged {
			continue
		}
		f.lines++
		f.pagesOf(lines, i)
		if l.last && len(l.glyphs) <= 2 && !l.first {
			f.lone++
		}
		f.inside(l)
		if !l.first {
			f.begin(l)
		}
		if !l.last {
			f.end(t, l)
		}
	}
	return f
}

// pagesOf looks at where pages end, and how far lines are apart.
func (f *figures) pagesOf(lines []line, i int) {
	if i == 0 {
		return
	}
	a, b := &lines[i-1], &lines[i]
	switch same := a.glyphs[0].paragraph == b.glyphs[0].paragraph; {
	case a.glyphs[0].page == b.glyphs[0].page && same:
		f.leading = append(f.leading, b.glyphs[0].y-a.glyphs[0].y)
	case a.glyphs[0].page != b.glyphs[0].page && same && b.last:
		f.widows++
	case a.glyphs[0].page != b.glyphs[0].page && same && a.first:
		f.orphans++
	}
}

// inside looks at the room between the characters of a line.
func (f *figures) inside(l *line) {
	var excess sample
	for k := 1; k < len(l.glyphs); k++ {
		a, b := l.glyphs[k-1], l.glyphs[k]
		gap := (b.x - a.x - a.advance) / bodySize
		switch {
		case isHan(a.r) && isHan(b.r):
			excess = append(excess, (b.x-a.x-pitch)/bodySize)
		case isHan(a.r) && isLetter(b.r) || isLetter(a.r) && isHan(b.r):
			f.gaps = append(f.gaps, gap)
		case isDigit(a.r) && isDigit(b.r):
			f.numbers = append(f.numbers, gap)
		case in(trailing, a.r) && in(trailing+beginning, b.r), in(beginning, a.r) && in(beginning, b.r):
			f.marks = append(f.marks, (b.x-a.x)/bodySize)
		}
	}
	if !l.last && len(excess) > 2 {
		f.looseness = append(f.looseness, excess.mean())
		f.loose = append(f.loose, looseLine{excess.mean(), l})
	}
}

// begin looks at where a line that goes on begins.
func (f *figures) begin(l *line) {
	g := l.glyphs[0]
	if in(notFirst, g.r) {
		f.beginBad++
	}
	left := math.Abs(g.x - areaLeft)
	if in(beginning, g.r) {
		left = min(left, math.Abs(g.x+bodySize/2-areaLeft))
	}
	if left > tolerance {
		f.ragged++
	}
}

// end looks at where a line that is not the last ends.
func (f *figures) end(t *text, l *line) {
	f.full++
	f.characters = append(f.characters, float64(len(l.glyphs)))
	g := l.glyphs[len(l.glyphs)-1]
	next := t.runes[g.number+1]
	if in(notLast, g.r) {
		f.endBad++
	}
	if g.r == next && in("—…", g.r) {
		f.pairsCut++
	}
	short := areaRight - g.x - g.advance
	if in(trailing, g.r) && short < 0 { // its blank half, or a part of it, was cut
		short = min(0, short+bodySize/2)
	}
	switch {
	case in(trailing, g.r) && math.Abs(g.x-areaRight) < 2:
		f.hung++
	case math.Abs(short) > tolerance:
		f.off++
		fallthrough
	default:
		f.right = append(f.right, -short)
	}
	f.cut(t, g.number+1)
}

var (
	article = regexp.MustCompile(`^(第[一二三四五六七八九十百千零〇\d]+[条款项]|〔\d{4}〕\d+号)`)
	unit    = "年月日时分条款项件人名次克元万亿起个份页张号％%"
)

// cut looks at what the break before character at cuts in two.
func (f *figures) cut(t *text, at int) {
	if isLetter(t.runes[at-1]) && isLetter(t.runes[at]) {
		f.numbersCut++
	}
	if isDigit(t.runes[at-1]) && in(unit, t.runes[at]) {
		f.unitsCut++
	}
	for start := max(0, at-8); start < at; start++ {
		s := string(t.runes[start:min(len(t.runes), start+12)])
		if m := article.FindString(s); m != "" && start+len([]rune(m)) > at {
			f.articlesCut++
			return
		}
	}
}
