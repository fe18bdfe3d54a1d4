package search

import (
	"context"
	"slices"
	"strings"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/query"
)

// Scored is one line of a batch run.
type Scored struct {
	ID    string
	Score float64 // falls from line to line
}

// Run answers one query of a batch: the IDs of the k best articles and documents,
// best first, each once. Where a citation stands in the query, what it points at
// goes first. Unlike Find it does not join the texts of one article.
func (l *Library) Run(ctx context.Context, text string, k int) ([]Scored, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	if err := l.refresh(ctx); err != nil {
		return nil, err
	}
	f := &finder{library: l, catalogue: c, on: l.Today()}
	q := query.Parse(text, c.readRef)
	f.result.Query = q
	r := run{seen: map[string]bool{}, k: k}
	if q.Citation != nil {
		cited, err := l.cited(ctx, c, *q.Citation, f.on)
		if err != nil {
			return nil, err
		}
		hits, err := f.citedHits(ctx, cited)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			r.add(h.ID, 1)
		}
		q.Words = text
	} else if !q.Pasted {
		hits, err := f.citedAmong(ctx, q.Words)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			r.add(h.ID, 1)
		}
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	words := strings.TrimSpace(q.Words + " " + strings.Join(q.Phrases, " "))
	if l.index == nil || words == "" || len(r.out) >= k {
		return r.out, nil
	}
	found, err := l.index.Searcher(c.lore, nil).Search(ctx, index.Query{
		Text: words, Limit: k, Keep: f.keep(), Content: l.Content(ctx),
	})
	if err != nil {
		return nil, err
	}
	if f.mostlyDocuments(found.Hits) {
		documents, err := f.documents(ctx, words, true, f.keep())
		if err != nil {
			return nil, err
		}
		for _, d := range documents {
			r.add(d.group.ID, d.score)
		}
	}
	entries, err := f.entries(ctx, found.Hits)
	if err != nil {
		return nil, err
	}
	quotedFirst(entries, words, func(h foundEntry) string { return h.entry.Text })
	for _, h := range entries {
		if g := c.group(h.Group); g.Document != nil {
			r.add(g.ID, h.Score)
			continue
		}
		id, err := f.sourceID(ctx, &h)
		if err != nil {
			return nil, err
		}
		r.add(id, h.Score)
	}
	return r.out, nil
}

// sourceID is the ID of an entry, or of the same article of the same text from a source that
// brings names of its own, where the library has one: a batch asks for these.
func (f *finder) sourceID(ctx context.Context, h *foundEntry) (string, error) {
	g := f.catalogue.group(h.Group)
	if g.Version.Key != "" || h.entry.N == 0 || !slices.ContainsFunc(f.catalogue.edition(g.Statute, g.Version),
		func(v *law.Version) bool { return v.Key != "" && v.Text != 0 }) {
		return h.entry.ID, nil
	}
	e, _, err := lookUp(ctx, f.library.store, f.catalogue, g.Statute, g.Version, law.Ref{Article: h.entry.N, Sub: h.entry.Sub})
	if err != nil || e == nil {
		return h.entry.ID, err
	}
	return e.ID, nil
}

// entries are the entries of hits, without those that were removed since the index
// saw them.
func (f *finder) entries(ctx context.Context, hits []index.Hit) (out []foundEntry, err error) {
	for _, h := range hits {
		e, err := f.library.store.Row(ctx, h.Row)
		if err == nil && f.catalogue.group(h.Group) != nil {
			out = append(out, foundEntry{Hit: h, entry: e})
		}
	}
	return out, ctx.Err()
}

// mostlyDocuments reports whether documents, not articles, answer a query: they are
// then judged whole.
func (f *finder) mostlyDocuments(hits []index.Hit) bool {
	first := hits[:min(len(hits), 20)]
	n := 0
	for _, h := range first {
		if g := f.catalogue.group(h.Group); g != nil && g.Document != nil {
			n++
		}
	}
	return n*2 > len(first)
}

// A run is the lines of one query.
type run struct {
	out  []Scored
	seen map[string]bool
	k    int
}

// add adds a line; its score is lowered under that of the line before.
func (r *run) add(id string, score float64) {
	if r.seen[id] || len(r.out) >= r.k {
		return
	}
	r.seen[id] = true
	if n := len(r.out); n > 0 && score >= r.out[n-1].Score {
		score = r.out[n-1].Score - 1e-6
	}
	r.out = append(r.out, Scored{id, score})
}
