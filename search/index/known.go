package index

import (
	"cmp"
	"math"
	"slices"
)

// A recollection is what known questions say about a query.
type recollection struct {
	rows     map[uint32]float64 // likeness of the likest question that the row answers
	rowSums  map[uint32]float64 // of all
	laws     []float64          // by law, summed over the likest
	answered []float64          // by law: how many known questions it answers
	articles func(row uint32) float64
}

// nearest is the number of known questions that are listened to.
const nearest = 20

// recall finds the known questions like q, but for the one with the id skip.
func (l *Lore) recall(q *question, skip string) recollection {
	r := recollection{rows: map[uint32]float64{}, rowSums: map[uint32]float64{}}
	if l == nil || len(l.known) == 0 {
		r.articles = func(uint32) float64 { return 0 }
		return r
	}
	left := slices.IndexFunc(l.known, func(k Known) bool { return skip != "" && k.ID == skip })
	r.answered, r.articles = l.without(left)
	r.laws = make([]float64, len(r.answered))
	type like struct {
		known int
		by    float64
	}
	dots := map[int]float64{}
	norm := 0.0
	for _, t := range q.terms {
		if !t.asked {
			continue
		}
		rarity, seen := l.memory.rarity[t.gram]
		if !seen {
			rarity = l.memory.common
		}
		norm += rarity * rarity
		for _, k := range l.memory.about[t.gram] {
			dots[k] += rarity * rarity
		}
	}
	likes := make([]like, 0, len(dots))
	for k, dot := range dots {
		if k != left {
			likes = append(likes, like{k, dot / math.Sqrt(norm*l.memory.norm[k])})
		}
	}
	slices.SortFunc(likes, func(a, b like) int { return cmp.Or(cmp.Compare(b.by, a.by), cmp.Compare(a.known, b.known)) })
	for _, k := range likes[:min(nearest, len(likes))] {
		for _, a := range l.known[k.known].Answers {
			r.rows[a.Row] = max(r.rows[a.Row], k.by)
			r.rowSums[a.Row] += k.by
		}
		for law, share := range l.shares(k.known) {
			r.laws[law] += share * k.by
		}
	}
	return r
}

// without is how often laws and articles answer known questions other than left.
func (l *Lore) without(left int) (laws []float64, rows func(uint32) float64) {
	laws = l.memory.answered
	lessRows := map[uint32]float64{}
	if left >= 0 {
		laws = slices.Clone(laws)
		for law, share := range l.shares(left) {
			laws[law] -= share
		}
		for _, a := range l.known[left].Answers {
			lessRows[a.Row]++
		}
	}
	return laws, func(row uint32) float64 { return l.memory.articles[row] - lessRows[row] }
}

// at is the value of a law, 0 of one beyond the last.
func at(values []float64, law uint32) float64 {
	if int(law) < len(values) {
		return values[law]
	}
	return 0
}

// companions are the rows that answer known questions together with the leading
// candidates: the share of the questions that a leader answers which the row
// answers too, less for lower leaders.
func (l *Lore) companions(lead []candidate, skip string) map[uint32]float64 {
	out := map[uint32]float64{}
	if l == nil {
		return out
	}
	for place, c := range lead[:min(10, len(lead))] {
		n, with := 0.0, map[uint32]float64{}
		for _, k := range l.memory.answers[c.Row] {
			if skip != "" && l.known[k].ID == skip {
				continue
			}
			n++
			for _, a := range l.known[k].Answers {
				if a.Row != c.Row {
					with[a.Row]++
				}
			}
		}
		for row, both := range with {
			out[row] = max(out[row], both/(n+1)/math.Sqrt(float64(place+1)))
		}
	}
	return out
}
