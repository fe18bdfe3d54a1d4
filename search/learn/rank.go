package main

import (
	"math"
	"slices"

	"jianwen/search/index"
)

// A list is the candidates of one question: what they are like and which are right.
type list struct {
	hits   []index.Hit
	right  []bool
	missed int // right answers that are no candidates
}

// newList marks the right hits.
func newList(hits []index.Hit, right map[uint32]bool) *list {
	out := &list{hits: hits, right: make([]bool, len(hits)), missed: len(right)}
	for i, h := range hits {
		if right[h.Row] {
			out.right[i] = true
			out.missed--
		}
	}
	return out
}

// pulls are LambdaRank's gradients of the scores: each pair of a right and a wrong
// candidate pulls by what exchanging them changes nDCG.
func (l *list) pulls(scores, pull []float64) {
	n := len(scores)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case scores[a] > scores[b]:
			return -1
		case scores[a] < scores[b]:
			return 1
		}
		return a - b
	})
	place := make([]int, n)
	relevant := l.missed
	for at, i := range order {
		place[i] = at
		pull[i] = 0
		if l.right[i] {
			relevant++
		}
	}
	ideal := 0.0
	for i := range min(relevant, 10) {
		ideal += discount(i)
	}
	if ideal == 0 {
		return
	}
	for i := range n {
		if !l.right[i] {
			continue
		}
		for j := range n {
			if l.right[j] {
				continue
			}
			swap := math.Abs(discount(place[i])-discount(place[j])) / ideal
			p := 1 / (1 + math.Exp(scores[i]-scores[j]))
			pull[i] += swap * p
			pull[j] -= swap * p
		}
	}
}

// discount is nDCG's without an end: what is not in the first ten should come nearer
// to it.
func discount(place int) float64 { return 1 / math.Log2(float64(place+2)) }
