package typeset

import (
	"unicode/utf8"

	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset/fonts"
)

// look is how a stretch of text is set.
type look struct {
	font  fonts.Role
	size  float64 // em, pt
	pitch float64 // of full-width characters, pt; equals size off the grid
	color page.Color
	tag   page.Tag
	field string // of the front matter, whose place is kept; "" for all else
}

// piece is a stretch of text of one look with the place it came from. Generated
// text has an empty span; text that differs from its source has the whole span.
type piece struct {
	text  string
	at    source.Span
	exact bool // text is the bytes of at
	look  look
	stop  bool // a hard line break follows
}

// glyph is one character ready to be placed.
type glyph struct {
	r     rune
	text  string
	class class
	face  *fonts.Face
	id    uint16
	look  *look
	at    source.Span
	width float64 // after the compression that always applies, pt
	shift float64 // of the outline to the left, pt

	gap     float64 // natural blank before the glyph, between Chinese and Latin, pt
	give    float64 // how much of the width may be taken away inside a line, pt
	open    float64 // what is taken away at a line's start, pt
	shut    float64 // what may be taken away at a line's end, pt
	penalty float64 // of a line break before the glyph
	hard    bool    // a line ends before the glyph in any case
	stretch bool    // the blank before the glyph may grow
}

// shaper turns text into glyphs. It collects what the fonts could not give.
type shaper struct {
	fonts    *fonts.Set
	latinGap float64 // em
	missing  map[rune]int
	fallback map[substitution]int
}

type substitution struct {
	role fonts.Role
	face string
	r    rune
}

// shape sets pieces one after another.
func (s *shaper) shape(pieces []piece) []glyph {
	n := 0
	for _, p := range pieces {
		n += utf8.RuneCountInString(p.text)
	}
	out := make([]glyph, 0, n)
	hard := false
	for i := range pieces {
		p := &pieces[i]
		for at, r := range p.text {
			if r == '\n' || r == '\r' {
				continue
			}
			size := utf8.RuneLen(r)
			if size < 0 || r == utf8.RuneError {
				_, size = utf8.DecodeRuneInString(p.text[at:])
			}
			where := p.at
			if p.exact {
				where = source.Span{Start: p.at.Start + at, End: p.at.Start + at + size}
			}
			if attaches(r) && len(out) > 0 {
				last := &out[len(out)-1]
				if _, _, ok := s.fonts.Lookup(last.look.font, r); !ok || !visible(r) {
					last.text += string(r)
					last.at.End = max(last.at.End, where.End)
					continue
				}
			}
			g := s.glyph(r, p.text[at:at+size], &p.look)
			g.at, g.hard = where, hard
			hard = false
			out = append(out, g)
		}
		hard = hard || p.stop
	}
	s.quotes(out)
	s.space(out)
	penalties(out)
	return out
}

// visible reports whether an attached character has a mark of its own.
func visible(r rune) bool {
	return r != '\u200d' && r != '\u200b' && r != '\ufeff' && r != '\u2060' && !(r >= 0xfe00 && r <= 0xfe0f) && !(r >= 0xe0100 && r <= 0xe01ef)
}

func (s *shaper) glyph(r rune, text string, l *look) glyph {
	g := glyph{r: r, text: text, class: classOf(r), look: l}
	if r == '\t' {
		g.class, r = wideBlank, '\u3000'
	}
	role := l.font
	if !g.class.wide() && role == fonts.Fangsong {
		role = fonts.Latin // SPP detail rule: numbers in Times New Roman (spec C.1)
	}
	var ok bool
	g.face, g.id, ok = s.fonts.Lookup(role, r)
	switch home := s.fonts.Face(role); {
	case !ok:
		s.missing[r]++
	case g.face != home && g.class != blank && g.class != wideBlank:
		s.fallback[substitution{l.font, g.face.Key, g.r}]++
	}
	g.width = float64(g.face.Advance(g.id)) * l.size / float64(g.face.UnitsPerEm)
	if g.class.wide() && g.width > 0.95*l.size {
		g.width += l.pitch - l.size
	}
	switch natural := g.width; {
	case g.class == wideBlank:
		g.width = l.pitch
	case (g.class == opening || g.class == closing) && natural < 0.95*l.size:
		g.width = l.pitch // quotation marks that the face draws narrow stand in a full square: “ at its right, ” at its left
		if g.class == opening {
			g.shift = natural - l.pitch
		}
	}
	return g
}

// quotes sets “ ” ‘ ’ between Latin letters as the Latin marks they are there.
func (s *shaper) quotes(gs []glyph) {
	for i := range gs {
		g := &gs[i]
		if g.r != '’' && g.r != '‘' {
			continue
		}
		if i > 0 && i+1 < len(gs) && gs[i-1].class == latin && gs[i+1].class == latin {
			face, id, ok := s.fonts.Lookup(fonts.Latin, g.r)
			if ok {
				g.face, g.id, g.class = face, id, latin
				g.width = float64(face.Advance(id)) * g.look.size / float64(face.UnitsPerEm)
			}
		}
	}
}

// space compresses marks that meet, and opens a gap between Chinese and Latin.
func (s *shaper) space(gs []glyph) {
	for i := range gs {
		g := &gs[i]
		full := g.class.wide() && g.width > 0.95*g.look.size
		half := g.look.pitch / 2
		var before, after class = wideBlank, wideBlank
		if i > 0 {
			before = gs[i-1].class
		}
		if i+1 < len(gs) {
			after = gs[i+1].class
		}
		switch {
		case full && g.class == opening:
			if before == opening || before == blank { // the blank between two opening marks goes, and that after a typed one
				g.width -= half
				g.shift += half
			} else {
				g.open = half
				g.give = half / 2
			}
		case full && g.class.trailing():
			if after == opening || after.trailing() || after == middle { // the blank between marks goes
				g.width -= half
			} else {
				g.shut = half
				g.give = half / 2
			}
		}
		if i == 0 {
			continue
		}
		c, b := g.class, gs[i-1].class
		switch {
		case c.western() && chinese(b), chinese(c) && (b.western() || gs[i-1].r == '%'):
			g.gap = s.latinGap * g.look.size
		}
		g.stretch = stretchable(b, c)
	}
}

// chinese reports whether a class keeps a gap from Latin beside it: marks bring their own blank.
func chinese(c class) bool { return c == han || c == postfix || c == prefix }

// stretchable reports whether the blank between two characters may grow to fill a line.
func stretchable(b, c class) bool {
	switch {
	case b == blank || c == blank:
		return b != blank // the blank's own right side does not grow twice
	case !b.wide() && !c.wide():
		return false // inside a word or a number
	case b == dash && c == dash, b == leaders && c == leaders:
		return false
	}
	return true
}
