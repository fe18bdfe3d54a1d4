package typeset

import "math"

// Penalties of a break, on the scale of badness: a line whose gaps grow by
// looseGap each has badness 100.
const (
	never    = 1e9   // kinsoku: broken only where a line could not be set otherwise
	inWord   = 1e6   // inside a word or a number longer than a line
	inUnit   = 1800  // between a number and its unit: 16|日
	inNumber = 600   // inside 文号
	inRef    = 300   // inside 第…条
	atRef    = 40    // between 第…条 and 第…款
	looseGap = 0.075 // em

	straggler = 150 // a last line of one character, with or without a mark
)

// penalties marks where lines may end.
func penalties(gs []glyph) {
	for i := 1; i < len(gs); i++ {
		gs[i].penalty = between(&gs[i-1], &gs[i])
	}
	keep(gs)
}

// between is the penalty of ending a line between two neighbours.
func between(b, g *glyph) float64 {
	switch g.class { // not at a line's start
	case closing, stop, dash, leaders, middle, postfix:
		return never
	case latinMark:
		if b.class != blank {
			return never
		}
	case blank, wideBlank:
		if g.class == blank {
			return never // the blank ends the line before the break
		}
	}
	switch b.class { // not at a line's end
	case opening, prefix, latinOpen:
		return never
	case middle:
		return atRef
	case dash:
		if g.class == digit {
			return inNumber // a range: 3—5
		}
	case latinMark:
		if !g.class.wide() && g.class != blank && (b.r != '-' && b.r != '/' || g.class == digit) {
			return inWord
		}
	}
	if (b.class == latin || b.class == digit) && (g.class == latin || g.class == digit || g.class == latinOpen) {
		return inWord
	}
	if attaches(g.r) {
		return never
	}
	return 0
}

// measureSums let the badness of any line be told in constant time.
type measureSums struct {
	width, gap, give []float64 // sums over the glyphs before an index
	stretch          []int
	spaces           []int
}

func sums(gs []glyph) measureSums {
	n := len(gs) + 1
	floats := make([]float64, 3*n)
	ints := make([]int, 2*n)
	m := measureSums{floats[:n], floats[n : 2*n], floats[2*n:], ints[:n], ints[n:]}
	for i, g := range gs {
		m.width[i+1] = m.width[i] + g.width
		m.gap[i+1] = m.gap[i] + g.gap
		m.give[i+1] = m.give[i] + g.give
		m.stretch[i+1], m.spaces[i+1] = m.stretch[i], m.spaces[i]
		if g.stretch {
			m.stretch[i+1]++
		}
		if g.class == blank {
			m.spaces[i+1]++
		}
	}
	return m
}

// fit is what a line [i, j) needs to fill the measure.
type fit struct {
	natural float64 // with the opening mark at its start trimmed
	shut    float64 // what its last mark may lose
	gaps    float64 // what its gaps and blanks may lose
	give    float64 // what its other marks may lose
	stretch int     // places that may grow
}

func (m measureSums) fit(gs []glyph, i, j int) fit {
	for j > i+1 && gs[j-1].class == blank { // blanks at the end hang
		j--
	}
	first, last := &gs[i], &gs[j-1]
	f := fit{
		natural: m.width[j] - m.width[i] + m.gap[j] - m.gap[i+1] - first.open,
		shut:    last.shut,
		gaps:    (m.gap[j] - m.gap[i+1]) * squeeze,
		give:    m.give[j] - m.give[i+1],
		stretch: m.stretch[j] - m.stretch[i+1],
	}
	if j-1 > i {
		f.give -= last.give
	}
	if blanks := m.spaces[j] - m.spaces[i]; blanks > 0 {
		f.gaps += float64(blanks) * first.look.size * 0.08
	}
	return f
}

// badness is 0 for a line that fills the measure as it is, 100 for one that is
// as loose or as tight as a line should ever be, and grows with the cube. The
// last line of a paragraph may be short. A line too wide to be pressed into
// the measure gives +Inf.
func (f fit) badness(measure, size float64, last bool) float64 {
	over := f.natural - measure
	switch {
	case over > slack:
		over -= f.shut
		if over <= slack {
			return 0
		}
		bad := 0.0
		part := min(over, f.gaps)
		if part > 0 {
			bad += 40 * cube(part/f.gaps)
		}
		over -= part
		if over <= slack {
			return bad
		}
		if over > f.give+slack {
			return math.Inf(1)
		}
		return bad + 6 + 60*cube(over/f.give)
	case last || over > -slack:
		return 0
	case f.stretch == 0:
		return 1e5 * -over / size
	}
	return 100 * cube(-over/float64(f.stretch)/size/looseGap)
}

// lone reports whether a line holds but one character besides a mark.
func lone(line []glyph) bool {
	return len(line) == 1 || len(line) == 2 && line[1].class.trailing()
}

// squeeze is the share of a gap between Chinese and Latin that may go.
const squeeze = 1. / 3

// slack is a length that no one sees, pt; it absorbs rounding.
const slack = 0.01

func cube(x float64) float64 { return x * x * x }

// breakLines chooses the ends of lines so that the sum of badness and penalties
// is least over the whole paragraph. measure gives the width of line k, pt.
// The result holds the index after the last glyph of each line.
func breakLines(gs []glyph, first, rest float64) []int {
	if len(gs) == 0 {
		return nil
	}
	m := sums(gs)
	size := gs[0].look.size
	best := make([]float64, len(gs)+1)
	from := make([]int, len(gs)+1)
	for j := range best {
		best[j] = math.Inf(1)
	}
	best[0] = 0
	for i := 0; i < len(gs); i++ {
		if math.IsInf(best[i], 1) || i > 0 && gs[i].class == blank && !gs[i].hard {
			continue
		}
		measure := rest
		if i == 0 {
			measure = first
		}
		for j := i + 1; j <= len(gs); j++ {
			end := j == len(gs) || gs[j].hard
			bad := m.fit(gs, i, j).badness(measure, size, end)
			if math.IsInf(bad, 1) {
				if j > i+1 {
					break
				}
				bad = 2 * never // a single glyph wider than the measure
			}
			cost := best[i] + bad + 10
			if end && i > 0 && lone(gs[i:j]) {
				cost += straggler
			}
			if !end {
				cost += gs[j].penalty
			}
			if cost < best[j] {
				best[j], from[j] = cost, i
			}
			if end {
				break
			}
		}
	}
	var ends []int
	for j := len(gs); j > 0; j = from[j] {
		ends = append(ends, j)
	}
	for a, b := 0, len(ends)-1; a < b; a, b = a+1, b-1 {
		ends[a], ends[b] = ends[b], ends[a]
	}
	return ends
}
