package pdf

import (
	"math"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/page"
)

// A stroke is one glyph on the sheet, in PDF's coordinates (y upwards, pt).
type stroke struct {
	font  *font
	cid   uint16
	x, y  float64 // origin of the outline
	size  float64
	width float64 // natural advance, pt
	color page.Color
	text  string
	bound bool // goes on to the next with no blank between: same run, or joined to it
	whole bool // shares its text with the next: the pair can only be read together
}

// appendStrokes adds the glyphs of a run, whose text may be spread over several
// glyphs: a dash of two characters is set as two glyphs, the first of which has
// the text of both.
func appendStrokes(out []stroke, f *font, r *page.Run, height float64) ([]stroke, error) {
	for i := 0; i < len(r.Glyphs); {
		n := 1
		for i+n < len(r.Glyphs) && r.Glyphs[i+n].Text == "" {
			n++
		}
		rest := r.Glyphs[i].Text
		for k, g := range r.Glyphs[i : i+n] {
			var text string
			text, rest = share(rest, n-k)
			cid, err := f.cid(g.ID, text)
			if err != nil {
				return out, err
			}
			out = append(out, stroke{
				font: f, cid: cid, size: r.Size, color: r.Color, text: text,
				x: r.X + g.X - g.Shift, y: height - r.Y,
				width: f.width(cid) * r.Size / 1000,
				bound: i+k+1 < len(r.Glyphs), whole: k+1 < n && rest == "",
			})
		}
		i += n
	}
	return out, nil
}

// share takes the text of the first of n glyphs: one character each, all that is
// left for the last.
func share(text string, n int) (mine, rest string) {
	if n == 1 || text == "" {
		return text, ""
	}
	_, size := utf8.DecodeRuneInString(text)
	return text[:size], text[size:]
}

// join says how the run that comes is bound to the strokes before it.
func (c *content) join(next *page.Run) {
	last := &c.strokes[len(c.strokes)-1]
	first := next.Glyphs[0]
	y := c.height - next.Y
	if math.Abs(y-last.y) < sameLine {
		gap := next.X + first.X - first.Shift - last.x - last.width
		last.bound = c.last.Joined || gap < narrow*next.Size
		return
	}
	if c.element != nil && !c.last.Joined {
		c.blank(last, first.Text)
	}
}

// sameLine is how far baselines of one line may differ, pt.
const sameLine = 0.01

// narrow is the gap that still joins two runs of a line, em: a quarter between
// Chinese and Latin, and what justifying adds.
const narrow = 0.75

// blank ends a line of Latin text with the blank at which it was broken: a reader
// of the structure would else run two words together.
func (c *content) blank(last *stroke, next string) {
	before, _ := utf8.DecodeLastRuneInString(last.text)
	after, _ := utf8.DecodeRuneInString(next)
	if last.text == "" || next == "" || before == '-' || !western(before) || !western(after) {
		return
	}
	glyph, ok := last.font.face.Glyph(' ')
	if !ok {
		return
	}
	if cid, err := last.font.cid(glyph, " "); err == nil {
		s := *last
		s.x += s.width
		s.cid, s.text, s.width = cid, " ", last.font.width(cid)*s.size/1000
		c.strokes = append(c.strokes, s)
	}
}

// western reports whether blanks divide words in the script of r.
func western(r rune) bool { return r < 0x2E80 && !unicode.IsSpace(r) }
