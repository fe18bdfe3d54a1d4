package pdf

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// A span is strokes from, to (inclusive) that a reader has to take together,
// with their text in /ActualText.
type span struct{ from, to int }

// Readers guess at words and lines from the distances of glyphs: poppler takes a
// gap of a tenth of an em for a blank, and a glyph that covers a tenth of the one
// before for the start of something else, which it may put on another line. A
// Chinese line has such gaps where no blank is: a quarter em beside Latin letters,
// and whatever justifying adds. It has glyphs that cover each other: of a
// compressed mark one half is blank. There we say what is meant. Spans are
// kept short: readers mark and copy a span as a whole.
const misread = 0.08 // em; a gap or a cover beyond it may mislead

// spans finds where the distances of glyphs would mislead a reader. Words and
// numbers are not divided: a span takes in the whole of them.
func spans(strokes []stroke) []span {
	var out []span
	for i, t := range ties(strokes) {
		n := len(out)
		switch {
		case !t:
		case n > 0 && out[n-1].to == i:
			out[n-1].to = i + 1
		default:
			out = append(out, span{i, i + 1})
		}
	}
	return out
}

// ties says of each stroke whether it is in one span with the next.
func ties(strokes []stroke) []bool {
	tied := make([]bool, max(len(strokes)-1, 0))
	word := func(i int) bool { // both of the pair belong to one word
		a, b := &strokes[i], &strokes[i+1]
		return a.bound && a.y == b.y && a.letter() && b.letter()
	}
	for i := range tied {
		a, b := &strokes[i], &strokes[i+1]
		tied[i] = a.whole || misleading(a, b) || i > 0 && tied[i-1] && word(i)
	}
	for i := len(tied) - 2; i >= 0; i-- {
		tied[i] = tied[i] || tied[i+1] && word(i)
	}
	return tied
}

// letter reports whether a stroke is part of a Latin word or a number.
func (s *stroke) letter() bool {
	r, _ := utf8.DecodeRuneInString(s.text)
	return s.text != "" && western(r)
}

func misleading(a, b *stroke) bool {
	if !a.bound || math.Abs(a.y-b.y) >= sameLine || isBlank(a.text) || isBlank(b.text) {
		return false
	}
	return math.Abs(b.x-a.x-a.width) > misread*min(a.size, b.size)
}

// isBlank reports whether a stroke is a blank, which a reader finds by itself.
func isBlank(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}
