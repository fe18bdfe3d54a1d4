package read

// embedded reads the character map of an embedded TrueType font backwards, for
// files without ToUnicode: from the glyphs, which are the CIDs where no other map
// is given, to the characters.
func (f *pdfFile) embedded(descendant pdfDict) map[int]string {
	if m, ok := f.resolve(descendant["CIDToGIDMap"]).(*pdfStream); ok && m != nil {
		return nil
	}
	s, ok := f.resolve(f.dict(descendant["FontDescriptor"])["FontFile2"]).(*pdfStream)
	if !ok {
		return nil
	}
	data, err := f.unpack(s)
	if err != nil {
		return nil
	}
	return glyphTexts(data)
}

// glyphTexts reads the Unicode tables of formats 4 and 12 of a font.
func glyphTexts(data []byte) map[int]string {
	out := &charMap{texts: map[int]string{}, left: 1 << 21}
	table := fontTable(data, "cmap")
	if len(table) < 4 {
		return nil
	}
	for i := range bigEndian(table[2:4]) {
		entry, err := slice(table, int64(4+8*i), 8)
		if err != nil || out.left <= 0 {
			break
		}
		platform, at := bigEndian(entry[:2]), bigEndian(entry[4:])
		if (platform != 0 && platform != 3) || at+16 > len(table) {
			continue
		}
		switch sub := table[at:]; bigEndian(sub[:2]) {
		case 4:
			out.format4(sub)
		case 12:
			out.format12(sub)
		}
	}
	return out.texts
}

// A charMap collects the texts of glyphs.
type charMap struct {
	texts map[int]string
	left  int // characters that may still be looked at
}

func fontTable(data []byte, tag string) []byte {
	if len(data) < 12 {
		return nil
	}
	for i := range bigEndian(data[4:6]) {
		entry, err := slice(data, int64(12+16*i), 16)
		if err != nil {
			return nil
		}
		if string(entry[:4]) == tag {
			table, _ := slice(data, int64(bigEndian(entry[8:12])), int64(bigEndian(entry[12:])))
			return table
		}
	}
	return nil
}

func (m *charMap) put(glyph, char int) {
	if _, set := m.texts[glyph]; !set && glyph > 0 && len(m.texts) < maxMapped {
		m.texts[glyph] = string(rune(char))
	}
}

func (m *charMap) format4(sub []byte) {
	n := bigEndian(sub[6:8]) / 2
	if len(sub) < 16+8*n {
		return
	}
	at := func(i int) int {
		if i+2 > len(sub) {
			return 0
		}
		return bigEndian(sub[i : i+2])
	}
	for i := range n {
		m.left--
		last, first, delta := at(14+2*i), at(16+2*n+2*i), at(16+4*n+2*i)
		offset := 16 + 6*n + 2*i
		for c := first; c <= last && c < 0xffff && m.left > 0; c++ {
			m.left--
			g := c
			if at(offset) != 0 {
				if g = at(offset + at(offset) + 2*(c-first)); g == 0 {
					continue
				}
			}
			m.put((g+delta)&0xffff, c)
		}
	}
}

func (m *charMap) format12(sub []byte) {
	for i := range bigEndian(sub[12:16]) {
		group, err := slice(sub, int64(16+12*i), 12)
		if err != nil || m.left <= 0 {
			return
		}
		first, last, glyph := bigEndian(group[:4]), bigEndian(group[4:8]), bigEndian(group[8:])
		for c := first; c <= last && c <= 0x10ffff && m.left > 0; c++ {
			m.left--
			m.put(glyph+c-first, c)
		}
	}
}
