package palette

import (
	"unicode"

	"jianwen/search/law"
)

// A spelling is a name as it is typed: each character itself, or as it is read.
type spelling struct {
	runes []rune // lower case
	said  [][]string
}

func read(name string) spelling {
	runes := []rune(name)
	for i, r := range runes {
		runes[i] = unicode.ToLower(r)
	}
	return spelling{runes, law.Syllables(string(runes))}
}

// What a match costs: the less, the better it is.
const (
	costBehind = 4  // it does not begin the name, and
	costInside = 14 // begins within a Latin word
	costGap    = 24 // for characters left out in it,
	costSkip   = 1  // and for each of them
	costRead   = 1  // for a character that is not typed itself,
	costRarely = 8  // nor read as usual,
	costSounds = 18 // but by another of the same sound: 检查 for 检察
)

// mostReadings is how many readings of a character are tried: the rest are of words
// that no document has.
const mostReadings = 3

// mostGaps is how often characters may be left out within a match; in Chinese by
// a short query fewer: it fits anything.
const mostGaps = 2

// A way is how a rest of the query fits a rest of the name.
type way struct {
	known bool
	cost  int // none: it does not
	used  int // runes of the query that the first character of the name takes; 0: it is left out
}

const none = 1 << 20

// A search is one query sought in one name.
type search struct {
	*spelling
	query []rune
	heard [][]string // how the query is read, character by character
	ways  []way
}

// match finds a word in a name and tells which characters it is.
func (s *spelling) match(query []rune) (cost int, marks []int, ok bool) {
	if len(query) == 0 {
		return 0, nil, true
	}
	if len(s.runes) == 0 {
		return 0, nil, false
	}
	f := &search{s, query, law.Syllables(string(query)), make([]way, (len(query)+1)*(len(s.runes)+1)*(mostGaps+1)*2)}
	best := f.from(0, 0, 0, false)
	if best.cost >= none {
		return 0, nil, false
	}
	for q, i, gaps, joined := 0, 0, 0, false; q < len(query); i++ {
		w := f.from(q, i, gaps, joined)
		if w.used > 0 {
			marks = append(marks, i)
		}
		q, gaps, joined = f.next(q, i, gaps, joined, w.used)
	}
	return best.cost + min(len(s.runes)-len(marks), 20)/4, marks, true
}

// next is the state behind character i, which took so many runes of the query.
func (f *search) next(q, i, gaps int, joined bool, used int) (int, int, bool) {
	switch {
	case used > 0:
		return q + used, gaps, true
	case f.silent(i) || q == 0:
		return q, gaps, joined
	case joined:
		return q, gaps + 1, false
	}
	return q, gaps, false
}

// from is the best way for what the query has from q on and the name from i on, after
// so many gaps; joined: character i-1 was matched.
func (f *search) from(q, i, gaps int, joined bool) way {
	if q == len(f.query) {
		return way{known: true}
	}
	if i == len(f.runes) || gaps > mostGaps {
		return way{known: true, cost: none}
	}
	at := ((q*(len(f.runes)+1)+i)*(mostGaps+1) + gaps) * 2
	if joined {
		at++
	}
	if f.ways[at].known {
		return f.ways[at]
	}
	best := way{known: true, cost: none}
	if cost, may := f.begin(q, i, gaps, joined); may {
		for _, step := range f.steps(q, i) {
			rest := f.from(q+step.used, i+1, gaps, true)
			if c := rest.cost + step.cost + cost; c < best.cost {
				best.cost, best.used = c, step.used
			}
		}
	}
	nq, ngaps, njoined := f.next(q, i, gaps, joined, 0)
	skip := costSkip
	if ngaps > gaps {
		skip = costGap
	}
	if f.silent(i) || q == 0 {
		skip = 0
	}
	if c := f.from(nq, i+1, ngaps, njoined).cost + skip; c < best.cost {
		best.cost, best.used = c, 0
	}
	f.ways[at] = best
	return best
}

// begin tells whether a match, or its next piece after a gap, may begin at a character.
func (f *search) begin(q, i, gaps int, joined bool) (cost int, may bool) {
	switch {
	case joined || i == 0:
		return 0, true
	case latin(f.runes[i]) && latin(f.runes[i-1]):
		return costInside, q == 0
	case q == 0:
		return costBehind, true
	}
	return 0, latin(f.runes[i]) || gaps <= max(0, len(f.query)-2)
}

// A step is how a character is typed: with so many runes of the query.
type step struct{ used, cost int }

// steps are the ways in which character i may be what the query has at q: itself, its
// whole syllable, the first letters of it; or a syllable still being typed at the end.
func (f *search) steps(q, i int) (out []step) {
	rest := f.query[q:]
	if rest[0] == f.runes[i] {
		out = append(out, step{1, 0})
	}
	if f.runes[i] < 0x80 || len(f.said[i]) == 0 {
		return out
	}
	if rest[0] >= 0x80 {
		if heard := f.heard[q]; len(out) == 0 && len(heard) > 0 && heard[0] == f.said[i][0] {
			out = append(out, step{1, costSounds})
		}
		return out
	}
	cost := costRead
	for _, said := range f.said[i][:min(mostReadings, len(f.said[i]))] {
		n := 0
		for n < len(said) && n < len(rest) && rune(said[n]) == rest[n] {
			n++
		}
		initial := 1
		if len(said) > 1 && said[1] == 'h' {
			initial = 2
		}
		for _, k := range []int{len(said), initial, 1} {
			if k <= n {
				out = append(out, step{k, cost})
			}
		}
		if n == len(rest) && n < len(said) {
			out = append(out, step{n, cost})
		}
		cost = costRarely
	}
	return out
}

// silent tells whether a character is a sign or a blank: it may be left out.
func (f *search) silent(i int) bool {
	return !unicode.IsLetter(f.runes[i]) && !unicode.IsDigit(f.runes[i])
}

func latin(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
}
