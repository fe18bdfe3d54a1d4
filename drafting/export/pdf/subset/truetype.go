package subset

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// TrueType is the subset of a face with glyf outlines. Parts of composite glyphs
// follow the glyphs asked for. Instructions are kept: some older Chinese fonts
// put their strokes in place with them.
func TrueType(f Font, glyphs []uint16) (Program, error) {
	o, err := openOutlines(f)
	if err == nil {
		err = check(glyphs, o.count)
	}
	if err != nil {
		return Program{}, f.fault(err)
	}
	c := newCutting(o, glyphs)
	if err := c.cut(); err != nil {
		return Program{}, f.fault(err)
	}
	return Program{Data: c.file(f), Glyphs: len(c.glyphs)}, nil
}

// outlines is what a subset needs of a TrueType face.
type outlines struct {
	head, hhea, maxp []byte
	loca, glyf, hmtx view
	long             bool // loca holds 32-bit offsets
	count            int  // glyphs in the face
	metrics          int  // of them with an advance of their own
}

func openOutlines(f Font) (*outlines, error) {
	o := &outlines{loca: view{data: f.Table("loca")}, glyf: view{data: f.Table("glyf")}, hmtx: view{data: f.Table("hmtx")}}
	for _, need := range []struct {
		tag   string
		least int
		into  *[]byte
	}{{"head", 54, &o.head}, {"hhea", 36, &o.hhea}, {"maxp", 6, &o.maxp}} {
		t, err := f.table(need.tag, need.least)
		if err != nil {
			return nil, err
		}
		*need.into = t
	}
	o.long = binary.BigEndian.Uint16(o.head[50:]) == 1
	o.count = int(binary.BigEndian.Uint16(o.maxp[4:]))
	o.metrics = int(binary.BigEndian.Uint16(o.hhea[34:]))
	if o.metrics == 0 {
		return nil, errors.New("hhea: no advances")
	}
	return o, nil
}

// outline is the description of a glyph; empty for a blank.
func (o *outlines) outline(g uint16) ([]byte, error) {
	var from, to int
	if o.long {
		from, to = o.loca.u32(4*int(g)), o.loca.u32(4*int(g)+4)
	} else {
		from, to = 2*o.loca.u16(2*int(g)), 2*o.loca.u16(2*int(g)+2)
	}
	d := o.glyf.bytes(from, to-from)
	if o.loca.short || o.glyf.short {
		return nil, fmt.Errorf("glyph %d: %w", g, errShort)
	}
	return d, nil
}

// metric is the advance and the left side bearing of a glyph, as hmtx writes them.
func (o *outlines) metric(g uint16) []byte {
	i := int(g)
	if i < o.metrics {
		return o.hmtx.bytes(4*i, 4)
	}
	out := make([]byte, 4)
	copy(out, o.hmtx.bytes(4*(o.metrics-1), 2))
	if bearing := 4*o.metrics + 2*(i-o.metrics); bearing+2 <= len(o.hmtx.data) { // some fonts leave them out
		copy(out[2:], o.hmtx.bytes(bearing, 2))
	}
	return out
}

// cutting is a subset in the making.
type cutting struct {
	from    *outlines
	glyphs  []uint16          // old numbers in new order; grows by parts of composites
	number  map[uint16]uint16 // old number → new number, the first of several
	glyf    []byte
	offsets []int
	hmtx    []byte
}

func newCutting(o *outlines, glyphs []uint16) *cutting {
	c := &cutting{from: o, glyphs: slices.Clone(glyphs), number: make(map[uint16]uint16, len(glyphs))}
	for i, g := range glyphs {
		if _, ok := c.number[g]; !ok {
			c.number[g] = uint16(i)
		}
	}
	return c
}

func (c *cutting) cut() error {
	most := 4*len(c.from.glyf.data) + 1<<16 // outlines that overlap could otherwise swell a file without end
	for i := 0; i < len(c.glyphs); i++ {    // the slice grows while we walk
		g := c.glyphs[i]
		d, err := c.from.outline(g)
		if err != nil {
			return err
		}
		c.offsets = append(c.offsets, len(c.glyf))
		at := len(c.glyf)
		if at+len(d) > most {
			return errors.New("outlines that overlap")
		}
		c.glyf = append(c.glyf, d...)
		if len(d) >= 10 && int16(binary.BigEndian.Uint16(d)) < 0 {
			if err := c.compose(c.glyf[at:]); err != nil {
				return fmt.Errorf("glyph %d: %w", g, err)
			}
		}
		for len(c.glyf)%4 != 0 {
			c.glyf = append(c.glyf, 0)
		}
		c.hmtx = append(c.hmtx, c.from.metric(g)...)
	}
	c.offsets = append(c.offsets, len(c.glyf))
	if len(c.glyf) == 0 { // blanks only: some readers refuse a font with no outlines at all
		c.glyf = make([]byte, 4)
	}
	if c.from.hmtx.short {
		return fmt.Errorf("hmtx: %w", errShort)
	}
	return nil
}

// Flags of a component (OpenType 1.9, "glyf", composite glyph description).
const (
	wordArguments  = 0x0001
	oneScale       = 0x0008
	moreComponents = 0x0020
	twoScales      = 0x0040
	matrix         = 0x0080
)

// compose renumbers the parts of a composite glyph in place.
func (c *cutting) compose(d []byte) error {
	v := view{data: d}
	for at := 10; ; {
		flags, part := v.u16(at), v.u16(at+2)
		if v.short {
			return errShort
		}
		if part >= c.from.count {
			return fmt.Errorf("part %d of %d", part, c.from.count)
		}
		n, err := c.part(uint16(part))
		if err != nil {
			return err
		}
		binary.BigEndian.PutUint16(d[at+2:], n)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&moreComponents == 0 {
			return nil
		}
	}
}

// part is the new number of a glyph that others are composed of.
func (c *cutting) part(g uint16) (uint16, error) {
	n, ok := c.number[g]
	if !ok {
		if len(c.glyphs) >= maxGlyphs {
			return 0, errors.New("more glyphs than a font can hold")
		}
		n = uint16(len(c.glyphs))
		c.number[g] = n
		c.glyphs = append(c.glyphs, g)
	}
	return n, nil
}

// file joins the tables that a CIDFontType2 needs (ISO 32000-1, 9.9).
func (c *cutting) file(f Font) []byte {
	head, hhea, maxp := slices.Clone(c.from.head), slices.Clone(c.from.hhea), slices.Clone(c.from.maxp)
	binary.BigEndian.PutUint32(head[headChecksum:], 0)
	loca, long := c.loca()
	binary.BigEndian.PutUint16(head[50:], long)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(c.glyphs)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(c.glyphs)))
	tables := []table{
		{"cvt ", f.Table("cvt ")},
		{"fpgm", f.Table("fpgm")},
		{"glyf", c.glyf},
		{"head", head},
		{"hhea", hhea},
		{"hmtx", c.hmtx},
		{"loca", loca},
		{"maxp", maxp},
		{"prep", f.Table("prep")},
	}
	return sfnt(slices.DeleteFunc(tables, func(t table) bool { return t.data == nil }))
}

// loca is the offsets of the outlines, short where they fit.
func (c *cutting) loca() (data []byte, long uint16) {
	if len(c.glyf) <= 2*0xFFFF {
		for _, o := range c.offsets {
			data = binary.BigEndian.AppendUint16(data, uint16(o/2))
		}
		return data, 0
	}
	for _, o := range c.offsets {
		data = binary.BigEndian.AppendUint32(data, uint32(o))
	}
	return data, 1
}
