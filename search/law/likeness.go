package law

import "slices"

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
