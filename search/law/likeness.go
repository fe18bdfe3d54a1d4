package law

import "slices"

// A cell is a new article with what it shares with an old one.
type cell struct {
	j      int
	shared float64 // weight of the shared bigrams
	like   float64 // of both texts
}

// grams are the distinct bigrams of a text, by number, and their weight.
type grams struct {
	all    []int32
	weight float64
	number int
	text   string
}

// bigrams numbers the bigrams of articles; ids numbers those of both sides.
func bigrams(articles []*Article, ids map[uint64]int32) []grams {
	out := make([]grams, len(articles))
	for i, a := range articles {
		g := grams{number: a.Number*100 + a.Sub, text: a.Text}
		var before rune
		for _, c := range fold(a.Text) {
			if c.r == ' ' || c.r == '\n' {
				continue
			}
			pair := uint64(before)<<32 | uint64(c.r)
			id, ok := ids[pair]
			if !ok {
				id = int32(len(ids))
				ids[pair] = id
			}
			g.all = append(g.all, id)
			before = c.r
		}
		slices.Sort(g.all)
		g.all = slices.Compact(g.all)
		out[i] = g
	}
	return out
}

// weigh gives all texts their weight and finds what old and new ones share. A bigram of
// many articles says little: one of two (an old and a new) weighs 2/3, one of twenty 2/21.
func (m *matching) weigh() {
	at, weight := make([][]int32, m.distinct), make([]float64, m.distinct)
	for i, g := range m.old {
		for _, b := range g.all {
			at[b] = append(at[b], int32(i))
			weight[b]++
		}
	}
	for _, g := range m.new {
		for _, b := range g.all {
			weight[b]++
		}
	}
	for b, n := range weight {
		weight[b] = 2 / (1 + n)
	}
	for i := range m.old {
		for _, b := range m.old[i].all {
			m.old[i].weight += weight[b]
		}
	}
	m.like = make([][]cell, len(m.old))
	shared := make([]float64, len(m.old))
	for j := range m.new {
		for _, b := range m.new[j].all {
			w := weight[b]
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
