package read

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

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

// A glyph is the text of one code and how far it moves, in ems.
type glyph struct {
	text    string
	advance float64
	space   bool // the single byte 32, which word spacing widens
	unknown bool
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

// glyphNames are those of the Adobe Glyph List that texts in Chinese and English use;
// letters name themselves.
var glyphNames = map[string]string{
	"space": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&", "quotesingle": "'",
	"parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "period": ".", "slash": "/",
	"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@",
	"bracketleft": "[", "backslash": "\\", "bracketright": "]", "asciicircum": "^", "underscore": "_", "grave": "`",
	"braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "quoteleft": "‘", "quoteright": "’", "quotedblleft": "“",
	"quotedblright": "”", "endash": "–", "emdash": "—", "bullet": "•", "ellipsis": "…", "periodcentered": "·", "middot": "·",
	"section": "§", "paragraph": "¶", "degree": "°", "copyright": "©", "registered": "®", "trademark": "™", "multiply": "×", "divide": "÷",
	"guillemotleft": "«", "guillemotright": "»", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "minus": "−", "nbspace": " ",
	"sterling": "£", "yen": "¥", "Euro": "€", "plusminus": "±", "mu": "µ", "permille": "‰",
}

func glyphName(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if t, ok := glyphNames[name]; ok {
		return t
	}
	if len(name) == 1 {
		return name
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(name, prefix); ok && len(hex) >= 4 && len(hex) <= 6 {
			if n, err := strconv.ParseUint(hex, 16, 21); err == nil {
				return string(rune(n))
			}
		}
	}
	return ""
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
	for len(w) >= 2 && len(out.widths) < maxMapped {
		first := int(f.number(w[0]))
		if list, ok := f.resolve(w[1]).([]any); ok {
			for i, width := range list {
				out.widths[first+i] = f.number(width)
			}
			w = w[2:]
			continue
		}
		if len(w) < 3 {
			return
		}
		for cid := first; cid <= int(f.number(w[1])) && cid-first < 1<<16; cid++ {
			out.widths[cid] = f.number(w[2])
		}
		w = w[3:]
	}
}

// glyphs decodes a string as the font shows it.
func (o *font) glyphs(s string) []glyph {
	var out []glyph
	if !o.composite {
		for _, c := range []byte(s) {
			text := o.simple[c]
			if o.unicode != nil {
				if t, found := o.unicode.lookup(code{uint32(c), 1}); found {
					text = t
				}
			}
			out = append(out, glyph{text: text, advance: o.width(int(c)), space: c == ' ', unknown: text == ""})
		}
		return out
	}
	for s != "" {
		var c code
		var text string
		c, text, s = o.next(s)
		cid := int(c.value)
		if o.encoding.mapped() {
			cid = o.encoding.cid(c)
		}
		if o.unicode != nil {
			if t, ok := o.unicode.lookup(c); ok {
				text = t
			}
		}
		if text == "" {
			text = o.reverse[cid]
		}
		advance := o.width(cid)
		if o.direct != "" {
			advance = o.directWidth(text)
		}
		out = append(out, glyph{text: text, advance: advance, space: c.size == 1 && c.value == ' ', unknown: text == ""})
	}
	return out
}

func (o *font) width(cid int) float64 {
	if w, ok := o.widths[cid]; ok {
		return w / o.scale
	}
	return o.missing / o.scale
}

// directWidth: the CIDs of a predefined CMap are not known here, but in all fonts
// with these a Latin character is half as wide as a Chinese one.
func (o *font) directWidth(text string) float64 {
	if len(text) == 1 {
		return o.missing / o.scale / 2
	}
	return o.missing / o.scale
}

// next takes one code off a string, with the text that it is in itself.
func (o *font) next(s string) (c code, text, rest string) {
	switch {
	case o.encoding != nil && (o.encoding.spaces[1] != nil || o.encoding.spaces[2] != nil || o.encoding.spaces[3] != nil || o.encoding.spaces[4] != nil):
		c, rest = o.encoding.next(s)
		return c, "", rest
	case o.direct == gbName:
		n := 1
		if s[0] > 0x80 && len(s) > 1 {
			n = 2
			if s[1] >= '0' && s[1] <= '9' && len(s) > 3 {
				n = 4
			}
		}
		return code{uint32(bigEndian([]byte(s[:n]))), n}, decode(gbName, []byte(s[:n])), s[n:]
	}
	n := min(2, len(s))
	value := uint32(bigEndian([]byte(s[:n])))
	if o.direct == "" {
		return code{value, n}, "", s[n:]
	}
	r := rune(value)
	if utf16.IsSurrogate(r) && len(s) >= 4 {
		if pair := utf16.DecodeRune(r, rune(bigEndian([]byte(s[2:4])))); pair != '\ufffd' {
			return code{uint32(bigEndian([]byte(s[:4]))), 4}, string(pair), s[4:]
		}
	}
	return code{value, n}, string(r), s[n:]
}
