package read

import "golang.org/x/text/encoding/charmap"

// A font turns strings into glyphs.
type font struct {
	composite bool
	encoding  *cmap  // of codes to CIDs, embedded
	direct    string // codes are text in this encoding
	unicode   *cmap
	simple    [256]string
	widths    map[int]float64 // by code or CID, in thousandths of an em
	missing   float64
	scale     float64 // 1000 but for Type 3
	reverse   map[int]string
}

func (f *pdfFile) font(d pdfDict) *font {
	out := &font{widths: map[int]float64{}, scale: 1000}
	if s, ok := f.resolve(d["ToUnicode"]).(*pdfStream); ok {
		if data, err := f.unpack(s); err == nil {
			out.unicode = readCMap(data)
		}
	}
	if d["Subtype"] == pdfName("Type0") {
		f.composite(out, d)
		return out
	}
	out.missing = f.number(f.dict(d["FontDescriptor"])["MissingWidth"])
	if d["Subtype"] == pdfName("Type3") {
		if m := f.array(d["FontMatrix"]); len(m) == 6 && f.number(m[0]) > 0 {
			out.scale = 1 / f.number(m[0])
		}
	} else if out.missing == 0 {
		out.missing = 500
	}
	first := int(f.number(d["FirstChar"]))
	for i, w := range f.array(d["Widths"]) {
		if i > 255 {
			break
		}
		out.widths[first+i] = f.number(w)
	}
	f.simple(out, f.resolve(d["Encoding"]))
	return out
}

// simple fills in the texts of a font of one byte a character.
func (f *pdfFile) simple(out *font, encoding any) {
	base, _ := encoding.(pdfName)
	d, _ := encoding.(pdfDict)
	if d != nil {
		base, _ = f.resolve(d["BaseEncoding"]).(pdfName)
	}
	table := charmap.Windows1252
	if base == "MacRomanEncoding" {
		table = charmap.Macintosh
	}
	for i := 32; i < 256; i++ {
		out.simple[i] = string(table.DecodeByte(byte(i)))
	}
	at := 0
	for _, o := range f.array(d["Differences"]) {
		switch o := f.resolve(o).(type) {
		case int:
			at = o
		case pdfName:
			if at >= 0 && at < 256 {
				out.simple[at] = glyphName(string(o))
			}
			at++
		}
	}
}

// composite reads a Type 0 font.
func (f *pdfFile) composite(out *font, d pdfDict) {
	out.composite, out.missing = true, 1000
	switch e := f.resolve(d["Encoding"]).(type) {
	case pdfName:
		out.direct = predefined(string(e))
	case *pdfStream:
		if data, err := f.unpack(e); err == nil {
			out.encoding = readCMap(data)
		}
		if use, ok := f.resolve(e.dict["UseCMap"]).(pdfName); ok && !out.encoding.mapped() {
			out.direct = predefined(string(use))
		}
	}
	var descendant pdfDict
	if list := f.array(d["DescendantFonts"]); len(list) > 0 {
		descendant = f.dict(list[0])
	}
	if dw := f.resolve(descendant["DW"]); dw != nil {
		out.missing = f.number(dw)
	}
	f.cidWidths(out, f.array(descendant["W"]))
	if out.unicode == nil && out.direct == "" {
		out.reverse = f.embedded(descendant)
	}
}

func (m *cmap) mapped() bool { return m != nil && m.cids != nil }

// cidWidths reads "first [w …]" and "first last w".
func (f *pdfFile) cidWidths(out *font, w []any) {
	left := 2 * maxMapped
	for len(w) >= 2 && left > 0 {
		first := int(f.number(w[0]))
		if list, ok := f.resolve(w[1]).([]any); ok {
			left -= len(list)
			for i, width := range list {
				out.widths[first+i] = f.number(width)
			}
			w = w[2:]
			continue
		}
		if len(w) < 3 {
			return
		}
		for cid := first; cid <= int(f.number(w[1])) && left > 0; cid++ {
			left--
			out.widths[cid] = f.number(w[2])
		}
		w = w[3:]
	}
}
