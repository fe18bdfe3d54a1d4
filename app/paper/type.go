package paper

import (
	"math"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jianwen/drafting/page"
)

// A setter places the characters of runs on whole pixels.
type setter struct {
	fonts  *fontCache
	unit   float64 // units per point
	pixels float64 // per unit
	lines  map[lineKey]*line
	order  []*line // of lines, as first met
}

type lineKey struct {
	face string
	size float32
}

// A line is what Fyne makes of a face at a size, with the texts set in it: a text
// that stays in its face keeps its height, and to change that is dear in Fyne.
type line struct {
	height float32
	ascent float64 // pixels from the top of a canvas.Text to its baseline
	texts  pool[*canvas.Text]
}

// begin takes all texts back; at another zoom or scale they are made anew.
func (s *setter) begin(fonts *fontCache, unit, pixels float64) {
	if s.lines == nil || s.unit != unit || s.pixels != pixels {
		s.lines, s.order = map[lineKey]*line{}, nil
	}
	s.fonts, s.unit, s.pixels = fonts, unit, pixels
	for _, l := range s.order {
		l.texts.reset()
	}
}

// appendTo adds the texts in use to objects.
func (s *setter) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, l := range s.order {
		objects = l.texts.appendTo(objects)
	}
	return objects
}

// set draws a run whose page has its corner at (x, y) of the view, on a pixel.
func (s *setter) set(r *page.Run, x, y float64) {
	size := float32(r.Size * s.unit)
	l := s.line(r.Face, size)
	top := (math.Round((y+r.Y*s.unit)*s.pixels) - l.ascent) / s.pixels
	ink := inkColor(r.Color)
	for i := 0; i < len(r.Glyphs); {
		text, n := s.piece(r, i, size)
		g := r.Glyphs[i]
		i += n
		if text == "" || text == " " || text == "　" || g.ID == 0 {
			continue // no face has glyph 0: the renderer draws a box, as the PDF has
		}
		left := math.Round((x+(r.X+g.X-g.Shift)*s.unit)*s.pixels) / s.pixels
		last := r.Glyphs[i-1]
		t := l.texts.next(newText)
		t.Text, t.TextSize, t.FontSource, t.Color = text, size, s.fonts.resource(r.Face, g.ID), ink
		t.Move(fyne.NewPos(float32(left), float32(top)))
		if wide := float32((last.X + last.Width - g.X) * s.unit); t.Size().Height == 0 || t.Size().Width < wide {
			t.Resize(fyne.NewSize(max(wide, size), l.height)) // only tells Fyne what is in sight
		}
	}
}

func newText() *canvas.Text { return canvas.NewText("", nil) }

// line looks a face up; the ascent is rounded up as Fyne's painter does.
func (s *setter) line(face string, size float32) *line {
	key := lineKey{face, size}
	l, ok := s.lines[key]
	if !ok {
		l = &line{}
		source := s.fonts.resource(face, 0)
		box, baseline := fyne.CurrentApp().Driver().RenderedTextSize(" ", size, fyne.TextStyle{}, source)
		l.height = box.Height
		l.ascent = math.Ceil(float64(baseline) * s.pixels)
		s.lines[key] = l
		s.order = append(s.order, l)
	}
	return l
}

// piece is what is drawn as one canvas.Text from glyph i on, and how many glyphs
// that is: a Latin word or number that Fyne sets to within half a pixel as the
// page wants it, else one character.
func (s *setter) piece(r *page.Run, i int, size float32) (text string, n int) {
	n = s.latin(r.Face, r.Glyphs[i:])
	if n > 1 {
		first, last := r.Glyphs[i], r.Glyphs[i+n-1]
		word := r.Text()[textLen(r.Glyphs[:i]):textLen(r.Glyphs[:i+n])]
		natural, _ := fyne.CurrentApp().Driver().RenderedTextSize(word, size, fyne.TextStyle{}, s.fonts.resource(r.Face, first.ID))
		want := (last.X + last.Width - first.X) * s.unit
		if math.Abs(float64(natural.Width)-want)*s.pixels <= 0.5 {
			return word, n
		}
	}
	return character(r.Glyphs, i), 1
}

// latin counts the glyphs from the first on that make up one Latin word or number
// and come from one font.
func (s *setter) latin(face string, glyphs []page.Glyph) int {
	for i, g := range glyphs {
		if len(g.Text) != 1 || g.Text[0] <= ' ' || g.Shift != 0 ||
			s.fonts.resource(face, g.ID) != s.fonts.resource(face, glyphs[0].ID) {
			return i
		}
	}
	return len(glyphs)
}

func textLen(glyphs []page.Glyph) int {
	n := 0
	for _, g := range glyphs {
		n += len(g.Text)
	}
	return n
}

// character is what glyph i shows. A pair such as —— has its text on the first
// glyph; each half is drawn in its own place.
func character(glyphs []page.Glyph, i int) string {
	if glyphs[i].Text == "" && i > 0 {
		_, first := utf8.DecodeRuneInString(glyphs[i-1].Text)
		return glyphs[i-1].Text[first:]
	}
	if i+1 < len(glyphs) && glyphs[i+1].Text == "" {
		_, first := utf8.DecodeRuneInString(glyphs[i].Text)
		return glyphs[i].Text[:first]
	}
	return glyphs[i].Text
}
