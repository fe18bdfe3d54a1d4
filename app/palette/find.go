package palette

import (
	"cmp"
	"slices"
	"strings"
)

// A Hit is an entry that fits a query, and the characters of its name that do.
type Hit struct {
	Entry
	Marks []int // indexes of runes in Name, ascending; none where another name fits
	cost  int
}

// A spelt is an entry with its names as they are read.
type spelt struct {
	Entry
	name spelling
	also []spelling
}

// spell reads the names of entries.
func spell(entries []Entry) []spelt {
	out := make([]spelt, len(entries))
	for i, e := range entries {
		out[i] = spelt{Entry: e, name: read(e.Name)}
		for _, a := range e.Also {
			if a != "" && a != e.Name {
				out[i].also = append(out[i].also, read(a))
			}
		}
	}
	return out
}

// find is the entries that fit a query, best first; all of them, in their order, where
// it is empty. Every word of the query must fit; blanks are not needed.
func find(entries []spelt, query string) []Hit {
	words := strings.Fields(strings.ToLower(query))
	var out []Hit
	for i := range entries {
		if cost, marks, ok := entries[i].fits(words); ok {
			if entries[i].Own {
				cost -= own
			}
			out = append(out, Hit{entries[i].Entry, marks, cost})
		}
	}
	slices.SortStableFunc(out, func(a, b Hit) int { return cmp.Compare(a.cost, b.cost) })
	for i, h := range out {
		if h.cost > out[0].cost+worse {
			return out[:i]
		}
	}
	return out
}

// worse is how much more than the best an entry may cost: beyond, it is scattered over
// the name by chance.
const worse = 40

// another is what it costs that only another name fits.
const another = 12

// own is how much less an entry costs that is the person's own: more than a long name or
// words that do not begin it, less than characters that are left out.
const own = 12

// fits tells whether all words are in the name or in one of the other names.
func (s *spelt) fits(words []string) (cost int, marks []int, ok bool) {
	if cost, marks, ok = s.name.fits(words); ok {
		return cost, marks, true
	}
	for i := range s.also {
		if c, _, fits := s.also[i].fits(words); fits && (!ok || c+another < cost) {
			cost, ok = c+another, true
		}
	}
	return cost, nil, ok
}

// fits tells whether all words are in a name: one by one, or as one.
func (s *spelling) fits(words []string) (cost int, marks []int, ok bool) {
	cost, marks, ok = s.each(words)
	if len(words) > 1 {
		if c, m, all := s.match([]rune(strings.Join(words, ""))); all && (!ok || c < cost) {
			return c, m, true
		}
	}
	return cost, marks, ok
}

// each finds the words one by one.
func (s *spelling) each(words []string) (cost int, marks []int, ok bool) {
	for _, w := range words {
		c, m, fits := s.match([]rune(w))
		if !fits {
			return 0, nil, false
		}
		cost += c
		marks = append(marks, m...)
	}
	slices.Sort(marks)
	return cost, slices.Compact(marks), true
}
