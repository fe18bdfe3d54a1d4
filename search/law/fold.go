package law

import "unicode/utf8"

// A glyph is a folded character and the bytes of the text it was made of.
type glyph struct {
	r       rune
	at, end int
}

// text is a string as the readers see it: full-width signs are half-width,
// traditional characters of citations simplified, ㈢ and ③ are (三) and (3).
type text []glyph

// fold makes the readers' view of a string.
func fold(s string) text {
	t := make(text, 0, len(s)/2)
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		if inner := enclosed(r); inner != "" {
			for _, c := range inner {
				t = append(t, glyph{c, at, at + n})
			}
		} else {
			t = append(t, glyph{foldRune(r), at, at + n})
		}
		at += n
	}
	return t
}

func foldRune(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E {
		r -= 0xFEE0
	}
	switch r {
	case 0x3000, 0xA0, '\t', '\r', 0x200B, 0xFEFF:
		return ' '
	case '﹙', '❨':
		return '('
	case '﹚', '❩':
		return ')'
	case '—', '–', '―', '─', '〜', '∼', '−', '‐', '‑', '~':
		return '-'
	case '<', '‹':
		return '〈'
	case '>', '›':
		return '〉'
	}
	return simplified(r)
}

// enclosed is what a numeral in a ring or brackets stands for: ㈢, ⑶, ③.
func enclosed(r rune) string {
	switch {
	case r >= 0x3220 && r <= 0x3229:
		return "(" + Numeral(int(r)-0x3220+1) + ")"
	case r >= 0x2474 && r <= 0x2487:
		return "(" + Numeral(int(r)-0x2474+1) + ")"
	case r >= 0x2460 && r <= 0x2473:
		return "(" + Numeral(int(r)-0x2460+1) + ")"
	}
	return ""
}

// runes is the folded text of a part.
func (t text) runes(from, to int) string {
	r := make([]rune, 0, to-from)
	for _, g := range t[from:to] {
		r = append(r, g.r)
	}
	return string(r)
}

// rune is the folded character at i, or 0 outside the text.
func (t text) rune(i int) rune {
	if i < 0 || i >= len(t) {
		return 0
	}
	return t[i].r
}

// space is the first place from i on without a blank.
func (t text) space(i int) int {
	for i < len(t) && t[i].r == ' ' {
		i++
	}
	return i
}

// has tells whether the text at i goes on with a word.
func (t text) has(i int, word string) bool {
	for _, r := range word {
		if t.rune(i) != r {
			return false
		}
		i++
	}
	return true
}

// word is the length of the first of some words that stands at i, or 0.
func (t text) word(i int, words []string) int {
	for _, w := range words {
		if t.has(i, w) {
			return len([]rune(w))
		}
	}
	return 0
}

// group is the place after the bracket that closes the one at i, or -1. Brackets
// of one kind nest; a group of more than 200 characters is none.
func (t text) group(i int, open, shut rune) int {
	if t.rune(i) != open {
		return -1
	}
	depth := 0
	for j := i; j < len(t) && j < i+200; j++ {
		switch t[j].r {
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return j + 1
			}
		case '\n':
			return -1
		}
	}
	return -1
}
