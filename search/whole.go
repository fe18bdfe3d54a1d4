package search

import (
	"context"
	"slices"

	"jianwen/search/index"
)

// onlyDocuments reports whether the filters let no statute through.
func (f *finder) onlyDocuments() bool {
	kinds := slices.Clone(f.request.Kinds)
	for _, filter := range f.result.Query.Filters {
		if filter.Field == "kind" {
			kinds = append(kinds, filter.Values...)
		}
	}
	return len(kinds) > 0 && !slices.ContainsFunc(kinds, func(k string) bool {
		return k != "recommendation" && k != "reply" && k != "document"
	})
}

// wholeDocuments makes hits of documents, each by the passage that says most.
func (f *finder) wholeDocuments(ctx context.Context, iq index.Query) error {
	has, err := f.documentsWith(ctx, f.result.Query.Phrases)
	if err != nil {
		return err
	}
	keep := func(group uint32) bool { return iq.Keep(group) && (has == nil || has[group]) }
	found, err := f.documents(ctx, iq.Text, true, keep)
	if err != nil {
		return err
	}
	counts := map[uint32]int{}
	for _, d := range found {
		counts[d.group.Num]++
	}
	f.result.Total, f.result.Facets = len(found), f.facets(counts)
	from := min(f.request.Offset, len(found))
	for _, d := range found[from:min(from+f.request.Limit, len(found))] {
		e, err := f.library.store.Row(ctx, d.best)
		if err != nil {
			continue // removed since
		}
		h := foundEntry{entry: e}
		h.Row, h.Group, h.Score = d.best, d.group.Num, d.score
		f.result.Hits = append(f.result.Hits, f.hit(h))
	}
	return ctx.Err()
}
