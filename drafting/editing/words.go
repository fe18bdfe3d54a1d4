package editing

import (
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/source"
)

// longestTerm is how many characters a term may have.
const longestTerm = 12

// WordAt is the word around or before stop n of a leaf: stops from and to. Terms are
// those that known knows; letters and digits that stand together are a word, and so is
// any other character alone.
func (s *Sheet) WordAt(l *Leaf, n int, known func(term string) bool) (from, to int) {
	at := min(n, len(l.Units)-1)
	if at < 0 {
		return 0, 0
	}
	for from = max(0, at-longestTerm); from < len(l.Units); from = to {
		to = from + s.word(l.Units[from:], known)
		if to > at {
			break
		}
	}
	return from, to
}

// word is how many units the word at the head of units has: the longest term, or a run
// of letters, or one.
func (s *Sheet) word(units []source.Span, known func(string) bool) int {
	class := s.class(units[0])
	if class == alone {
		return 1
	}
	if class == letters {
		n := 1
		for n < len(units) && s.class(units[n]) == letters {
			n++
		}
		return n
	}
	for n := min(longestTerm, len(units)); n > 1; n-- {
		if known(s.Text[units[0].Start:units[n-1].End]) {
			return n
		}
	}
	return 1
}

type class uint8

const (
	alone   class = iota // marks, blanks, fields
	letters              // that make words by standing together
	han
)

func (s *Sheet) class(u source.Span) class {
	r, size := utf8.DecodeRuneInString(u.In(s.Text))
	switch {
	case size == 0:
		return alone
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.IsLetter(r), unicode.IsDigit(r), r == '_':
		return letters
	}
	return alone
}

// NextWord and PreviousWord are where a caret goes by a word: over leaves, and over
// blanks with the word before them.
func (s *Sheet) NextWord(offset int, known func(string) bool) int {
	i := s.LeafAt(offset)
	if i < 0 {
		return offset
	}
	l := &s.Leaves[i]
	n := l.StopAt(offset)
	if n == len(l.Units) {
		if i+1 < len(s.Leaves) {
			return s.Leaves[i+1].Stop(0)
		}
		return offset
	}
	n += s.word(l.Units[n:], known)
	for n < len(l.Units) && unicode.IsSpace(s.first(l.Units[n])) {
		n++
	}
	return l.Stop(n)
}

// PreviousWord is where a caret goes back by a word.
func (s *Sheet) PreviousWord(offset int, known func(string) bool) int {
	i := s.LeafAt(offset)
	if i < 0 {
		return offset
	}
	l := &s.Leaves[i]
	n := l.StopAt(offset)
	if n == 0 {
		if i > 0 {
			return s.Leaves[i-1].End()
		}
		return offset
	}
	for n > 1 && unicode.IsSpace(s.first(l.Units[n-1])) {
		n--
	}
	from, _ := s.WordAt(l, n-1, known)
	return l.Stop(from)
}

// Next and Previous are where a caret goes by a character.
func (s *Sheet) Next(offset int) int {
	i := s.LeafAt(offset)
	if i < 0 {
		return offset
	}
	l := &s.Leaves[i]
	if n := l.StopAt(offset); n < len(l.Units) {
		return l.Stop(n + 1)
	}
	if i+1 < len(s.Leaves) {
		return s.Leaves[i+1].Stop(0)
	}
	return offset
}

// Previous is where a caret goes back by a character.
func (s *Sheet) Previous(offset int) int {
	i := s.LeafAt(offset)
	if i < 0 {
		return offset
	}
	l := &s.Leaves[i]
	if n := l.StopAt(offset); n > 0 {
		return l.Stop(n - 1)
	}
	if i > 0 {
		return s.Leaves[i-1].End()
	}
	return offset
}

func (s *Sheet) first(u source.Span) rune {
	r, _ := utf8.DecodeRuneInString(u.In(s.Text))
	return r
}
