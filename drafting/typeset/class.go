package typeset

import "unicode"

// class is what a character is to Chinese line composition
// (W3C, Requirements for Chinese Text Layout, 3.1; GB/T 15834—2011, 5.1).
type class uint8

const (
	han       class = iota // ideographs and all other full-width characters
	opening                // （《「“: not at a line's end; blank on the left
	closing                // ）》」”: not at a line's start; blank on the right
	stop                   // 、，。；：？！: not at a line's start; blank on the right
	dash                   // ——: a pair is never cut, not at a line's start
	leaders                // ……: likewise
	middle                 // ·: not at a line's start
	latin                  // letters
	digit                  // 0–9
	latinMark              // ASCII punctuation that closes or joins: , . ; : ) ] } % ! ? -
	latinOpen              // ( [ { $: not at a line's end
	blank                  // U+0020
	wideBlank              // U+3000
	postfix                // ％ ‰ ℃: not at a line's start
	prefix                 // ￥ №: not at a line's end
)

// wide reports whether a class is set full-width by default.
func (c class) wide() bool {
	switch c {
	case latin, digit, latinMark, latinOpen, blank:
		return false
	}
	return true
}

// western reports whether a quarter-em gap divides c from Chinese text.
func (c class) western() bool { return c == latin || c == digit }

// trailing reports whether the right half of the character is blank.
func (c class) trailing() bool { return c == closing || c == stop }

var marks = map[rune]class{
	'（': opening, '《': opening, '〈': opening, '「': opening, '『': opening, '【': opening, '〔': opening,
	'〖': opening, '［': opening, '｛': opening, '“': opening, '‘': opening, '〘': opening, '〚': opening, '〝': opening,
	'）': closing, '》': closing, '〉': closing, '」': closing, '』': closing, '】': closing, '〕': closing,
	'〗': closing, '］': closing, '｝': closing, '”': closing, '’': closing, '〙': closing, '〛': closing, '〞': closing, '〟': closing,
	'、': stop, '，': stop, '。': stop, '；': stop, '：': stop, '？': stop, '！': stop, '．': stop,
	'—': dash, '―': dash, '⸺': dash, '…': leaders, '⋯': leaders, '‥': leaders,
	'·': middle, '・': middle, '～': middle, '〜': middle, '–': middle, '／': middle, '‧': middle, '•': middle,
	'％': postfix, '‰': postfix, '℃': postfix, '°': postfix, '′': postfix, '″': postfix, '㎡': han,
	'￥': prefix, '＄': prefix, '￡': prefix, '№': prefix, '￠': postfix,
	'々': postfix, '〻': postfix, 'ー': postfix,
	' ': blank, '\u00a0': latin, '\u3000': wideBlank,
	'(': latinOpen, '[': latinOpen, '{': latinOpen, '$': latinOpen, '¥': latinOpen, '£': latinOpen, '#': latinOpen, '@': latinOpen,
	')': latinMark, ']': latinMark, '}': latinMark, ',': latinMark, '.': latinMark, ';': latinMark, ':': latinMark,
	'!': latinMark, '?': latinMark, '%': latinMark, '-': latinMark, '/': latinMark, '&': latin, '+': latin, '=': latin,
	'\'': latin, '"': latin, '_': latin, '*': latin, '\\': latin, '~': latin, '^': latin, '`': latin, '|': latin, '<': latin, '>': latin,
}

// classOf sorts a character.
func classOf(r rune) class {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r >= 0x4e00 && r <= 0x9fff:
		return han
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return latin
	}
	if c, ok := marks[r]; ok {
		return c
	}
	switch {
	case r < 0x2000:
		return latin
	case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && (r < 0xff00 || r > 0xffef):
		return latin
	case unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Pi, r):
		return opening
	case unicode.Is(unicode.Pe, r) || unicode.Is(unicode.Pf, r):
		return closing
	}
	return han
}

// attaches reports whether a character has no place of its own but belongs to
// the one before it: combining marks, variation selectors, joiners.
func attaches(r rune) bool {
	if r < 0x300 {
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Variation_Selector) || r == '\u200d' || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}
