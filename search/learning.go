package search

import (
	"context"

	"jianwen/search/index"
	"jianwen/search/store"
)

// What search/learn and search/bench need to learn from a library and to measure it
// as it is.

// Lore is what ranking knows of the library beside its texts, without the known
// questions that leave names by their IDs: what is measured on a question must not
// have been learned from it. A nil leave leaves none out.
func (l *Library) Lore(ctx context.Context, leave func(id string) bool) (*index.Lore, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	return c.learn(l.articles(ctx), leave)
}

// articles finds the rows of articles in the store.
func (l *Library) articles(ctx context.Context) finding {
	return func(g *store.Group, n, sub int) (uint32, error) {
		e, err := l.store.Article(ctx, g, n, sub)
		if err != nil || e == nil {
			return 0, err
		}
		return e.Row, nil
	}
}

// Content gives the text of a row as the index has it: "" of a row that is gone.
func (l *Library) Content(ctx context.Context) func(row uint32) string {
	return func(row uint32) string {
		e, err := l.store.Row(ctx, row)
		if err != nil {
			return "" // removed since, or ctx has ended
		}
		return joined(e.Text)
	}
}
