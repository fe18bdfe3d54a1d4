package search

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/query"
	"jianwen/search/store"
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
		return k != "recommendation" && k != "reply" && k != "document" && k != query.Example
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

// citing makes hits of the documents that cite the article asked for, newest first,
// each by the passage that names it.
func (f *finder) citing(ctx context.Context) (hits []Hit, err error) {
	cited := f.result.Citation
	if cited.Statute == nil || cited.Ref.Article == 0 {
		return nil, nil
	}
	groups, err := f.library.store.Citing(ctx, store.Cite{Statute: cited.Statute.ID, N: cited.Ref.Article, Sub: cited.Ref.Sub})
	if err != nil {
		return nil, err
	}
	keep, counts := f.keep(), map[uint32]int{}
	label := law.ArticleLabel(cited.Ref.Article, cited.Ref.Sub)
	for _, num := range groups {
		g := f.catalogue.group(num)
		if g == nil || g.Document == nil || !keep(num) || g.Last < g.First {
			continue
		}
		var at *store.Entry
		if err := f.library.store.Rows(ctx, g.First, g.Last, func(e *store.Entry) bool {
			if named := strings.Contains(e.Text, label); at == nil || named {
				at = e
				return !named
			}
			return true
		}); err != nil {
			return nil, err
		}
		if at == nil {
			continue // removed since
		}
		h := f.plain(num, at)
		h.Why = []Reason{{Zh: "引用了该条", En: "cites the article"}}
		hits, counts[num] = append(hits, h), 1
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Document.Date, a.Document.Date) })
	f.result.Facets = f.facets(counts)
	return hits, nil
}
