package citation

import "strings"

// A comparison is what a quotation makes of the words it quotes.
type comparison struct {
	quote, words folded
	differs      []difference // in order; none where all is as in the original
	gaps         []int        // runes of quote before which something is left out in silence
	cut          bool         // it ends with a full stop where the sentence of the original goes on
	broken       bool         // it is the head of a sentence that goes on, without a mark at its end
	like         float64      // how much of the quotation is in the original, 0 to 1
}

// A difference is runes of the quotation, and those of the original in their place;
// either may be empty.
type difference struct{ from, to, wordsFrom, wordsTo int }

// A segment is runes of a quotation between two omissions.
type segment struct{ from, to int }

// compare compares the inside of a quotation with the words quoted. What ……, 〔 〕 and
// （略） stand for may be anything; what they divide must come in order.
func compare(inner string, words folded) comparison {
	c := comparison{quote: fold(inner), words: words}
	at, same, total := 0, 0, 0
	segments := c.segments()
	for _, s := range segments {
		n := s.to - s.from
		total += n
		part := c.quote.runes[s.from:s.to]
		if i := words.find(part, at); i >= 0 {
			at, same = i+n, same+n
			continue
		}
		if end, ok := c.skipping(s, at); ok {
			at, same = end, same+n
			continue
		}
		end, matched := c.align(s, at)
		if end == 0 { // not behind what came before: then anywhere
			end, matched = c.align(s, 0)
		}
		at, same = max(at, end), same+matched
	}
	c.like = 1
	if total > 0 {
		c.like = float64(same) / float64(total)
	}
	if len(c.differs) == 0 && total > 0 {
		c.ending(segments, at)
	}
	return c
}

// segments are what omissions leave, without the punctuation at their ends.
func (c *comparison) segments() (out []segment) {
	r := c.quote.runes
	from := 0
	add := func(to int) {
		s := segment{from, to}
		for s.from < s.to && isMark(r[s.from]) {
			s.from++
		}
		for s.from < s.to && isMark(r[s.to-1]) {
			s.to--
		}
		if s.from < s.to {
			out = append(out, s)
		}
	}
	for i := 0; i < len(r); {
		n := omission(r[i:])
		if n == 0 {
			i++
			continue
		}
		add(i)
		i += n
		from = i
	}
	add(len(r))
	return out
}

// omission is the length of what stands for words left out, or put in by the author,
// at the head of r.
func omission(r []rune) int {
	switch {
	case r[0] == '…':
		n := 1
		for n < len(r) && r[n] == '…' {
			n++
		}
		return n
	case r[0] == '.':
		n := 1
		for n < len(r) && r[n] == '.' {
			n++
		}
		if n >= 3 {
			return n
		}
	case r[0] == '〔' || r[0] == '[' || r[0] == '(':
		closing := map[rune]rune{'〔': '〕', '[': ']', '(': ')'}[r[0]]
		for n := 1; n < len(r) && n < 40; n++ {
			if r[n] != closing {
				continue
			}
			inside := string(r[1:n])
			if r[0] != '(' || inside != "" && strings.Trim(inside, "….") == "" || strings.HasSuffix(inside, "略") {
				return n + 1
			}
			return 0
		}
	}
	return 0
}

// skipping tells whether the clauses of a segment stand in the original in order, with
// whole clauses left out between them; end is behind the last of them.
func (c *comparison) skipping(s segment, at int) (end int, ok bool) {
	r, w := c.quote.runes, c.words
	var gaps []int
	first := true
	for from := s.from; from < s.to; {
		to := from
		for to < s.to && !isMark(r[to]) {
			to++
		}
		i := w.find(r[from:to], at)
		if i < 0 {
			return 0, false
		}
		if !first {
			mark := r[from-1]
			switch {
			case i == at+1 && w.runes[at] == mark: // as in the original
			case i <= at+1: // only the mark is another
				return 0, false
			case !isMark(w.runes[at]) && !w.breaks(at) || !isMark(w.runes[i-1]) && !w.breaks(i):
				return 0, false // less than a clause
			default:
				gaps = append(gaps, from)
			}
		}
		first = false
		at = i + to - from
		from = to
		for from < s.to && isMark(r[from]) {
			from++
		}
	}
	if len(gaps) == 0 {
		return 0, false
	}
	c.gaps = append(c.gaps, gaps...)
	return at, true
}

// ending looks whether a quotation ends where the sentence of the original, at rune at,
// goes on.
func (c *comparison) ending(segments []segment, at int) {
	r := c.quote.runes
	last := segments[len(segments)-1]
	for _, m := range r[last.to:] {
		if !isMark(m) {
			return // it ends with ……
		}
	}
	whole := len(segments) == 1 && len(c.gaps) == 0 && c.opens(at-(last.to-last.from))
	switch {
	case !c.goesOn(at):
	case r[len(r)-1] == '。':
		c.cut = true
	case whole && last.to == len(r):
		c.broken = true
	}
}

// opens tells whether a sentence of the original begins at rune i.
func (c *comparison) opens(i int) bool {
	w := c.words
	return i >= 0 && (w.breaks(i) || w.runes[i-1] == '。')
}

// goesOn tells whether rune at of the original is inside a sentence.
func (c *comparison) goesOn(at int) bool {
	w := c.words
	return !w.breaks(at) && w.runes[at] != '。' && w.runes[at] != ';' && w.runes[at] != ':' && w.runes[at] != '"'
}
