package search

import (
	"cmp"
	"context"
	"slices"

	"jianwen/search/law"
	"jianwen/search/store"
)

// Called are the articles or passages of an ID, such as a batch run gives, as of a
// day (0: today): of an article that several versions have, the one in force first.
// There are none where the ID is not known.
func (l *Library) Called(ctx context.Context, id string, on law.Date) (hits []Hit, err error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	f := &finder{library: l, catalogue: c, on: l.on(on)}
	err = l.store.Called(ctx, id, func(e *store.Entry) bool {
		if c.group(e.Group) != nil { // else removed meanwhile
			hits = append(hits, f.plain(e.Group, e))
		}
		return true
	})
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(f.rankOf(a), f.rankOf(b)) })
	return hits, err
}

// rankOf is rank of the version that a hit is of.
func (f *finder) rankOf(h Hit) int {
	if h.Version == nil {
		return 0
	}
	return f.rank(f.groupOf(h))
}
