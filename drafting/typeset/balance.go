package typeset

import "math"

// balance breaks a title into as few lines as it needs and gives them a
// pleasing shape: lines of like length, or growing or shrinking by steps, never
// a short straggler (GB/T 9704—2012, 7.3.1: 梯形或者菱形). Ends fall where the
// wording pauses when that costs little.
func balance(gs []glyph, measure float64) []int {
	greedy := breakLines(gs, measure, measure)
	if len(greedy) < 2 || len(greedy) > mostTitleLines {
		return greedy
	}
	m := sums(gs)
	count := len(greedy)
	ideal := (m.width[len(gs)] + m.gap[len(gs)]) / float64(count)
	best := make([][]float64, count+1)
	from := make([][]int, count+1)
	for k := range best {
		best[k] = make([]float64, len(gs)+1)
		from[k] = make([]int, len(gs)+1)
		for j := range best[k] {
			best[k][j] = math.Inf(1)
		}
	}
	best[0][0] = 0
	for k := 1; k <= count; k++ {
		for j := k; j <= len(gs); j++ {
			for i := j - 1; i >= k-1; i-- {
				width := m.fit(gs, i, j).natural
				if width > measure+slack {
					break
				}
				if math.IsInf(best[k-1][i], 1) {
					continue
				}
				off := (width - ideal) / gs[0].look.size
				cost := best[k-1][i] + off*off
				if j < len(gs) {
					cost += gs[j].penalty + pause(gs, j)
				}
				if cost < best[k][j] {
					best[k][j], from[k][j] = cost, i
				}
			}
		}
	}
	if math.IsInf(best[count][len(gs)], 1) {
		return greedy
	}
	ends := make([]int, count)
	for k, j := count, len(gs); k > 0; k-- {
		ends[k-1] = j
		j = from[k][j]
	}
	return ends
}

// mostTitleLines is where a title ends and a mistake begins.
const mostTitleLines = 8

// pause is the cost of a title's line ending before gs[j]: low where readers
// pause. Our own judgement; there is no dictionary here.
func pause(gs []glyph, j int) float64 {
	before, after := gs[j-1].r, gs[j].r
	switch {
	case after == '关' && j+1 < len(gs) && gs[j+1].r == '于':
		return -16
	case before == '于' && j > 1 && gs[j-2].r == '关':
		return 20
	case after == '的':
		return 30
	case before == '的', before == '、', before == '》', after == '《', before == '院', before == '会':
		return -4
	case depth(gs, j) > 0:
		return 6
	}
	return 0
}

// depth is how many brackets are open before gs[j].
func depth(gs []glyph, j int) int {
	d := 0
	for _, g := range gs[:j] {
		switch g.class {
		case opening:
			d++
		case closing:
			d--
		}
	}
	return d
}
