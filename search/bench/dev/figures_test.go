package dev

import (
	"math"
	"testing"

	"jianwen/assets/beside"
)

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		found, answers []uint32
		want           Figures // as score.py has them
	}{
		{[]uint32{1, 2}, []uint32{1}, Figures{1, 1, 1, 1}},
		{[]uint32{2, 1}, []uint32{1}, Figures{1, 1, 0.5, 0.6309}},
		{[]uint32{3, 1, 4}, []uint32{1, 2}, Figures{0.5, 0.5, 0.5, 0.3869}},
		{nil, []uint32{1}, Figures{}},
	} {
		right := map[uint32]bool{}
		for _, row := range c.answers {
			right[row] = true
		}
		got := FiguresOf(c.found, right)
		for i, pair := range [][2]float64{{got.R10, c.want.R10}, {got.R100, c.want.R100}, {got.MRR, c.want.MRR}, {got.NDCG, c.want.NDCG}} {
			if math.Abs(pair[0]-pair[1]) > 1e-4 {
				t.Errorf("%v for %v: figure %d is %.4f, want %.4f", c.found, c.answers, i, pair[0], pair[1])
			}
		}
	}
}

func TestCorpus(t *testing.T) {
	eval := beside.Need(t, "corpus/eval")
	qs, err := Questions(eval)
	if err != nil || len(qs) != 329 {
		t.Fatalf("%d questions, %v", len(qs), err)
	}
	for _, q := range qs {
		if q.Text == "" || q.Keywords == "" || len(q.Answers) == 0 {
			t.Errorf("%+v", q)
		}
	}
	if items, err := Items(eval); err != nil || len(items) != 190 {
		t.Errorf("%d look-ups, %v", len(items), err)
	}
}
