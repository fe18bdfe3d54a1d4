package pdf

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// A span is strokes from, to (inclusive) that a reader has to take together,
// with their text in /ActualText.
type span struct{ from, to int }

// Readers guess at words from the distances of glyphs: poppler takes a gap of a
// tenth of an em for a blank, and sorts glyphs that cover each other by where they
// begin. A Chinese line has such gaps where no blank is: a quarter em beside
// Latin letters, and whatever justifying adds. It has glyphs that cover each
// other: of a compressed mark one half is blank. There we say what is meant.
const (
	wordGap = 0.08 // em; beyond it a reader may see a blank
	overlap = 0.3  // em; origins nearer than that may be taken in the wrong order
)

// spans finds where the distances of glyphs would mislead a reader.
func spans(strokes []stroke) []span {
	var out []span
	for i := range len(strokes) - 1 {
		a, b := &strokes[i], &strokes[i+1]
		if !a.whole && !misleading(a, b) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].to == i {
			out[n-1].to = i + 1
		} else {
			out = append(out, span{i, i + 1})
		}
	}
	return out
}

func misleading(a, b *stroke) bool {
	if !a.bound || math.Abs(a.y-b.y) >= sameLine || isBlank(a.text) || isBlank(b.text) {
		return false
	}
	em := min(a.size, b.size)
	return b.x-a.x-a.width > wordGap*em || b.x-a.x < overlap*em && a.width > overlap*em
}

// isBlank reports whether a stroke is a blank, which a reader finds by itself.
func isBlank(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}
