package paper

import (
	"bytes"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// outlines reads the glyphs of one face, for whoever holds [fontCache].drawing.
type outlines struct {
	read   func(id uint16) []stroke
	glyphs map[uint16][]stroke
}

// A stroke is a segment of an outline in fractions of the em, y down.
type stroke struct {
	op     sfnt.SegmentOp
	points [3][2]float32
}

// glyph is the outline of one glyph; empty if it cannot be read.
func (o *outlines) glyph(id uint16) []stroke {
	s, ok := o.glyphs[id]
	if !ok {
		s = o.read(id)
		o.glyphs[id] = s
	}
	return s
}

// openOutlines reads a font file; nil if it cannot be read. x/image opens TrueType
// at once but does not know all of CFF (flex is in a tenth of FandolFang);
// go-text does.
func openOutlines(data []byte) *outlines {
	o := &outlines{glyphs: map[uint16][]stroke{}}
	if bytes.HasPrefix(data, []byte("OTTO")) {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil
		}
		o.read = func(id uint16) []stroke { return fromCompact(face, id) }
		return o
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		return nil
	}
	var buffer sfnt.Buffer
	o.read = func(id uint16) []stroke { return fromTrueType(f, &buffer, id) }
	return o
}

// resolution is how finely TrueType outlines are read, units per em.
const resolution = 1000

func fromTrueType(f *sfnt.Font, buffer *sfnt.Buffer, id uint16) (out []stroke) {
	segments, err := f.LoadGlyph(buffer, sfnt.GlyphIndex(id), fixed.I(resolution), nil)
	if err != nil {
		return nil
	}
	for _, seg := range segments {
		s := stroke{op: seg.Op}
		for i, a := range seg.Args {
			s.points[i] = [2]float32{float32(a.X) / (64 * resolution), float32(a.Y) / (64 * resolution)}
		}
		out = append(out, s)
	}
	return out
}

// ops are go-text's operations as x/image's.
var ops = map[opentype.SegmentOp]sfnt.SegmentOp{
	opentype.SegmentOpMoveTo: sfnt.SegmentOpMoveTo,
	opentype.SegmentOpLineTo: sfnt.SegmentOpLineTo,
	opentype.SegmentOpQuadTo: sfnt.SegmentOpQuadTo,
	opentype.SegmentOpCubeTo: sfnt.SegmentOpCubeTo,
}

func fromCompact(face *font.Face, id uint16) (out []stroke) {
	outline, ok := face.GlyphDataOutline(font.GID(id))
	if !ok {
		return nil
	}
	em := float32(face.Upem())
	for _, seg := range outline.Segments {
		s := stroke{op: ops[seg.Op]}
		for i, a := range seg.Args {
			s.points[i] = [2]float32{a.X / em, -a.Y / em}
		}
		out = append(out, s)
	}
	return out
}
