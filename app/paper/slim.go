package paper

import (
	"encoding/binary"
	"errors"
)

// Fyne reads every outline of a font before it draws the first character: 150 ms
// for the 15 MB of 宋体, on the goroutine that paints. A slim copy holds the outlines
// of the characters in use and is read in two.

// keptTables are what a copy keeps; without the layout tables no ligature or
// substitution gets between the page and the screen.
var keptTables = []string{"OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post"}

var errNotSlim = errors.New("no TrueType outlines that can be copied")

// slim copies a TrueType font with the outlines of some glyphs only. All characters
// keep their numbers and widths.
func slim(data []byte, keep map[uint16]bool) (out []byte, err error) {
	defer func() {
		if recover() != nil { // the font is damaged: Fyne reads it as it can
			out, err = nil, errNotSlim
		}
	}()
	tables := directory(data)
	loca, glyf := tables["loca"], tables["glyf"]
	if loca == nil || glyf == nil || tables["head"] == nil {
		return nil, errNotSlim
	}
	o := outlineTable{glyf: glyf, loca: loca, long: binary.BigEndian.Uint16(tables["head"][50:]) == 1}
	wanted := map[uint16]bool{}
	for id := range keep {
		o.want(id, wanted)
	}
	newGlyf, newLoca := o.pack(wanted)
	head := append([]byte(nil), tables["head"]...)
	binary.BigEndian.PutUint16(head[50:], 1)
	copied := map[string][]byte{"glyf": newGlyf, "loca": newLoca}
	for _, tag := range keptTables {
		copied[tag] = tables[tag]
	}
	copied["head"] = head
	return assemble(copied), nil
}

// directory is the tables of a font by tag; nil for a collection.
func directory(data []byte) map[string][]byte {
	if binary.BigEndian.Uint32(data) != 0x00010000 {
		return nil
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		at, size := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		tables[string(entry[:4])] = data[at : at+size]
	}
	return tables
}

// An outlineTable is glyf with its index.
type outlineTable struct {
	glyf, loca []byte
	long       bool // offsets of four bytes
}

// count is the number of glyphs.
func (o outlineTable) count() int {
	if o.long {
		return len(o.loca)/4 - 1
	}
	return len(o.loca)/2 - 1
}

func (o outlineTable) offset(i int) int {
	if o.long {
		return int(binary.BigEndian.Uint32(o.loca[4*i:]))
	}
	return 2 * int(binary.BigEndian.Uint16(o.loca[2*i:]))
}

// outline is the bytes of a glyph; empty for a blank.
func (o outlineTable) outline(id uint16) []byte {
	if int(id) >= o.count() {
		return nil
	}
	return o.glyf[o.offset(int(id)):o.offset(int(id)+1)]
}

// want adds a glyph and the glyphs it is composed of.
func (o outlineTable) want(id uint16, wanted map[uint16]bool) {
	if wanted[id] {
		return
	}
	wanted[id] = true
	g := o.outline(id)
	if len(g) < 10 || int16(binary.BigEndian.Uint16(g)) >= 0 {
		return
	}
	const wordArguments, scale, more, twoScales, matrix = 0x1, 0x8, 0x20, 0x40, 0x80
	for at, flags := 10, more; flags&more != 0; {
		flags = int(binary.BigEndian.Uint16(g[at:]))
		o.want(binary.BigEndian.Uint16(g[at+2:]), wanted)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
	}
}

// pack writes the wanted outlines and an index of them, all others being blank.
func (o outlineTable) pack(wanted map[uint16]bool) (glyf, loca []byte) {
	n := o.count()
	loca = make([]byte, 0, 4*(n+1))
	for i := range n {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if wanted[uint16(i)] {
			glyf = append(glyf, o.outline(uint16(i))...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
		}
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
}

// assemble makes a font file of tables. Checksums are left out: nobody on the way
// to the screen looks at them.
func assemble(tables map[string][]byte) []byte {
	order := []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
	present := order[:0]
	for _, tag := range order {
		if tables[tag] != nil {
			present = append(present, tag)
		}
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	out = binary.BigEndian.AppendUint16(out, uint16(len(present)))
	out = append(out, make([]byte, 6)...) // for binary search; not read either
	at := 12 + 16*len(present)
	for _, tag := range present {
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[tag])))
		at += (len(tables[tag]) + 3) &^ 3
	}
	for _, tag := range present {
		out = append(out, tables[tag]...)
		out = append(out, make([]byte, -len(tables[tag])&3)...)
	}
	return out
}
