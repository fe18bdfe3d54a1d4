package fonts

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
)

// A Face is one parsed font. It is immutable and safe for concurrent use; the
// bytes that it hands out are its own and must not be written to.
type Face struct {
	Key        string // stable and unique in a Set: "FandolFang-Regular", "simsun#0"
	PostScript string // from the name table; never empty, printable ASCII without delimiters
	Family     string // in Chinese where the font gives it so: "仿宋"
	Path       string // the file, or "bundled:NotoSerifSC-Regular.ttf"
	Index      int    // in a collection
	UnitsPerEm int
	// Font units, above and below the baseline, Descent negative: of the hhea
	// table, or the typographic ones of OS/2 where hhea has none. Chinese fonts
	// give their em box (880, -120 of 1000) or more; a page's grid does not
	// depend on them.
	Ascent, Descent int
	CapHeight       int    // font units, of OS/2; 0.7 em where the font is silent
	BBox            [4]int // font units: xMin, yMin, xMax, yMax of all glyphs
	CFF             bool   // cubic outlines in a "CFF " table; else quadratic in glyf

	file     []byte
	split    func() []byte // Data of a face in a collection
	tables   map[string][]byte
	chars    *charmap
	metrics  []byte // hmtx
	measured int    // glyphs with an advance of their own
	glyphs   int
}

// Parse reads one face of a font file: index counts the faces of a collection
// and is 0 elsewhere. It reads the directory and the small tables, not outlines,
// and keeps data. name stands in every error and becomes the key and the path;
// damage of any kind is an error, never a panic.
func Parse(name string, data []byte, index int) (*Face, error) {
	f, err := parse(name, data, index)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	return f, nil
}

func parse(name string, data []byte, index int) (*Face, error) {
	tables, err := directory(data, index)
	if err != nil {
		return nil, err
	}
	f := &Face{Path: name, Index: index, file: data, tables: tables}
	if err := f.readMetrics(); err != nil {
		return nil, err
	}
	if err := f.findOutlines(); err != nil {
		return nil, err
	}
	if f.chars = readCharmap(tables["cmap"], f.glyphs); f.chars == nil {
		return nil, errors.New("no Unicode characters")
	}
	f.Key = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if string(data[:4]) == "ttcf" {
		f.Key = fmt.Sprintf("%s#%d", f.Key, index)
		f.split = sync.OnceValue(func() []byte { return single(f.CFF, f.tables) })
	}
	f.readNames()
	return f, nil
}

// Glyph is the glyph of r; !ok: the face has none, and gid is 0 (.notdef).
func (f *Face) Glyph(r rune) (gid uint16, ok bool) {
	gid = f.chars.glyph(r)
	return gid, gid != 0
}

// Advance is how far a glyph moves the pen, in font units; 0 for a glyph that
// the face does not have.
func (f *Face) Advance(gid uint16) int {
	g := int(gid)
	if g >= f.measured {
		if g >= f.glyphs {
			return 0
		}
		g = f.measured - 1
	}
	return int(be.Uint16(f.metrics[4*g:]))
}

// NumGlyphs is the number of glyphs, .notdef included.
func (f *Face) NumGlyphs() int { return f.glyphs }

// Table is the raw table of a four-letter tag ("glyf", "CFF "), nil when absent.
func (f *Face) Table(tag string) []byte { return f.tables[tag] }

// Data is the face as a font file: the file that was parsed, or, of a
// collection, a file made of this face's tables alone.
func (f *Face) Data() []byte {
	if f.split != nil {
		return f.split()
	}
	return f.file
}
