package law

import (
	"cmp"
	"slices"
)

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
