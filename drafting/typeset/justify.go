package typeset

// placed is a glyph with its place on the line.
type placed struct {
	g        *glyph
	x, width float64 // pt from the line's start
	shift    float64
}

// justify places the glyphs [i, j) on a line of the given measure. A line that
// is not the paragraph's last is filled exactly: blank at the end's mark goes
// first, then gaps and blanks shrink, then other marks; or all gaps grow alike.
func justify(gs []glyph, i, j int, measure float64, last bool) []placed {
	end := j
	for end > i+1 && gs[end-1].class == blank {
		end--
	}
	line := gs[i:end]
	out := make([]placed, j-i)
	natural := 0.0
	for k := range line {
		g := &line[k]
		out[k] = placed{g: g, width: g.width, shift: g.shift}
		natural += g.width
		if k > 0 {
			natural += g.gap
		}
	}
	if open := line[0].open; open > 0 {
		out[0].width -= open
		out[0].shift += open
		natural -= open
	}
	gaps := make([]float64, len(line))
	for k := 1; k < len(line); k++ {
		gaps[k] = line[k].gap
	}
	switch over := natural - measure; {
	case over > 0:
		shrink(line, out, gaps, over)
	case over < 0 && !last:
		grow(line, gaps, -over)
	}
	x := 0.0
	for k := range line {
		if k > 0 {
			out[k-1].width += gaps[k]
			x += gaps[k]
		}
		out[k].x = x
		x += out[k].width
	}
	for k := len(line); k < len(out); k++ { // blanks that hang beyond the line
		out[k] = placed{g: &gs[i+k], x: x}
	}
	return out
}

func shrink(line []glyph, out []placed, gaps []float64, over float64) {
	tail := len(line) - 1
	take := min(over, line[tail].shut)
	out[tail].width -= take
	over -= take
	room := 0.0
	blankRoom := line[0].look.size * 0.08
	for k := range line {
		room += gaps[k] * squeeze
		if line[k].class == blank {
			room += blankRoom
		}
	}
	if part := min(over, room); part > 0 {
		ratio := part / room
		for k := range line {
			gaps[k] -= gaps[k] * squeeze * ratio
			if line[k].class == blank {
				out[k].width -= blankRoom * ratio
			}
		}
		over -= part
	}
	room = 0
	for k := range line {
		if k > 0 && k < tail {
			room += line[k].give
		}
	}
	if part := min(over, room); part > 0 {
		ratio := part / room
		for k := 1; k < tail; k++ {
			out[k].width -= line[k].give * ratio
			if line[k].class == opening {
				out[k].shift += line[k].give * ratio
			}
		}
	}
}

func grow(line []glyph, gaps []float64, missing float64) {
	n := 0
	for k := 1; k < len(line); k++ {
		if line[k].stretch {
			n++
		}
	}
	all := n == 0 // one long word or number: its letters are spread
	if all {
		n = len(line) - 1
	}
	for k := 1; k < len(line); k++ {
		if line[k].stretch || all {
			gaps[k] += missing / float64(n)
		}
	}
}
