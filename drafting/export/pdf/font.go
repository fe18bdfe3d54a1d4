package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"
	"strings"
	"sync"

	"jianwen/drafting/export/pdf/subset"
	"jianwen/drafting/typeset/fonts"
)

// A font is a face as the document uses it. A CID is a glyph of the face with
// the text it stands for: a glyph that stands for several texts (Chinese fonts
// draw ⼀ and 一, or the hyphens, with one outline) has several CIDs, so that
// every character can be got back.
type font struct {
	face   *fonts.Face
	name   string // in the resources
	ref    ref
	glyphs []uint16 // by CID
	texts  []string // by CID
	cids   map[use]uint16
}

type use struct {
	glyph uint16
	text  string
}

func newFont(face *fonts.Face, r ref) *font {
	return &font{face: face, ref: r, glyphs: []uint16{0}, texts: []string{""}, cids: map[use]uint16{}}
}

// cid is the code of a glyph that stands for text.
func (f *font) cid(glyph uint16, text string) (uint16, error) {
	u := use{glyph, text}
	if c, ok := f.cids[u]; ok {
		return c, nil
	}
	if len(f.glyphs) >= math.MaxUint16 {
		return 0, fmt.Errorf("font %s: more than %d glyphs in one document", f.face.Path, math.MaxUint16)
	}
	c := uint16(len(f.glyphs))
	f.glyphs = append(f.glyphs, glyph)
	f.texts = append(f.texts, text)
	f.cids[u] = c
	return c, nil
}

// width is the advance of a CID in thousandths of the em, whole as the W array
// has it: what a reader moves on by.
func (f *font) width(cid uint16) float64 { return f.thousandths(f.face.Advance(f.glyphs[cid])) }

func (f *font) thousandths(units int) float64 {
	return math.Round(float64(units) * 1000 / float64(f.face.UnitsPerEm))
}

// A subsetFont is a font's program cut to what is used, ready to be written.
type subsetFont struct {
	program subset.Program
	name    string
	zipped  []byte // the program, compressed
	err     error
}

// subsets cuts and compresses fonts side by side: it is most of the work on a letter.
func subsets(fonts []*font) []subsetFont {
	out := make([]subsetFont, len(fonts))
	var all sync.WaitGroup
	for i, f := range fonts {
		all.Go(func() { out[i] = f.subset() })
	}
	all.Wait()
	return out
}

// subset cuts the font's program to the document's glyphs.
func (f *font) subset() subsetFont {
	cut := subset.TrueType
	if f.face.CFF {
		cut = subset.CFF
	}
	program, err := cut(subset.Font{File: f.face.Path, Table: f.face.Table}, f.glyphs)
	if err != nil {
		return subsetFont{err: err}
	}
	return subsetFont{program: program, name: f.subsetName(program.Data), zipped: deflated(program.Data)}
}

// embed writes the font with all that hangs on it (ISO 32000-1, 9.7).
func (f *font) embed(out *file, s subsetFont) error {
	if s.err != nil {
		return s.err
	}
	kind := "CIDFontType2"
	if f.face.CFF {
		kind = "CIDFontType0"
	}
	name := s.name
	descendant, unicode := out.alloc(), out.alloc()
	out.object(f.ref, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%v]/ToUnicode %v>>",
		name, descendant, unicode)
	out.stream(unicode, "", toUnicode(f.texts))
	extra := ""
	if !f.face.CFF {
		extra = "/CIDToGIDMap/Identity"
	}
	descriptor := f.describe(out, s)
	out.object(descendant, "<</Type/Font/Subtype/%s/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %v/DW 1000%s%s>>",
		kind, name, descriptor, f.widths(), extra)
	return nil
}

// subsetName is the face's name behind six letters that differ from subset to subset
// (ISO 32000-1, 9.6.4).
func (f *font) subsetName(program []byte) string {
	sum := sha256.Sum256(program)
	var b strings.Builder
	for _, c := range sum[:6] {
		b.WriteByte('A' + c%26)
	}
	return b.String() + "+" + name(f.face.PostScript)
}

// widths is the W array of what is not a full em wide.
func (f *font) widths() string {
	var b []byte
	open := false
	for c := range f.glyphs {
		w := f.width(uint16(c))
		switch {
		case w == 1000 && open:
			b = append(b, ']')
			open = false
		case w == 1000:
		case !open:
			b = fmt.Appendf(b, " %d[%s", c, number(w, 0))
			open = true
		default:
			b = append(b, ' ')
			b = appendNumber(b, w, 0)
		}
	}
	if open {
		b = append(b, ']')
	}
	if len(b) == 0 {
		return ""
	}
	return "/W[" + string(b[1:]) + "]"
}
