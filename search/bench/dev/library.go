package dev

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"jianwen/search"
	"jianwen/search/index"
)

// A Library is one of the program's, which holds the corpus of the dev set, and a
// reader of its index.
type Library struct {
	*search.Library
	Index   *index.Index
	scratch string // folder of a library made for this run
}

// Open opens the library in dir, and makes it there of the corpus where there is
// none; "" makes one for this run.
func Open(ctx context.Context, eval, dir string) (l *Library, err error) {
	l = &Library{}
	if dir == "" {
		if l.scratch, err = os.MkdirTemp("", "jianwen-dev-"); err != nil {
			return nil, err
		}
		dir = l.scratch
	}
	if l.Library, err = search.Open(ctx, dir, search.Options{}); err != nil {
		return nil, errors.Join(err, os.RemoveAll(l.scratch))
	}
	err = l.Add(ctx, []string{filepath.Join(eval, "corpus.jsonl")}, search.AddOptions{})
	if err == nil {
		err = l.Follow(ctx, nil)
	}
	if err == nil {
		l.Index, err = index.OpenReader(l.IndexFolder())
	}
	if err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// Close closes the library, and leaves nothing behind of one made for this run.
func (l *Library) Close() error {
	var err error
	if l.Index != nil {
		err = l.Index.Close()
	}
	err = errors.Join(err, l.Library.Close())
	if l.scratch != "" {
		err = errors.Join(err, os.RemoveAll(l.scratch))
	}
	return err
}

// Article is the article of an id of the corpus.
func (l *Library) Article(ctx context.Context, id string) (search.Hit, error) {
	hits, err := l.Called(ctx, id, 0)
	if err == nil && len(hits) == 0 {
		err = fmt.Errorf("the library has no %s", id)
	}
	if err != nil {
		return search.Hit{}, err
	}
	return hits[0], nil
}

// Rows are the rows of ids.
func (l *Library) Rows(ctx context.Context, ids []string) (map[uint32]bool, error) {
	rows := map[uint32]bool{}
	for _, id := range ids {
		h, err := l.Article(ctx, id)
		if err != nil {
			return nil, err
		}
		rows[h.Row] = true
	}
	return rows, nil
}
