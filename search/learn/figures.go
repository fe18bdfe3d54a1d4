package main

import (
	"fmt"
	"math"

	"jianwen/search/index"
)

// figures are those of score.py.
type figures struct{ r10, r100, mrr, ndcg float64 }

func (f figures) plus(g figures) figures {
	return figures{f.r10 + g.r10, f.r100 + g.r100, f.mrr + g.mrr, f.ndcg + g.ndcg}
}

func (f figures) over(n int) figures {
	d := float64(n)
	return figures{f.r10 / d, f.r100 / d, f.mrr / d, f.ndcg / d}
}

func (f figures) String() string {
	return fmt.Sprintf("R@10 %.3f  R@100 %.3f  MRR %.3f  nDCG %.3f", f.r10, f.r100, f.mrr, f.ndcg)
}

// figuresOf measures the hits of one question.
func (l *library) figuresOf(q question, hits []index.Hit) figures {
	right := map[uint32]bool{}
	for _, id := range q.Answers {
		right[l.rows[id]] = true
	}
	var f figures
	dcg := 0.0
	for i, h := range hits[:min(100, len(hits))] {
		if !right[h.Row] {
			continue
		}
		f.r100++
		if i < 10 {
			f.r10++
			dcg += 1 / math.Log2(float64(i+2))
			if f.mrr == 0 {
				f.mrr = 1 / float64(i+1)
			}
		}
	}
	ideal := 0.0
	for i := range min(10, len(right)) {
		ideal += 1 / math.Log2(float64(i+2))
	}
	n := float64(len(right))
	return figures{f.r10 / n, f.r100 / n, f.mrr, dcg / ideal}
}
