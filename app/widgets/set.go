package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/rivo/uniseg"
)

// A Piece is a stretch of text of one look, or an icon in a line of text.
type Piece struct {
	Text   string
	Icon   string              // of assets/icons, in place of text
	Color  fyne.ThemeColorName // "": as text has
	Ground fyne.ThemeColorName // behind the text; "": none
	Bold   bool
	Small  bool // as captions are
	Struck bool
	Under  bool // underlined
}

// A Paragraph is pieces set one after another, in as many lines as they need.
type Paragraph struct {
	Pieces []Piece
	Above  float32 // air above it, units
	Indent float32 // of all its lines, units
}

// Text is a paragraph of one piece.
func Text(text string) Paragraph { return Paragraph{Pieces: []Piece{{Text: text}}} }

// Heights of lines and width of an icon, of the size of the type. Chinese wants
// more air between lines than Latin.
const (
	lineOf = 1.55
	iconOf = 1.25
)

func (p *Piece) size() float32 {
	if p.Small {
		return theme.CaptionTextSize()
	}
	return theme.TextSize()
}

// A run is part of a piece in one line.
type run struct {
	piece      *Piece
	text       string
	x, y, wide float32
	high       float32 // of its line
}

// A setter breaks paragraphs into lines that are not wider than wide.
type setter struct {
	wide  float32
	runs  []run
	line  int // index of the first run of the line
	x, y  float32
	high  float32
	start float32 // where lines of the paragraph begin
}

// set sets paragraphs for a width and returns the runs and how high they are.
func set(paragraphs []Paragraph, wide float32) ([]run, float32) {
	s := setter{wide: wide}
	for _, p := range paragraphs {
		s.paragraph(p)
	}
	return s.runs, s.y
}

// object stands for an icon in the text that is broken.
const object = "\uFFFC"

func (s *setter) paragraph(p Paragraph) {
	s.y += p.Above
	s.start, s.x, s.line = p.Indent, p.Indent, len(s.runs)
	var all strings.Builder
	var ends []int // of the pieces in all
	for i := range p.Pieces {
		if p.Pieces[i].Icon != "" {
			all.WriteString(object)
		} else {
			all.WriteString(p.Pieces[i].Text)
		}
		ends = append(ends, all.Len())
		s.high = max(s.high, p.Pieces[i].size()*lineOf)
	}
	text, at, piece, state := all.String(), 0, 0, -1
	for text != "" {
		var segment string
		var must bool
		segment, text, must, state = uniseg.FirstLineSegmentInString(text, state)
		for piece < len(ends) && ends[piece] <= at {
			piece++
		}
		s.segment(p.Pieces, ends, piece, at, segment)
		at += len(segment)
		if must && text != "" {
			s.end()
		}
	}
	s.end()
	s.high = 0
}

// segment sets what may not be broken: it goes to the next line where it does not
// fit, without regard to the blank behind it.
func (s *setter) segment(pieces []Piece, ends []int, piece, at int, segment string) {
	solid := strings.TrimRight(segment, " \n")
	wide := float32(0)
	for i, from := piece, 0; from < len(solid); i++ {
		to := min(len(solid), ends[i]-at)
		wide += advance(solid[from:to], &pieces[i])
		from = to
	}
	if s.x > s.start && s.x+wide > s.wide {
		s.end()
	}
	segment = strings.TrimRight(segment, "\n")
	for i, from := piece, 0; from < len(segment); i++ {
		to := min(len(segment), ends[i]-at)
		s.put(&pieces[i], segment[from:to])
		from = to
	}
}

// put adds text to the line, cut where it is wider than a whole line.
func (s *setter) put(p *Piece, text string) {
	wide := advance(text, p)
	for s.start+wide > s.wide && len(text) > 4 {
		cut, w := 0, s.x
		for i, r := range text {
			if step := runeAdvance(r, p); w+step > s.wide && (i > 0 || s.x > s.start) {
				break
			} else {
				w += step
			}
			cut = i + len(string(r))
		}
		if cut >= len(text) {
			break
		}
		s.add(p, text[:cut], w-s.x)
		s.end()
		text = text[cut:]
		wide = advance(text, p)
	}
	s.add(p, text, wide)
}

func (s *setter) add(p *Piece, text string, wide float32) {
	if text == "" {
		return
	}
	if n := len(s.runs); n > s.line && s.runs[n-1].piece == p {
		s.runs[n-1].text += text
		s.runs[n-1].wide += wide
	} else {
		s.runs = append(s.runs, run{piece: p, text: text, x: s.x, y: s.y, wide: wide})
	}
	s.x += wide
}

// end begins a new line.
func (s *setter) end() {
	for i := s.line; i < len(s.runs); i++ {
		s.runs[i].high = s.high
	}
	s.y += s.high
	s.x, s.line = s.start, len(s.runs)
}

// A glyph is what the width of a character depends on.
type glyph struct {
	char rune
	size float32
	bold bool
}

// advances are widths that were measured. Only the UI goroutine sets text.
var advances = map[glyph]float32{}

func runeAdvance(r rune, p *Piece) float32 {
	if p.Icon != "" {
		return p.size() * iconOf
	}
	g := glyph{r, p.size(), p.Bold}
	if r >= 0x4E00 && r <= 0x9FFF {
		g.char = '国' // they are all as wide
	}
	w, ok := advances[g]
	if !ok {
		w = fyne.MeasureText(string(g.char), g.size, fyne.TextStyle{Bold: p.Bold}).Width
		advances[g] = w
	}
	return w
}

func advance(text string, p *Piece) (wide float32) {
	for _, r := range text {
		wide += runeAdvance(r, p)
	}
	return wide
}
