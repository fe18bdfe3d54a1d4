package main

import (
	"context"
	"fmt"

	"jianwen/search/bench/dev"
	"jianwen/search/index"
)

// lookUps prints how many fragments are found first. Citations are none of the
// index's business.
func (l school) lookUps(ctx context.Context, eval string, w *index.Weights) error {
	items, err := dev.Items(eval)
	if err != nil {
		return err
	}
	lore, err := l.Lore(ctx, nil)
	if err != nil {
		return err
	}
	s, content := l.Index.Searcher(lore, w), l.Content(ctx)
	hits, all := map[string]int{}, map[string]int{}
	for _, x := range items {
		if x.Type == "citation" {
			continue
		}
		r, err := s.Search(ctx, index.Query{Text: x.Text, Limit: 1, Content: content})
		if err != nil {
			return err
		}
		right, err := l.Rows(ctx, x.Expect)
		if err != nil {
			return err
		}
		all[x.Type]++
		if len(r.Hits) > 0 && right[r.Hits[0].Row] {
			hits[x.Type]++
		} else {
			fmt.Println("not first:", x.ID, x.Text, x.Expect)
		}
	}
	for _, kind := range []string{"fragment", "fuzzy"} {
		fmt.Printf("%-10s hit@1 %.3f of %d\n", kind, float64(hits[kind])/float64(max(1, all[kind])), all[kind])
	}
	return nil
}
