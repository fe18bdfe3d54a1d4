package search

import (
	"context"
	"strings"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/query"
)

// defaultLimit is how many hits are returned where nothing is said.
const defaultLimit = 20

// Find answers a request. It searches the state that the index has reached;
// [Result.Incomplete] says where that is not all.
func (l *Library) Find(ctx context.Context, r Request) (*Result, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	if r.Limit <= 0 {
		r.Limit = defaultLimit
	}
	f := &finder{library: l, catalogue: c, request: r, on: l.on(r.AsOf)}
	f.result.Query = query.Parse(r.Query, c.readRef)
	first, err := f.cite(ctx)
	if err != nil {
		return nil, err
	}
	if err := l.refresh(ctx); err != nil {
		return nil, err
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	f.result.Incomplete = l.incomplete(c)
	if f.answered() && f.onlyDocuments() {
		if first, err = f.citing(ctx); err != nil {
			return nil, err
		}
	}
	if l.index == nil || f.answered() {
		f.page(first)
		return &f.result, nil
	}
	if err := f.search(ctx, first); err != nil {
		return nil, err
	}
	return &f.result, nil
}

// answered reports whether a citation says all that was asked: it points at an
// article of a statute that is known, or may mean several.
func (f *finder) answered() bool {
	ref, cited := f.result.Query.Citation, f.result.Citation
	return ref != nil && pointed(*ref) && (cited.Statute != nil || len(cited.Candidates) > 0)
}

// page shows the part of all hits that was asked for.
func (f *finder) page(all []Hit) {
	f.result.Total = max(f.result.Total, len(all))
	from := min(f.request.Offset, len(all))
	f.result.Hits = all[from:min(from+f.request.Limit, len(all))]
}

// incomplete says that the index is not up to date. l.reading is held.
func (l *Library) incomplete(c *catalogue) *Trouble {
	switch {
	case l.index == nil:
		return &Trouble{
			Zh: "索引还没有建立，暂时只能按法规名称和条号查找。",
			En: "There is no index yet: for now only titles and article numbers are found.",
		}
	case l.index.Seq() != c.seq:
		return &Trouble{
			Zh: "索引正在更新，新导入的内容可能还查不到。",
			En: "The index is being updated: what was just imported may not be found yet.",
		}
	}
	return nil
}

// A finder answers one request.
type finder struct {
	library   *Library
	catalogue *catalogue
	request   Request
	on        law.Date
	result    Result
	searched  searched
}

// search asks the index and makes hits of what it says, behind those that go first.
func (f *finder) search(ctx context.Context, first []Hit) error {
	q := &f.result.Query
	words := q.Words
	if q.Citation != nil {
		words = q.Citation.Title
		if f.result.Citation.Statute == nil && len(f.result.Citation.Candidates) == 0 {
			words = q.Text // no name that is known: words
		}
	}
	iq := index.Query{
		Text:    strings.TrimSpace(words + " " + strings.Join(q.Phrases, " ")),
		Keep:    f.keep(),
		Content: f.library.Content(ctx),
		Count:   true,
	}
	if len(q.Phrases) > 0 && !f.onlyDocuments() {
		rows, err := f.quoting(ctx, q.Phrases)
		if err != nil {
			return err
		}
		iq.KeepRow = func(row uint32) bool { return rows[row] != 0 }
	}
	if iq.Text == "" {
		return f.browse(ctx, iq.Keep)
	}
	var err error
	if f.searched, err = newSearched(f.library.index, iq.Text, q.Phrases); err != nil {
		return err
	}
	if f.onlyDocuments() {
		return f.wholeDocuments(ctx, iq)
	}
	named, err := f.named(ctx, iq)
	if err != nil {
		return err
	}
	found, err := f.collapsed(ctx, iq)
	if err != nil {
		return err
	}
	return f.merge(ctx, append(first, named...), found)
}

// merge makes the page of what goes first and what the index found, each once.
func (f *finder) merge(ctx context.Context, first []Hit, found []foundEntry) error {
	var all []Hit
	seen := map[uint32]bool{}
	for _, h := range first {
		if !seen[h.Row] {
			seen[h.Row] = true
			all = append(all, h)
		}
	}
	for _, h := range found {
		if seen[h.Row] {
			continue
		}
		seen[h.Row] = true
		if len(all) < f.request.Offset { // of an earlier page: only its place counts
			all = append(all, Hit{})
			continue
		}
		all = append(all, f.hit(h))
	}
	if len(all) == 0 && !f.request.Suggesting {
		all = f.suggested(ctx)
	}
	f.page(all)
	return nil
}
