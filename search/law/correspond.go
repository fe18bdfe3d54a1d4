package law

import (
	"cmp"
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

// Kind is what became of an article.
type Kind string

// The kinds. Moved and MovedChanged have another number than before.
const (
	Same         Kind = "same"
	Changed      Kind = "changed"
	Moved        Kind = "moved"
	MovedChanged Kind = "moved_changed"
	Split        Kind = "split"
	Merged       Kind = "merged"
	Dropped      Kind = "dropped"
	Added        Kind = "added"
)

var kinds = map[Kind]word{
	Same:         {"same", "未变", "unchanged"},
	Changed:      {"changed", "修改", "changed"},
	Moved:        {"moved", "移位", "moved"},
	MovedChanged: {"moved_changed", "移位并修改", "moved and changed"},
	Split:        {"split", "拆分", "split"},
	Merged:       {"merged", "合并", "merged"},
	Dropped:      {"dropped", "删除", "dropped"},
	Added:        {"added", "新增", "added"},
}

// Zh is the kind in Chinese: 移位并修改.
func (k Kind) Zh() string { return kinds[k].zh }

// En is the kind in English.
func (k Kind) En() string { return kinds[k].en }

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
	m := matching{old: bigrams(old), new: bigrams(new)}
	m.weigh()
	m.compare()
	m.align()
	m.cross()
	parts := m.parts()
	return m.pairs(old, new, parts)
}

// matching is the work of Correspond: for each article of one side its fellow on the
// other, or -1.
type matching struct {
	old, new   []grams
	like       [][]cell // by old article: the new ones that share something
	toNew      []int
	toOld      []int
	similarity []float64 // of toNew
}

// A cell is a new article with what it shares with an old one.
type cell struct {
	j      int
	shared float64 // weight of the shared bigrams
	like   float64 // of both texts
}

// grams are the distinct bigrams of a text, sorted, and their weight.
type grams struct {
	all    []uint64
	weight float64
	number int
	text   string
}

func bigrams(articles []*Article) []grams {
	out := make([]grams, len(articles))
	for i, a := range articles {
		g := grams{number: a.Number*100 + a.Sub, text: a.Text}
		var before rune
		for _, c := range fold(a.Text) {
			if c.r == ' ' || c.r == '\n' {
				continue
			}
			g.all = append(g.all, uint64(before)<<32|uint64(c.r))
			before = c.r
		}
		slices.Sort(g.all)
		g.all = slices.Compact(g.all)
		out[i] = g
	}
	return out
}

// weigh gives every bigram of the old side its postings and all texts their weight. A
// bigram of many articles says little: one of two (an old and a new) weighs 2/3, one of
// twenty 2/21.
func (m *matching) weigh() {
	at := map[uint64][]int32{}
	for i, g := range m.old {
		for _, b := range g.all {
			at[b] = append(at[b], int32(i))
		}
	}
	in := map[uint64]int{}
	for _, g := range m.new {
		for _, b := range g.all {
			in[b]++
		}
	}
	weight := func(b uint64) float64 {
		n := float64(len(at[b]) + in[b])
		return 1 / (0.5 + n/2)
	}
	for i := range m.old {
		for _, b := range m.old[i].all {
			m.old[i].weight += weight(b)
		}
	}
	m.like = make([][]cell, len(m.old))
	shared := make([]float64, len(m.old))
	for j := range m.new {
		for _, b := range m.new[j].all {
			w := weight(b)
			m.new[j].weight += w
			for _, i := range at[b] {
				shared[i] += w
			}
		}
		for i, s := range shared {
			if s > 0 {
				m.like[i] = append(m.like[i], cell{j: j, shared: s})
				shared[i] = 0
			}
		}
	}
}

// compare turns what is shared into likeness: twice the shared weight of both weights.
func (m *matching) compare() {
	for i, cells := range m.like {
		for k := range cells {
			c := &cells[k]
			c.like = 2 * c.shared / (m.old[i].weight + m.new[c.j].weight)
			if m.old[i].text == m.new[c.j].text {
				c.like = 1
			}
		}
	}
}

// align finds the pairs in order whose likeness sums to most.
func (m *matching) align() {
	n, k := len(m.old), len(m.new)
	best := make([][]float64, n+1) // best[i][j]: of old[i:] and new[j:]
	for i := range best {
		best[i] = make([]float64, k+1)
	}
	row := make([]float64, k)
	for i := n - 1; i >= 0; i-- {
		m.row(i, row)
		for j := k - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if row[j] > 0 {
				best[i][j] = max(best[i][j], row[j]+best[i+1][j+1])
			}
		}
	}
	m.toNew, m.toOld, m.similarity = fill(n), fill(k), make([]float64, n)
	for i, j := 0, 0; i < n && j < k; {
		m.row(i, row)
		switch {
		case row[j] > 0 && best[i][j] == row[j]+best[i+1][j+1]:
			m.marry(i, j)
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
}

func fill(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// row is what pairing old[i] with each new article is worth in order, 0 for too little.
func (m *matching) row(i int, row []float64) {
	clear(row)
	for _, c := range m.like[i] {
		if c.like >= alike {
			row[c.j] = c.like
			if m.old[i].number == m.new[c.j].number {
				row[c.j] += nearest
			}
		}
	}
}

func (m *matching) marry(i, j int) {
	m.toNew[i], m.toOld[j] = j, i
	for _, c := range m.like[i] {
		if c.j == j {
			m.similarity[i] = c.like
		}
	}
}

// cross pairs what is left across the order, the likest first.
func (m *matching) cross() {
	type candidate struct {
		i, j int
		like float64
	}
	var left []candidate
	for i, cells := range m.like {
		for _, c := range cells {
			if m.toNew[i] < 0 && m.toOld[c.j] < 0 && (c.like >= across || c.shared >= inside*m.old[i].weight) {
				left = append(left, candidate{i, c.j, c.like})
			}
		}
	}
	slices.SortFunc(left, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	for _, c := range left {
		if m.toNew[c.i] < 0 && m.toOld[c.j] < 0 {
			m.marry(c.i, c.j)
		}
	}
}

// apart are articles that went into, or came out of, one that is already paired: new
// ones by old article and old ones by new article.
type apart struct{ split, merged map[int][]int }

// parts finds what is left and stands mostly inside a paired article of the other side.
func (m *matching) parts() apart {
	p := apart{map[int][]int{}, map[int][]int{}}
	split, merged := make([]cell, len(m.new)), make([]cell, len(m.old))
	for i, cells := range m.like {
		for _, c := range cells {
			if m.toOld[c.j] < 0 && m.toNew[i] >= 0 && c.shared >= inside*m.new[c.j].weight && c.shared > split[c.j].shared {
				split[c.j] = cell{j: i, shared: c.shared}
			}
			if m.toNew[i] < 0 && m.toOld[c.j] >= 0 && c.shared >= inside*m.old[i].weight && c.shared > merged[i].shared {
				merged[i] = cell{j: c.j, shared: c.shared}
			}
		}
	}
	for j, c := range split {
		if c.shared > 0 {
			p.split[c.j] = append(p.split[c.j], j)
		}
	}
	for i, c := range merged {
		if c.shared > 0 {
			p.merged[c.j] = append(p.merged[c.j], i)
		}
	}
	return p
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
