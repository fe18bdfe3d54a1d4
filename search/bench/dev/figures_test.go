package dev

import (
	"math"
	"testing"

	"jianwen/assets/beside"
	"jianwen/search/index"
)

func TestFigures(t *testing.T) {
	var articles []Article
	for _, id := range []string{"a", "b", "c", "d"} {
		articles = append(articles, Article{ID: id, Law: "鸽", Category: "司法解释"})
	}
	l := NewLibrary(articles, 2)
	hits := func(ids ...string) (out []index.Hit) {
		for _, id := range ids {
			out = append(out, index.Hit{Row: l.Rows[id]})
		}
		return out
	}
	for _, c := range []struct {
		found, answers []string
		want           Figures // as score.py has them
	}{
		{[]string{"a", "b"}, []string{"a"}, Figures{1, 1, 1, 1}},
		{[]string{"b", "a"}, []string{"a"}, Figures{1, 1, 0.5, 0.6309}},
		{[]string{"c", "a", "d"}, []string{"a", "b"}, Figures{0.5, 0.5, 0.5, 0.3869}},
		{nil, []string{"a"}, Figures{}},
	} {
		got := l.Figures(Question{Answers: c.answers}, hits(c.found...))
		for i, pair := range [][2]float64{{got.R10, c.want.R10}, {got.R100, c.want.R100}, {got.MRR, c.want.MRR}, {got.NDCG, c.want.NDCG}} {
			if math.Abs(pair[0]-pair[1]) > 1e-4 {
				t.Errorf("%v for %v: figure %d is %.4f, want %.4f", c.found, c.answers, i, pair[0], pair[1])
			}
		}
	}
	if l.ID(6) != "b" || len(l.Standings) != 3 || l.Standings[2].Level != index.Interpretation {
		t.Errorf("row 6 is %s of the second copy, standings %v", l.ID(6), l.Standings)
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
