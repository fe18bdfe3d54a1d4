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

// text writes the strokes that wait as one text object.
func (c *content) text() {
	marks := spans(c.strokes)
	c.b = append(c.b, "BT\n"...)
	for i := 0; i < len(c.strokes); {
		n := c.line(i)
		c.start(c.strokes[i : i+n])
		for k := i; k < i+n; k++ {
			if len(marks) > 0 && marks[0].from == k {
				c.closeArray()
				c.actual(c.strokes[k : marks[0].to+1])
			}
			c.show(&c.strokes[k])
			if len(marks) > 0 && marks[0].to == k {
				c.closeArray()
				c.b = append(c.b, "EMC\n"...)
				marks = marks[1:]
			}
		}
		c.closeArray()
		i += n
	}
	c.b = append(c.b, "ET\n"...)
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

// actual opens a span with the text of strokes.
func (c *content) actual(s []stroke) {
	var all []byte
	for i := range s {
		all = append(all, s[i].text...)
	}
	c.b = append(c.b, "/Span<</ActualText "...)
	c.b = appendString(c.b, append([]byte{0xFE, 0xFF}, utf16BE(string(all))...))
	c.b = append(c.b, ">>BDC\n"...)
}
