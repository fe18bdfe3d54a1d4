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
	grams(text, func(g gram) { yield(g.term) })
}

// A gram is a term in its place.
type gram struct {
	term  string
	kind  kind
	after bool // it goes on where the one before stopped
}

type kind uint8

const (
	pair kind = iota
	word
	tail // the last character of a run of two or more
	lone // a run of one character
)

// grams calls yield with the terms of text in their order.
func grams(text string, yield func(gram)) {
	var previous string // the Chinese character just before, in its own bytes
	letters := make([]byte, 0, 16)
	start, run := 0, 0 // of the previous Chinese character in text; characters of its run
	end := func() {
		if len(letters) > 0 {
			yield(gram{term: string(letters), kind: word})
			letters = letters[:0]
		}
		switch run {
		case 0:
			return
		case 1:
			yield(gram{term: previous, kind: lone})
		default:
			yield(gram{term: previous, kind: tail, after: true})
		}
		run = 0
	}
	for at, r := range text {
		r = fold(r)
		switch {
		case isHan(r):
			if run == 0 {
				end()
			} else {
				yield(gram{term: text[start : at+utf8.RuneLen(r)], kind: pair, after: run > 1})
			}
			previous, start = text[at:at+utf8.RuneLen(r)], at
			run++
		case isWord(r):
			if run > 0 {
				end()
			}
			letters = utf8.AppendRune(letters, r)
		default:
			end()
		}
	}
	end()
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
