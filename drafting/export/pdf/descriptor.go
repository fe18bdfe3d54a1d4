package pdf

import (
	"encoding/binary"
	"fmt"
)

// Flags of a font descriptor (ISO 32000-1, table 123).
const (
	fixedPitch = 1 << 0
	serif      = 1 << 1
	symbolic   = 1 << 2 // holds more than the standard Latin letters
	italic     = 1 << 6
)

// describe writes the font's descriptor, its file and the set of its CIDs.
func (f *font) describe(out *file, s subsetFont) ref {
	descriptor, data, set := out.alloc(), out.alloc(), out.alloc()
	key, entries := "FontFile2", fmt.Sprintf("/Length1 %d", len(s.program.Data))
	if f.face.CFF {
		key, entries = "FontFile3", "/Subtype/CIDFontType0C"
	}
	out.raw(data, entries+"/Filter/FlateDecode", s.zipped)
	out.stream(set, "", cidSet(s.program.Glyphs))
	a := f.appearance()
	box := f.face.BBox
	out.object(descriptor, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%.0f %.0f %.0f %.0f]/ItalicAngle %s/Ascent %.0f/Descent %.0f/CapHeight %.0f/StemV %d/%s %v/CIDSet %v>>",
		s.name, a.flags, f.thousandths(box[0]), f.thousandths(box[1]), f.thousandths(box[2]), f.thousandths(box[3]),
		number(a.slant, 2), f.thousandths(f.face.Ascent), f.thousandths(f.face.Descent), f.thousandths(f.face.CapHeight),
		a.stem, key, data, set)
	return descriptor
}

// appearance is what a reader needs to find a like font.
type appearance struct {
	flags int
	slant float64 // degrees, negative to the right
	stem  int     // width of upright strokes, thousandths of the em
}

func (f *font) appearance() appearance {
	a := appearance{flags: symbolic, stem: 80}
	if post := f.face.Table("post"); len(post) >= 16 {
		a.slant = float64(int32(binary.BigEndian.Uint32(post[4:]))) / 65536
		if binary.BigEndian.Uint32(post[12:]) != 0 {
			a.flags |= fixedPitch
		}
	}
	if a.slant != 0 {
		a.flags |= italic
	}
	if os2 := f.face.Table("OS/2"); len(os2) >= 42 {
		weight := int(binary.BigEndian.Uint16(os2[4:]))
		a.stem = 50 + weight*weight/(65*65) // no table has it: the estimate that Adobe's tools make from the weight
		if class := os2[30]; class >= 1 && class <= 5 || class == 7 {
			a.flags |= serif
		} else if panose := os2[32:]; panose[0] == 2 && panose[1] >= 2 && panose[1] <= 10 {
			a.flags |= serif
		}
	}
	return a
}

// cidSet has a bit for each CID in the font program (ISO 19005-1, 6.3.5).
func cidSet(count int) []byte {
	set := make([]byte, (count+7)/8)
	for c := range count {
		set[c/8] |= 0x80 >> (c % 8)
	}
	return set
}
