package read

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// A glyph is the text of one code and how far it moves, in ems.
type glyph struct {
	text    string
	advance float64
	space   bool // the single byte 32, which word spacing widens
	unknown bool
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
