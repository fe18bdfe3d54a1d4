package search

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianwen/search/index"
	"jianwen/search/ingest"
	"jianwen/search/store"
)

// heads are the heads of all documents: units, addressees, numbers, years. A place
// or an addressee is a few characters in a query, and yet what it is about.
type heads struct {
	grams map[string][]uint32 // groups that have a pair of characters in their heads, by number
	count int
}

// newHeads reads the heads of documents.
func newHeads(groups []*store.Group) *heads {
	h := &heads{grams: map[string][]uint32{}}
	for _, g := range groups {
		if g == nil || g.Document == nil {
			continue
		}
		h.count++
		index.Grams(headOf(g.Document), func(gram string) {
			if in := h.grams[gram]; len(in) == 0 || in[len(in)-1] != g.Num {
				h.grams[gram] = append(in, g.Num)
			}
		})
	}
	return h
}

// headOf is the head of a document in words.
func headOf(d *ingest.Document) string {
	year := ""
	if d.Date != 0 {
		year = strconv.Itoa(int(d.Date) / 10000)
	}
	return strings.Join([]string{d.Number, d.Unit, d.Addressee, d.Region, year}, "\n")
}

// A headMatch is what the heads of documents have of a text, by group.
type headMatch struct {
	worth map[uint32]float64
	top   float64
	names map[string]bool // the pairs of characters of the text that are of names in heads
}

// A headRun is a piece of the text that a head has as well, being followed.
type headRun struct {
	end   int // place of its last pair
	pairs []string
	worth float64
}

// rareName is the rarity from which on a pair of characters of heads is of a name:
// that of one in twenty heads.
const rareName = 3

// match finds the heads that have names of a text: pieces of three characters or
// more, or a number, each pair by its rarity among heads.
func (h *heads) match(text string) headMatch {
	m := headMatch{worth: map[uint32]float64{}, top: 1e-9, names: map[string]bool{}}
	runs := map[uint32]*headRun{}
	place := 0
	index.Grams(text, func(gram string) {
		place++
		in := h.grams[gram]
		if utf8.RuneCountInString(gram) < 2 || len(in) == 0 {
			return
		}
		rare := math.Log(float64(h.count) / float64(len(in)))
		alone := gram[0] < utf8.RuneSelf // a number or a word of letters
		for _, num := range in {
			r := runs[num]
			if r == nil {
				r = &headRun{}
				runs[num] = r
			}
			if r.end != place-1 {
				r.pairs, r.worth = r.pairs[:0], 0
			}
			r.end = place
			r.pairs = append(r.pairs, gram)
			r.worth += rare
			switch {
			case alone || len(r.pairs) > 2:
				m.worth[num] += rare
			case len(r.pairs) == 2:
				m.worth[num] += r.worth
			}
			if len(r.pairs) >= 2 && r.worth > rareName {
				for _, pair := range r.pairs {
					m.names[pair] = true
				}
			}
		}
	})
	for _, w := range m.worth {
		m.top = max(m.top, w)
	}
	return m
}

// share is what the head of a group has, against the best head.
func (m *headMatch) share(group uint32) float64 { return m.worth[group] / max(m.top, fullName) }

// fullName is what a head must have at least to count in full: two rare pairs.
const fullName = 8

// best are the n groups whose heads have most.
func (m *headMatch) best(n int) (groups []uint32) {
	for num := range m.worth {
		groups = append(groups, num)
	}
	slices.SortFunc(groups, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(m.worth[b], m.worth[a]), cmp.Compare(a, b))
	})
	return groups[:min(n, len(groups))]
}
