package pdf

import (
	"fmt"
	"math"
)

// A pen is the text state as the stream has set it.
type pen struct {
	font    *font
	size    float64
	spacing float64 // Tc, pt
	x       float64 // where the next glyph would stand
	open    bool    // inside a TJ array
	string  bool    // inside a string of it
}

// tolerance is how far a glyph may stand from its place before it is moved, pt.
// With the rounding of a line's start all glyphs are within 0.01 pt.
const tolerance = 0.004

// text writes the strokes that wait as one text object, in marked-content
// sequences: a span is one of its own. It might stand inside that of its element,
// but poppler ends the outer sequence with the inner one and loses what follows.
func (c *content) text() {
	c.b = append(c.b, "BT\n"...)
	from, next := 0, 0
	for _, s := range append(spans(c.strokes), span{len(c.strokes), len(c.strokes)}) {
		if from < s.from {
			c.mark(c.element, "Pagination")
			next = c.draw(from, s.from, next)
		}
		if s.from < len(c.strokes) {
			c.actual(c.strokes[s.from : s.to+1])
			next = c.draw(s.from, s.to+1, next)
		}
		from = s.to + 1
	}
	c.b = append(c.b, "ET\n"...)
}

// draw shows strokes from, to and ends their sequence. A new line begins at
// stroke next; the result is where the one after it does.
func (c *content) draw(from, to, next int) int {
	for k := from; k < to; k++ {
		if k == next {
			c.closeArray()
			next = k + c.line(k)
			c.start(c.strokes[k:next])
		}
		c.show(&c.strokes[k])
	}
	c.closeArray()
	c.b = append(c.b, "EMC\n"...)
	return next
}

// line counts the strokes from i on that one TJ can show.
func (c *content) line(i int) int {
	n := 1
	for a := &c.strokes[i]; i+n < len(c.strokes); n++ {
		b := &c.strokes[i+n]
		if b.font != a.font || b.size != a.size || b.color != a.color || b.y != a.y {
			break
		}
	}
	return n
}

// start sets the state for strokes of one font on one line.
func (c *content) start(s []stroke) {
	first := &s[0]
	c.paint(first.color)
	if c.pen.font != first.font || c.pen.size != first.size {
		c.pen.font, c.pen.size = first.font, first.size
		c.b = fmt.Appendf(c.b, "/%s %s Tf\n", first.font.name, number(first.size, 3))
	}
	if spacing, ok := commonSpacing(s); ok && spacing != c.pen.spacing {
		c.pen.spacing = spacing
		c.b = fmt.Appendf(c.b, "%s Tc\n", number(spacing, 4))
	}
	c.pen.x = math.Round(first.x*100) / 100
	c.b = append(c.b, "1 0 0 1 "...)
	c.numbers(2, c.pen.x, first.y)
	c.b = append(c.b, "Tm\n"...)
}

// commonSpacing is what most glyphs have between them beyond their own width: on
// the grid, and in a justified line, nearly all have the same. So a line is a
// single string with no numbers in it.
func commonSpacing(s []stroke) (spacing float64, ok bool) {
	count := map[int]int{}
	best, most := 0, 0
	for i := range len(s) - 1 {
		d := int(math.Round((s[i+1].x - s[i].x - s[i].width) * 1e4))
		if count[d]++; count[d] > most {
			best, most = d, count[d]
		}
	}
	return float64(best) / 1e4, most > 0
}

// show draws a stroke, moving the pen first where it is not in its place.
func (c *content) show(s *stroke) {
	if !c.pen.open {
		c.b = append(c.b, '[')
		c.pen.open = true
	}
	if off := s.x - c.pen.x; math.Abs(off) > tolerance {
		if c.pen.string {
			c.b = append(c.b, ')')
			c.pen.string = false
		}
		back := math.Round(-off/s.size*1e4) / 10
		c.numbers(1, back)
		c.b = c.b[:len(c.b)-1]
		c.pen.x -= back * s.size / 1000
	}
	if !c.pen.string {
		c.b = append(c.b, '(')
		c.pen.string = true
	}
	c.b = appendStringByte(c.b, byte(s.cid>>8))
	c.b = appendStringByte(c.b, byte(s.cid))
	c.pen.x += s.width + c.pen.spacing
}

// closeArray ends what show has opened.
func (c *content) closeArray() {
	if c.pen.string {
		c.b = append(c.b, ')')
	}
	if c.pen.open {
		c.b = append(c.b, "]TJ\n"...)
	}
	c.pen.open, c.pen.string = false, false
}

// actual opens a sequence with the text of strokes.
func (c *content) actual(s []stroke) {
	var all []byte
	for i := range s {
		all = append(all, s[i].text...)
	}
	c.b = append(c.b, "/Span<<"...)
	if c.element != nil {
		c.b = fmt.Appendf(c.b, "/MCID %d", c.d.structure.begin(c.element, c.index))
	}
	c.b = append(c.b, "/ActualText "...)
	c.b = appendString(c.b, append([]byte{0xFE, 0xFF}, utf16BE(string(all))...))
	c.b = append(c.b, ">>BDC\n"...)
}
