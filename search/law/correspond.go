package law

import (
	"slices"
)

// A Pair says what became of an article in another version. Old or New is empty of an
// article added or dropped; one of them has several articles where one was split or
// several were merged.
type Pair struct {
	Old        []*Article
	New        []*Article
	Kind       Kind
	Similarity float64 // 0 to 1: how much of the two texts is the same; 1 is equal to the sign
}

// How alike two texts must be, of 1. Below alike, two articles in the same place among
// their neighbours are not taken for one another; across the order, where nothing but
// the text speaks for it, a little more is asked. An article most of whose text stands
// in another goes with it or is a part of it. Chosen on the tables of renumbered laws that the domain
// specification gives (G.3), which all of them reproduce.
const (
	alike   = 0.22
	across  = 0.2
	inside  = 0.58
	nearest = 0.08 // how much better the place of an unchanged number is than another as like
)

// Correspond tells what became of each article of an old version in a new one, by
// the likeness of their texts: shared pairs of characters, rare ones counting more. The order of
// articles decides between texts as like, so that articles renumbered by an insertion
// are seen as moved, each to its own. Pairs come in the order of the new version, what
// was dropped behind what stood before it.
func Correspond(old, new []*Article) []Pair {
	m := matched(old, new)
	parts := m.parts()
	return m.pairs(old, new, parts)
}

// matched finds for each article its fellow.
func matched(old, new []*Article) *matching {
	ids := map[uint64]int32{}
	m := &matching{old: bigrams(old, ids), new: bigrams(new, ids)}
	m.distinct = len(ids)
	m.weigh()
	m.compare()
	m.align()
	m.cross()
	return m
}

// matching is the work of Correspond: for each article of one side its fellow on the
// other, or -1.
type matching struct {
	old, new   []grams
	distinct   int      // bigrams of both
	like       [][]cell // by old article: the new ones that share something
	toNew      []int
	toOld      []int
	similarity []float64 // of toNew
}

// pairs writes the result in the order of the new version.
func (m *matching) pairs(old, new []*Article, parts apart) []Pair {
	var out []Pair
	next := 0 // of old articles
	dropped := func(until int) {
		for ; next < until; next++ {
			if m.toNew[next] < 0 && !parts.hasOld(next) {
				out = append(out, Pair{Old: old[next : next+1], Kind: Dropped})
			}
		}
	}
	for j := range new {
		i := m.toOld[j]
		switch {
		case i >= 0:
			dropped(i)
			out = append(out, m.pair(i, j, old, new, parts))
		case !parts.hasNew(j):
			out = append(out, Pair{New: new[j : j+1], Kind: Added})
		}
	}
	dropped(len(old))
	return out
}

func (m *matching) pair(i, j int, old, new []*Article, parts apart) Pair {
	p := Pair{Old: []*Article{old[i]}, New: []*Article{new[j]}, Similarity: m.similarity[i]}
	moved, changed := m.old[i].number != m.new[j].number, old[i].Text != new[j].Text
	switch {
	case len(parts.merged[j]) > 0:
		p.Kind = Merged
		p.Old = pick(old, append([]int{i}, parts.merged[j]...))
	case len(parts.split[i]) > 0:
		p.Kind = Split
		p.New = pick(new, append([]int{j}, parts.split[i]...))
	case moved && changed:
		p.Kind = MovedChanged
	case moved:
		p.Kind = Moved
	case changed:
		p.Kind = Changed
	default:
		p.Kind = Same
	}
	return p
}

func pick(all []*Article, at []int) []*Article {
	slices.Sort(at)
	out := make([]*Article, len(at))
	for k, i := range at {
		out[k] = all[i]
	}
	return out
}

func (p apart) hasOld(i int) bool { return has(p.merged, i) }

func (p apart) hasNew(j int) bool { return has(p.split, j) }

func has(m map[int][]int, n int) bool {
	for _, all := range m {
		if slices.Contains(all, n) {
			return true
		}
	}
	return false
}
