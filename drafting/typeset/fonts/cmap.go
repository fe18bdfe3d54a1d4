package fonts

// A charmap turns a character into the number of its glyph. It is two steps:
// the page of 256 characters, then the character. Page 0 is empty, and a page
// exists only where the font has glyphs, so that a font for all of Chinese takes
// some 60 KB and a lookup two loads.
type charmap struct {
	index [0x110000 >> 8]uint16
	pages [][256]uint16
}

func (c *charmap) glyph(r rune) uint16 {
	if uint32(r) > 0x10FFFF {
		return 0
	}
	return c.pages[c.index[r>>8]][r&0xFF]
}

func (c *charmap) set(r uint32, gid uint16) {
	page := c.index[r>>8]
	if page == 0 {
		page = uint16(len(c.pages))
		c.pages = append(c.pages, [256]uint16{})
		c.index[r>>8] = page
	}
	c.pages[page][r&0xFF] = gid
}

// readCharmap reads the Unicode subtables of a cmap table: format 4 for the
// first plane, then format 12 for all. Glyphs the font does not have are left
// out. Nil: the table maps no character.
func readCharmap(table []byte, glyphs int) *charmap {
	if len(table) < 4 {
		return nil
	}
	c := &charmap{pages: make([][256]uint16, 1, 128)}
	var wide []byte
	for i := range int(be.Uint16(table[2:])) {
		if 4+8*(i+1) > len(table) {
			break
		}
		record := table[4+8*i:]
		platform, encoding := be.Uint16(record), be.Uint16(record[2:])
		from := uint64(be.Uint32(record[4:]))
		unicode := platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
		if !unicode || from+16 > uint64(len(table)) {
			continue
		}
		switch sub := table[from:]; be.Uint16(sub) {
		case 4:
			if len(c.pages) == 1 {
				c.format4(sub, glyphs)
			}
		case 12:
			wide = sub
		}
	}
	if wide != nil {
		c.format12(wide, glyphs)
	}
	if len(c.pages) == 1 {
		return nil
	}
	return c
}

// format4 reads segments of the first plane. Segments come in rising order; what
// a segment says again is passed over, so that the work is bounded by 65,536.
func (c *charmap) format4(sub []byte, glyphs int) {
	n := int(be.Uint16(sub[6:])) / 2
	if len(sub) < 16+8*n {
		return
	}
	ends, starts := sub[14:], sub[16+2*n:]
	deltas, offsets := sub[16+4*n:], sub[16+6*n:]
	next := 0
	for i := range n {
		first, last := max(next, int(be.Uint16(starts[2*i:]))), int(be.Uint16(ends[2*i:]))
		delta, offset := be.Uint16(deltas[2*i:]), int(be.Uint16(offsets[2*i:]))
		start := int(be.Uint16(starts[2*i:]))
		for r := first; r <= last && r < 0xFFFF; r++ {
			gid := uint16(r) + delta
			if offset != 0 {
				at := 2*i + offset + 2*(r-start)
				if at+2 > len(offsets) {
					break
				}
				if gid = be.Uint16(offsets[at:]); gid != 0 {
					gid += delta
				}
			}
			if gid != 0 && int(gid) < glyphs {
				c.set(uint32(r), gid)
			}
		}
		next = max(next, last+1)
	}
}

// format12 reads groups of any plane, in rising order like format 4.
func (c *charmap) format12(sub []byte, glyphs int) {
	n := uint64(be.Uint32(sub[12:]))
	if uint64(len(sub)) < 16+12*n {
		n = uint64(len(sub)-16) / 12
	}
	next := uint32(0)
	for i := range n {
		group := sub[16+12*i:]
		start, last, gid := be.Uint32(group), min(be.Uint32(group[4:]), 0x10FFFF), be.Uint32(group[8:])
		if last < next || start > last {
			continue
		}
		for r := max(start, next); r <= last; r++ {
			g := uint64(gid) + uint64(r-start)
			if g >= uint64(glyphs) {
				break
			}
			if g != 0 {
				c.set(r, uint16(g))
			}
		}
		next = last + 1
	}
}
