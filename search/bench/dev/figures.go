package dev

import (
	"fmt"
	"math"
)

// Figures are those of score.py.
type Figures struct{ R10, R100, MRR, NDCG float64 }

// Plus adds.
func (f Figures) Plus(g Figures) Figures {
	return Figures{f.R10 + g.R10, f.R100 + g.R100, f.MRR + g.MRR, f.NDCG + g.NDCG}
}

// Over divides by a number of questions.
func (f Figures) Over(n int) Figures {
	d := float64(n)
	return Figures{f.R10 / d, f.R100 / d, f.MRR / d, f.NDCG / d}
}

func (f Figures) String() string {
	return fmt.Sprintf("R@10 %.3f  R@100 %.3f  MRR %.3f  nDCG %.3f", f.R10, f.R100, f.MRR, f.NDCG)
}

// FiguresOf are those of one question: the rows found, best first, and the right ones.
func FiguresOf(found []uint32, right map[uint32]bool) Figures {
	var f Figures
	dcg := 0.0
	for i, row := range found[:min(100, len(found))] {
		if !right[row] {
			continue
		}
		f.R100++
		if i < 10 {
			f.R10++
			dcg += 1 / math.Log2(float64(i+2))
			if f.MRR == 0 {
				f.MRR = 1 / float64(i+1)
			}
		}
	}
	ideal := 0.0
	for i := range min(10, len(right)) {
		ideal += 1 / math.Log2(float64(i+2))
	}
	n := float64(len(right))
	return Figures{f.R10 / n, f.R100 / n, f.MRR, dcg / ideal}
}
