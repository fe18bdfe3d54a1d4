package main

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"

	"jianwen/search/index"
)

// An item is one line of known.dev.jsonl: a text that is looked up.
type item struct {
	ID     string   `json:"id"`
	Type   string   `json:"type"` // citation, fragment, fuzzy
	Text   string   `json:"text"`
	Expect []string `json:"expect"`
}

// lookUps prints how many fragments are found first. Citations are none of the
// index's business.
func (l *library) lookUps(ctx context.Context, eval string, s *index.Searcher) error {
	hits, all := map[string]int{}, map[string]int{}
	err := lines(filepath.Join(eval, "known.dev.jsonl"), func(line []byte) error {
		var x item
		if err := json.Unmarshal(line, &x); err != nil || x.Type == "citation" {
			return err
		}
		r, err := s.Search(ctx, index.Query{Text: x.Text, Limit: 1, Content: func(row uint32) string { return l.articles[row-1].Text }})
		if err != nil {
			return err
		}
		all[x.Type]++
		if len(r.Hits) > 0 && slices.Contains(x.Expect, l.articles[r.Hits[0].Row-1].ID) {
			hits[x.Type]++
		} else {
			fmt.Println("not first:", x.ID, x.Text, x.Expect)
		}
		return nil
	})
	for _, kind := range []string{"fragment", "fuzzy"} {
		fmt.Printf("%-10s hit@1 %.3f of %d\n", kind, float64(hits[kind])/float64(max(1, all[kind])), all[kind])
	}
	return err
}
