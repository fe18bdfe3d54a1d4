package main

import (
	"math/rand/v2"
	"testing"

	"jianwen/search/index"
)

// TestLinear teaches with lists in which one feature speaks for the right candidate,
// one against it, and one says nothing.
func TestLinear(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var lists []*list
	for range 40 {
		l := &list{}
		for i := range 30 {
			h := index.Hit{Row: uint32(i)}
			h.Features[index.Text] = random.Float32()
			h.Features[index.IsRule] = random.Float32()
			h.Features[index.Near] = random.Float32()
			if i < 2 {
				h.Features[index.Text] += 0.8
				h.Features[index.IsRule] -= 0.8
			}
			l.hits, l.right = append(l.hits, h), append(l.right, i < 2)
		}
		lists = append(lists, l)
	}
	w := linear(lists)
	if w[index.Text] <= 0 || w[index.IsRule] >= 0 || abs(w[index.Near]) > w[index.Text]/4 || w[index.Title] < 0 {
		t.Errorf("text %.2f, rule %.2f, near %.2f", w[index.Text], w[index.IsRule], w[index.Near])
	}
	right := 0
	for _, l := range lists {
		if l.ordered(w)[0] < 2 {
			right++
		}
	}
	if right < 36 {
		t.Errorf("a right candidate is first in %d of 40 lists", right)
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestFirst(t *testing.T) {
	l := &list{missed: 1, hits: make([]index.Hit, 10), right: make([]bool, 10)}
	l.right[8] = true
	short := l.first(3)
	if len(short.hits) != 4 || !short.right[3] || short.missed != 1 {
		t.Errorf("%d hits, %v", len(short.hits), short.right)
	}
}
