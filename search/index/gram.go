package index

import (
	"unicode"
	"unicode/utf8"
)

// Grams calls yield with each term of text: every pair of neighbouring Chinese
// characters, every word of letters or digits, and the last character of each
// Chinese run by itself, so that a single character is the beginning of at least
// one term wherever it stands. Full-width forms count as their narrow ones and
// capitals as small letters. A line end, a blank and a mark part runs.
//
// Pairs need no dictionary, and measured as well as words do (libraries.md: +.002
// for 200 MB); the last character costs 3 % more terms and makes one-character
// queries answerable.
func Grams(text string, yield func(term string)) {
	var previous string // the Chinese character just before, in its own bytes
	word := make([]byte, 0, 16)
	flush := func() {
		if len(word) > 0 {
			yield(string(word))
			word = word[:0]
		}
	}
	start := 0 // of the previous Chinese character in text
	for at, r := range text {
		r = fold(r)
		switch {
		case isHan(r):
			flush()
			end := at + utf8.RuneLen(r)
			if previous != "" {
				yield(text[start:end])
			}
			previous, start = text[at:end], at
			continue
		case isWord(r):
			word = utf8.AppendRune(word, r)
		default:
			flush()
		}
		if previous != "" {
			yield(previous)
			previous = ""
		}
	}
	flush()
	if previous != "" {
		yield(previous)
	}
}

// fold is the narrow, small form of a letter or digit.
func fold(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E {
		r -= 0xFF01 - 0x21
	}
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if isHan(r) {
		return r
	}
	return unicode.ToLower(r)
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x323AF || r == 0x3007
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
