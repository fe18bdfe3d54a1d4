package search

import (
	"context"
	"fmt"
	"slices"

	"jianwen/search/ingest"
	"jianwen/search/law"
	"jianwen/search/store"
)

// Suggest are the statutes that what was typed so far may become the name of: from
// one character on, by the beginning or the middle of a name, and by the initials
// or the letters of its pinyin. Those that the library has a text of go first.
func (l *Library) Suggest(ctx context.Context, typed string, limit int) ([]law.Match, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	found := c.names.Suggest(typed, max(suggestionsSeen, limit))
	slices.SortStableFunc(found, func(a, b law.Match) int { return c.absent(a) - c.absent(b) })
	return found[:min(limit, len(found))], nil
}

// suggestionsSeen is among how many names those that the library has a text of are sought.
const suggestionsSeen = 2000

func (c *catalogue) absent(m law.Match) int {
	if c.held(m.Statute) {
		return 0
	}
	return 1
}

// Neighbours are the articles before and after a hit's, n on each side, itself
// among them.
func (l *Library) Neighbours(ctx context.Context, h Hit, n int) (out []*law.Article, err error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	if h.Version == nil {
		return nil, nil
	}
	g := c.of[h.Version.ID]
	if g == nil {
		return nil, unknown(h.ID)
	}
	first, last := max(int64(g.First), int64(h.Row)-int64(n)), min(int64(g.Last), int64(h.Row)+int64(n))
	err = l.store.Rows(ctx, uint32(first), uint32(last), func(e *store.Entry) bool {
		out = append(out, e.Article())
		return true
	})
	return out, err
}

// A Past is an article as another version of its statute has it.
type Past struct {
	Version *law.Version   `json:"version"`
	Status  law.Status     `json:"status"`
	Kind    law.Kind       `json:"kind"` // against the article asked for
	Article []*law.Article `json:"articles,omitempty"`
	Changes []law.Change   `json:"changes,omitempty"` // from it to the article asked for
}

// History is what the other versions of a statute that the library has say where
// the article of a hit stands, the newest first.
func (l *Library) History(ctx context.Context, h Hit, on law.Date) (out []Past, err error) {
	if h.Statute == nil || h.Article == nil {
		return nil, nil
	}
	now, err := l.Text(ctx, h.Statute, h.Version)
	if err != nil {
		return nil, err
	}
	seen := map[law.Date]bool{h.Version.Text: true}
	for _, v := range newestFirst(h.Statute) {
		if v.Source == "" || seen[v.Text] {
			continue
		}
		seen[v.Text] = true
		then, err := l.Text(ctx, h.Statute, v)
		if err != nil {
			return nil, err
		}
		p := Past{Version: v, Status: h.Statute.StatusOf(v, l.on(on)), Kind: law.Added}
		for _, pair := range law.Correspond(then.Articles, now.Articles) {
			if slices.ContainsFunc(pair.New, func(a *law.Article) bool { return a.Row == h.Row }) {
				p.Kind, p.Article = pair.Kind, pair.Old
			}
		}
		if len(p.Article) > 0 {
			p.Changes = law.Differ(texts(p.Article), h.Article.Text)
		}
		out = append(out, p)
	}
	return out, nil
}

func texts(articles []*law.Article) (all string) {
	for i, a := range articles {
		if i > 0 {
			all += "\n"
		}
		all += a.Text
	}
	return all
}

// CitedWith are the articles that past documents cite together with one, the most
// frequent first, with the number of these documents.
func (l *Library) CitedWith(ctx context.Context, h Hit, limit int) ([]store.Together, error) {
	if h.Statute == nil || h.Article == nil || h.Article.Number == 0 {
		return nil, nil
	}
	return l.store.CitedTogether(ctx, store.Cite{Statute: h.Statute.ID, N: h.Article.Number, Sub: h.Article.Sub}, limit)
}

// CitedBy are the documents that cite the article of a hit.
func (l *Library) CitedBy(ctx context.Context, h Hit) (out []*ingest.Document, err error) {
	if h.Statute == nil || h.Article == nil || h.Article.Number == 0 {
		return nil, nil
	}
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	groups, err := l.store.Citing(ctx, store.Cite{Statute: h.Statute.ID, N: h.Article.Number, Sub: h.Article.Sub})
	for _, num := range groups {
		if g := c.group(num); g != nil && g.Document != nil {
			out = append(out, g.Document)
		}
	}
	return out, err
}

// A Difference is two versions of a statute side by side.
type Difference struct {
	Statute *law.Statute `json:"statute"`
	From    *law.Version `json:"from"` // without articles
	To      *law.Version `json:"to"`
	Pairs   []law.Pair   `json:"pairs"`
}

// Differ compares the versions of a statute in force on two days; a day not given
// stands for the oldest version, or the newest.
func (l *Library) Differ(ctx context.Context, name string, from, to law.Date) (*Difference, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	s := c.statute(name)
	if s == nil {
		return nil, unknown(name)
	}
	old, err := version(s, from, true)
	if err != nil {
		return nil, err
	}
	new, err := version(s, to, false)
	if err != nil {
		return nil, err
	}
	if old.Text == new.Text {
		return nil, &Trouble{
			Zh: fmt.Sprintf("《%s》在这两天适用的是同一文本（%s）。", s.Name, old.Text.Chinese()),
			En: fmt.Sprintf("%s had the same text on both days (of %s).", s.Name, old.Text),
		}
	}
	before, err := l.Text(ctx, s, old)
	if err != nil {
		return nil, err
	}
	after, err := l.Text(ctx, s, new)
	if err != nil {
		return nil, err
	}
	return &Difference{Statute: s, From: old, To: new, Pairs: law.Correspond(before.Articles, after.Articles)}, nil
}

// version is the version with a text that was in force on a day.
func version(s *law.Statute, on law.Date, oldest bool) (*law.Version, error) {
	if on == 0 {
		var held []*law.Version
		for _, v := range s.Versions {
			if v.Source != "" {
				held = append(held, v)
			}
		}
		if len(held) > 0 && oldest {
			return held[0], nil
		}
		if len(held) > 0 {
			return held[len(held)-1], nil
		}
	}
	v, _ := s.On(on)
	if v != nil && v.Source != "" {
		return v, nil
	}
	return nil, &Trouble{
		Zh: fmt.Sprintf("库中没有《%s》在%s适用的文本；请先导入。", s.Name, on.Chinese()),
		En: fmt.Sprintf("The library has no text of %s in force on %s: import it first.", s.Name, on),
	}
}
