package search

import (
	"jianwen/search/store"
)

// hit is what a person is shown of an article or passage.
func (f *finder) hit(h foundEntry) Hit {
	out := f.plain(h.Group, h.entry)
	out.Score, out.Others = h.Score, h.others
	out.Sentences = f.searched.best(h.entry.Text)
	out.Why = append(f.standing(h.Group), f.why(&h)...)
	return out
}

// plain is an entry as a hit, without what a query says of it.
func (f *finder) plain(group uint32, e *store.Entry) Hit {
	g := f.catalogue.group(group)
	out := Hit{ID: e.ID, Row: e.Row, Kind: g.Kind, Title: groupTitle(g)}
	if g.Version == nil {
		out.Document, out.Passage, out.Label = g.Document, e.Passage(), e.Heading
		return out
	}
	out.Statute, out.Version, out.Article = g.Statute, g.Version, e.Article()
	out.Status, out.Label = g.Statute.StatusOf(g.Version, f.on), e.Label
	return out
}
