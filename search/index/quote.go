package index

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Fragments: who types a piece of a sentence wants the text it is from, not the one
// that best answers it. A candidate that has the query letter by letter, but for a
// slip or two, goes before all that have not; among those, the fuller quotation
// first. A question stands in no provision, so nothing is lost for questions.

const (
	leastQuote  = 8    // characters from which a query may be a fragment: terms of law are shorter
	longQuote   = 200  // characters beyond which terms are compared instead of letters
	quoted      = 0.7  // share of the letters from which a text is quoted
	quotedTerms = 0.5  // share of a text's terms that a pasted piece must have
	compared    = 50   // candidates that are compared
	quoteFirst  = 1000 // what puts a quoted text before the others
)

// quote moves the candidates that the query quotes to the front.
func (s *search) quote(chosen []candidate) {
	letters := plain(s.Text)
	if len(letters) < leastQuote {
		return
	}
	likely := make([]*candidate, len(chosen))
	for i := range chosen {
		likely[i] = &chosen[i]
	}
	slices.SortStableFunc(likely, func(a, b *candidate) int {
		switch x, y := a.Features[CoverText], b.Features[CoverText]; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	for _, c := range likely[:min(compared, len(likely))] {
		switch {
		case len(letters) > longQuote:
			if c.contained >= quotedTerms {
				c.Quoted = c.contained
			}
		case c.Features[CoverText] < 0.3:
		case s.Content == nil:
			c.Quoted = float64(c.Features[CoverText])
		default:
			c.Quoted = s.compare(letters, s.Content(c.Row))
		}
		if c.Quoted >= quoted || len(letters) > longQuote && c.Quoted > 0 {
			c.Score += quoteFirst * (1 + c.Quoted)
		}
	}
}

// compare is the share of letters that a text has; where they are all there, but not
// the marks between them, it is a little less than 1.
func (s *search) compare(letters []rune, text string) float64 {
	got := share(letters, plain(text))
	if got == 1 && !strings.Contains(unbroken(text), unbroken(s.Text)) {
		got = 0.999
	}
	return got
}

// unbroken is a text without blanks and line ends.
func unbroken(text string) string { return strings.Join(strings.Fields(text), "") }

// plain is the letters, digits and characters of a text in one form, without what
// stands between them.
func plain(text string) []rune {
	out := make([]rune, 0, utf8.RuneCountInString(text))
	for _, r := range text {
		if r = fold(r); isHan(r) || isWord(r) {
			out = append(out, r)
		}
	}
	return out
}

// share is how much of a piece stands somewhere in text: 1 where it does letter by
// letter, less by 1/len(piece) for each letter that is wrong, missing, too many, or
// changed places with the next.
func share(piece, text []rune) float64 {
	n := len(piece)
	if n == 0 {
		return 0
	}
	// Columns of the table of distances (Sellers): at[i] is the least number of slips
	// between the first i letters of piece and some text that ends here.
	before2, before, at := make([]int, n+1), make([]int, n+1), make([]int, n+1)
	for i := range before {
		before[i] = i
	}
	best := n
	for j, r := range text {
		at[0] = 0
		for i := 1; i <= n; i++ {
			wrong := 1
			if piece[i-1] == r {
				wrong = 0
			}
			least := min(before[i-1]+wrong, before[i]+1, at[i-1]+1)
			if i > 1 && j > 0 && piece[i-1] == text[j-1] && piece[i-2] == r {
				least = min(least, before2[i-2]+1)
			}
			at[i] = least
		}
		best = min(best, at[n])
		before2, before, at = before, at, before2
	}
	return 1 - float64(best)/float64(n)
}
