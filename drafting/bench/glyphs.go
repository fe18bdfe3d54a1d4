package main

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A glyph is a character where a PDF draws it.
type glyph struct {
	r         rune
	x, y      float64 // origin on the baseline, pt from the upper left corner
	advance   float64 // what the font says, pt
	page      int
	paragraph int // of the text, after matching
	number    int // of the printed characters of the text, after matching
}

// readGlyphs asks MuPDF for all characters of a PDF, by line from top to bottom.
func readGlyphs(pdf string) ([]glyph, error) {
	out, err := exec.Command("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf).Output()
	if err != nil {
		return nil, fmt.Errorf("mutool draw %s: %w", pdf, err)
	}
	var glyphs []glyph
	d := xml.NewDecoder(bytes.NewReader(out))
	for page := 0; ; {
		token, err := d.Token()
		if token == nil {
			if glyphs == nil {
				return nil, fmt.Errorf("no text in %s: %w", pdf, err)
			}
			break
		}
		if e, ok := token.(xml.StartElement); ok {
			switch e.Name.Local {
			case "page":
				page++
			case "char":
				if g, ok := readGlyph(e); ok {
					g.page = page
					glyphs = append(glyphs, g)
				}
			}
		}
	}
	slices.SortStableFunc(glyphs, func(a, b glyph) int {
		switch {
		case a.page != b.page:
			return a.page - b.page
		case math.Abs(a.y-b.y) > 2:
			return int(math.Copysign(1, a.y-b.y))
		}
		return cmp.Compare(a.ink(), b.ink())
	})
	return glyphs, nil
}

// readGlyph reads <char quad="x y x y x y x y" x y c>; ok is false for blanks.
func readGlyph(e xml.StartElement) (g glyph, ok bool) {
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "c":
			g.r, _ = utf8.DecodeRuneInString(a.Value)
		case "x":
			g.x, _ = strconv.ParseFloat(a.Value, 64)
		case "y":
			g.y, _ = strconv.ParseFloat(a.Value, 64)
		case "quad":
			if f := strings.Fields(a.Value); len(f) == 8 {
				left, _ := strconv.ParseFloat(f[0], 64)
				right, _ := strconv.ParseFloat(f[2], 64)
				g.advance = right - left
			}
		}
	}
	return g, !unicode.IsSpace(g.r) && g.r != 0
}

// ink is about where the outline begins. Two marks squeezed together may have
// their origins in the wrong order.
func (g glyph) ink() float64 {
	if in(beginning, g.r) {
		return g.x + g.advance/2
	}
	return g.x
}

// A line is the characters of one baseline that belong to one paragraph.
type line struct {
	glyphs []glyph
	first  bool // of its paragraph
	last   bool
	judged bool // running text: not a title, not flush right
}

// A text is what was to be set.
type text struct {
	runes     []rune // all that prints, blanks left out
	paragraph []int  // of each rune
	ends      []int  // number of the first rune after each paragraph
	plain     []bool // whether a paragraph is running text
}

// readText reads draft.txt.
func readText(data string) text {
	var t text
	for i, l := range strings.Split(strings.TrimSuffix(data, "\n"), "\n") {
		t.plain = append(t.plain, !strings.HasPrefix(l, "\t"))
		for _, r := range l {
			if !unicode.IsSpace(r) {
				t.runes = append(t.runes, r)
				t.paragraph = append(t.paragraph, i)
			}
		}
		t.ends = append(t.ends, len(t.runes))
	}
	return t
}

// match finds the text in what a PDF draws and cuts it into lines. Page numbers
// and tables are not in the text and are passed over. lost is how many
// characters of the text were not found.
func (t *text) match(glyphs []glyph) (lines []line, lost int) {
	at := 0
	for i := 0; i < len(glyphs); {
		end := i + 1
		for end < len(glyphs) && glyphs[end].page == glyphs[i].page && math.Abs(glyphs[end].y-glyphs[i].y) <= 2 {
			end++
		}
		row := glyphs[i:end]
		i = end
		skip := t.find(row, at)
		if skip < 0 {
			continue
		}
		lost += skip
		at += skip
		for k := range row {
			row[k].number, row[k].paragraph = at+k, t.paragraph[at+k]
		}
		at += len(row)
		p := row[0].paragraph
		start := 0
		if p > 0 {
			start = t.ends[p-1]
		}
		lines = append(lines, line{glyphs: row, first: row[0].number == start, last: at == t.ends[p], judged: t.plain[p]})
	}
	return lines, lost + len(t.runes) - at
}

// find is how far ahead of at a row stands in the text, -1 when it does not.
func (t *text) find(row []glyph, at int) int {
	for skip := 0; skip < 60; skip++ {
		if t.same(row, at+skip) {
			return skip
		}
	}
	return -1
}

func (t *text) same(row []glyph, at int) bool {
	if at+len(row) > len(t.runes) {
		return false
	}
	for k, g := range row {
		if t.runes[at+k] != g.r {
			return false
		}
	}
	return true
}
