package typeset

import (
	"jianwen/drafting/page"
	"jianwen/drafting/style"
	"jianwen/drafting/typeset/fonts"
)

// align says where lines that do not fill the measure stand.
type align uint8

const (
	justified align = iota
	ragged          // from the left, lines as long as they come
	centred
	flushRight
	balanced // centred, with line ends chosen for a pleasing shape: titles
)

// format is the shape of a block. Lengths are points, from the type area's left edge.
type format struct {
	align   align
	first   float64 // indent of the first line
	left    float64 // indent of the others
	right   float64 // inset on the right
	lines   float64 // height of a line, in lines of the grid
	leading float64 // height of a line off the grid, pt; 0 on the grid
}

// row is one line of a block: an unbreakable strip across the page.
type row struct {
	runs     []page.Run // X from the type area's left edge, Y from the baseline
	size     float64    // em of the line's type, pt
	lines    float64    // height in lines of the grid
	height   float64    // height off the grid, pt; 0 on the grid
	line     float64    // height of one of its lines off the grid, pt; 0: the row is one line
	pad      float64    // blank above the first line off the grid, pt
	places   []page.Place
	ink      float64 // right edge of the last glyph
	together bool    // no page may end after this row
	table    *grid   // the table this row belongs to
	opens    bool    // a table row begins here
	head     bool    // of a table's head
}

// setBlock is a block with its lines made; it is immutable and shared between compilations.
type setBlock struct {
	rows     []row
	missing  map[rune]int
	fallback map[substitution]int
	used     int // generation that last asked for it
}

// looks makes the look of an element in a profile.
func lookOf(p *style.Profile, element string, tag page.Tag) look {
	e := p.Element(element)
	l := look{font: fonts.Role(e.Font), size: e.Size, pitch: e.Size, tag: tag}
	if body := p.Element("body"); e.Size == body.Size {
		l.pitch = p.Pitch()
	}
	return l
}

// setter makes lines of pieces.
type setter struct {
	fonts   *fonts.Set
	profile *style.Profile
	measure float64
}

// set breaks pieces into rows. Sources become relative to base.
func (s *setter) set(pieces []piece, f format, base int) *setBlock {
	sh := &shaper{fonts: s.fonts, latinGap: s.profile.LatinGap, missing: map[rune]int{}, fallback: map[substitution]int{}}
	gs := sh.shape(pieces)
	out := &setBlock{missing: sh.missing, fallback: sh.fallback}
	if len(gs) == 0 {
		return out
	}
	first, rest := s.measure-f.first-f.right, s.measure-f.left-f.right
	var ends []int
	if f.align == balanced {
		ends = balance(gs, rest)
	} else {
		ends = breakLines(gs, first, rest)
	}
	from := 0
	for k, to := range ends {
		indent, measure := f.left, rest
		if k == 0 {
			indent, measure = f.first, first
		}
		last := f.align != justified || to == len(gs) || gs[to].hard
		line := justify(gs, from, to, measure, last)
		if f.align == centred || f.align == balanced || f.align == flushRight {
			indent += slide(line, measure, f.align)
		}
		r := row{runs: runs(line, indent, base), size: gs[0].look.size, lines: f.lines, height: f.leading}
		for i := range r.runs {
			r.ink = max(r.ink, r.runs[i].X+r.runs[i].Width())
			r.runs[i].Joined = k+1 < len(ends) && i == len(r.runs)-1 && !gs[to].hard && gs[to-1].class != blank
		}
		out.rows = append(out.rows, r)
		from = to
	}
	return out
}

// slide is how far a short line moves right to be centred or flush right.
func slide(line []placed, measure float64, a align) float64 {
	end := 0.0
	for _, p := range line {
		end = max(end, p.x+p.width)
	}
	if a == flushRight {
		return measure - end
	}
	return (measure - end) / 2
}

// runs groups placed glyphs by face and look.
func runs(line []placed, indent float64, base int) []page.Run {
	var out []page.Run
	glyphs := make([]page.Glyph, 0, len(line))
	flush := func(l *look, face *fonts.Face, x float64) {
		n := len(out)
		out = append(out, page.Run{
			Face: face.Key, Size: l.size, X: x, Color: l.color, Tag: l.tag,
			Ascent: ascent * l.size, Descent: (1 - ascent) * l.size, Field: l.field,
		})
		out[n].Glyphs = glyphs[len(glyphs):]
	}
	start := 0
	for k, p := range line {
		if k == 0 || p.g.face != line[k-1].g.face || *p.g.look != *line[k-1].g.look {
			flush(p.g.look, p.g.face, indent+p.x)
			start = k
		}
		glyphs = append(glyphs, page.Glyph{
			ID: p.g.id, Text: p.g.text, X: p.x - line[start].x, Width: p.width, Shift: p.shift,
			Start: int32(p.g.at.Start - base), End: int32(p.g.at.End - base),
		})
		out[len(out)-1].Glyphs = glyphs[start:len(glyphs):len(glyphs)]
	}
	return out
}

// ascent is the share of the em square above the baseline in Chinese type.
const ascent = 0.88
