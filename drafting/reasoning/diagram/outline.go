package diagram

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"jianwen/drafting/typeset/fonts"
)

// resolution is how finely outlines are read, units per em.
const resolution = 1000

// outlines are the glyphs of faces.
type outlines struct {
	t      *Type
	faces  map[*fonts.Face]*sfnt.Font
	buffer sfnt.Buffer
}

func (t *Type) outlines() *outlines { return &outlines{t: t, faces: map[*fonts.Face]*sfnt.Font{}} }

// glyph is the outline of a character and its width in ems; no outline where the face
// has none that can be read.
func (o *outlines) glyph(r rune, bold bool) (sfnt.Segments, float64) {
	face, gid, _ := o.t.set.Lookup(role(bold), r)
	font, known := o.faces[face]
	if !known {
		font, _ = sfnt.Parse(face.Data()) // nil where it cannot be read
		o.faces[face] = font
	}
	advance := float64(face.Advance(gid)) / float64(face.UnitsPerEm)
	if font == nil {
		return nil, advance
	}
	segments, err := font.LoadGlyph(&o.buffer, sfnt.GlyphIndex(gid), fixed.I(resolution), nil)
	if err != nil {
		return nil, advance
	}
	return segments, advance
}

// text draws one line of type.
func (c *canvas) text(t Text) {
	x := t.X
	for _, r := range t.Words {
		segments, advance := c.outlines.glyph(r, t.Bold)
		if len(segments) > 0 {
			c.glyph(segments, Point{x, t.Y}, t.Size, t.Ink.RGB())
		}
		x += advance * t.Size
	}
}

// glyph draws an outline with its origin at a place.
func (c *canvas) glyph(segments sfnt.Segments, at Point, size float64, rgb uint32) {
	lo, hi := Point{at.X - size, at.Y - size*1.3}, Point{at.X + size*2, at.Y + size*0.6}
	unit := size * c.scale / (64 * resolution)
	c.paint(rgb, lo, hi, func(z *vector.Rasterizer, x, y float64) {
		place := func(p fixed.Point26_6) (float32, float32) {
			return float32(at.X*c.scale + float64(p.X)*unit - x), float32(at.Y*c.scale + float64(p.Y)*unit - y)
		}
		for _, s := range segments {
			ax, ay := place(s.Args[0])
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				z.ClosePath()
				z.MoveTo(ax, ay)
			case sfnt.SegmentOpLineTo:
				z.LineTo(ax, ay)
			case sfnt.SegmentOpQuadTo:
				bx, by := place(s.Args[1])
				z.QuadTo(ax, ay, bx, by)
			case sfnt.SegmentOpCubeTo:
				bx, by := place(s.Args[1])
				cx, cy := place(s.Args[2])
				z.CubeTo(ax, ay, bx, by, cx, cy)
			}
		}
		z.ClosePath()
	})
}
