// Package subset cuts a face down to the glyphs that a document uses, for
// embedding in a PDF.
//
// A subset has its own dense numbering: glyph i of the result is glyphs[i] of
// the face, so a CID is a glyph index and no map is needed. A glyph may be asked
// for more than once, to stand for different characters. Fonts come from
// anywhere and may be damaged or hostile: every read is checked, work is
// bounded, and an error names the file. The same input gives the same bytes.
package subset

import (
	"errors"
	"fmt"
)

// A Font is the tables of one face.
type Font struct {
	File  string                  // where it comes from, named in errors
	Table func(tag string) []byte // a raw sfnt table, nil when absent
}

// A Program is a font file for embedding.
type Program struct {
	Data   []byte
	Glyphs int // how many it holds: those asked for, and after them what they are composed of
}

// maxGlyphs is how many glyphs a font can hold: maxp.numGlyphs and the counts of
// a CFF INDEX are 16 bits wide.
const maxGlyphs = 65535

var errShort = errors.New("the data ends too early")

func (f Font) fault(err error) error { return fmt.Errorf("font %s: %w", f.File, err) }

// table is a table that must be there, at least least bytes long.
func (f Font) table(tag string, least int) ([]byte, error) {
	t := f.Table(tag)
	if len(t) < least {
		return nil, fmt.Errorf("table %q: %d bytes, at least %d expected", tag, len(t), least)
	}
	return t, nil
}

// check refuses a wish that no face can meet.
func check(glyphs []uint16, have int) error {
	if len(glyphs) == 0 || glyphs[0] != 0 {
		return errors.New("a subset begins with glyph 0")
	}
	if len(glyphs) > maxGlyphs {
		return fmt.Errorf("%d glyphs in one subset", len(glyphs))
	}
	for _, g := range glyphs {
		if int(g) >= have {
			return fmt.Errorf("glyph %d of %d", g, have)
		}
	}
	return nil
}
