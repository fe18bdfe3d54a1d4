package main

import (
	"context"
	"fmt"

	"jianwen/search/index"
)

func (l *library) analyse(ctx context.Context, qs []question, w index.Weights) {
	for _, n := range []int{300, 1000, 3000} {
		w.Choose = n
		var miss, near1, near3, near10, ans, known, samelaw, tot int
		var rec float64
		for f := range folds {
			var train []question
			for i, q := range qs {
				if i%folds != f {
					train = append(train, q)
				}
			}
			answered := map[string]int{}
			for _, q := range train {
				for _, a := range q.Answers {
					answered[a]++
				}
			}
			s := l.index.Searcher(l.lore(train, nil), &w)
			for i, q := range qs {
				if i%folds != f {
					continue
				}
				r, _ := s.Search(ctx, index.Query{Text: q.Text, Limit: n})
				x := l.newList(q, r.Hits)
				rec += 1 - float64(x.missed)/float64(len(q.Answers))
				for _, id := range q.Answers {
					row := l.rows[id]
					tot++
					found := false
					for _, h := range r.Hits {
						if h.Row == row {
							found = true
						}
					}
					if found {
						continue
					}
					miss++
					d := 1 << 30
					law := false
					for j, h := range r.Hits[:40] {
						if l.articles[h.Row-1].Law == l.articles[row-1].Law {
							d = min(d, max(int(h.Row)-int(row), int(row)-int(h.Row)))
							if j < 10 {
								law = true
							}
						}
					}
					if d <= 1 {
						near1++
					}
					if d <= 3 {
						near3++
					}
					if d <= 10 {
						near10++
					}
					if answered[id] > 0 {
						ans++
					}
					if answered[id] > 1 {
						known++
					}
					if law {
						samelaw++
					}
				}
			}
		}
		fmt.Println(n, "recall", rec/float64(len(qs)), "miss", miss, "of", tot, "near1", near1, "near3", near3, "near10", near10, "answered", ans, ">1", known, "samelaw10", samelaw)
	}
}
