package search

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"jianwen/search/law"
	"jianwen/search/store"
)

// browse lists what filters alone keep: statutes by title, documents by date.
func (f *finder) browse(ctx context.Context, keep func(uint32) bool) error {
	var groups []*store.Group
	counts := map[uint32]int{}
	for _, g := range f.catalogue.groups {
		if g != nil && keep(g.Num) && g.Last >= g.First {
			groups = append(groups, g)
			counts[g.Num]++
		}
	}
	if len(f.result.Query.Filters) == 0 {
		return nil
	}
	slices.SortFunc(groups, func(a, b *store.Group) int {
		return cmp.Or(cmp.Compare(groupDate(b), groupDate(a)), cmp.Compare(a.Num, b.Num))
	})
	f.result.Total, f.result.Facets = len(groups), f.facets(counts)
	from := min(f.request.Offset, len(groups))
	for _, g := range groups[from:min(from+f.request.Limit, len(groups))] {
		e, err := f.library.store.Row(ctx, g.First)
		if err != nil {
			return errors.Join(err, ctx.Err())
		}
		h := f.plain(g.Num, e)
		h.Sentences = f.searched.best(e.Text)
		f.result.Hits = append(f.result.Hits, h)
	}
	return nil
}

func groupDate(g *store.Group) law.Date {
	if g.Version != nil {
		return g.Version.Text
	}
	return g.Document.Date
}
