package subset

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"jianwen/drafting/typeset/fonts"
)

// tables makes a Font of tables in memory.
func tables(t map[string][]byte) Font {
	return Font{File: "test.ttf", Table: func(tag string) []byte { return t[tag] }}
}

// small is a TrueType face of four glyphs: .notdef, two outlines, and one
// composed of those two.
func small() map[string][]byte {
	outline := func(x byte) []byte { // one contour of three points
		return []byte{0, 1, 0, 0, 0, 0, 0, 10, 0, 10, 0, 2, 0, 0, 0x37, 0x37, 0x37, x, 10, 10, 0, 10, 10, 0}
	}
	composite := []byte{0xFF, 0xFF, 0, 0, 0, 0, 0, 20, 0, 20}
	composite = append(composite, 0, wordArguments|moreComponents|oneScale, 0, 2, 0, 5, 0, 6, 0x40, 0)
	composite = append(composite, 0, 2, 0, 1, 7, 8) // the last part, bytes for arguments
	glyphs := [][]byte{outline(1), outline(2), outline(3), composite}
	var loca, glyf, hmtx []byte
	for i, g := range glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, g...)
		hmtx = append(hmtx, 0, byte(100+i), 0, byte(i))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head := make([]byte, 54)
	head[18], head[19], head[51] = 3, 232, 1
	hhea := make([]byte, 36)
	hhea[35] = 4
	maxp := make([]byte, 32)
	maxp[1], maxp[5] = 1, 4
	return map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "loca": loca, "glyf": glyf, "hmtx": hmtx}
}

// fileFont is a face of the source tree; the test is skipped where it is not.
func fileFont(t testing.TB, name string) (Font, *fonts.Face) {
	t.Helper()
	path := filepath.Join("../../../../assets/fonts", name)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("the font is not there: %v", err)
	}
	face, err := fonts.Parse(path, data, 0)
	if err != nil {
		t.Fatal(err)
	}
	return Font{File: path, Table: face.Table}, face
}

// glyphsOf are the glyphs of text behind .notdef.
func glyphsOf(face *fonts.Face, text string) []uint16 {
	out := []uint16{0}
	for _, r := range text {
		if g, ok := face.Glyph(r); ok {
			out = append(out, g)
		}
	}
	return out
}
