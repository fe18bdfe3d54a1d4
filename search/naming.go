package search

import (
	"context"
	"slices"
	"strings"

	"jianwen/search/index"
	"jianwen/search/law"
)

// Words may name what is meant: 刑法264条 盗窃, 监察法 留置. An article that is cited
// among them goes first, and of a statute that is named the best articles do.
const (
	namedArticles = 3
	namedBest     = 5 // of a statute
)

// named are the hits that the words of a query name.
func (f *finder) named(ctx context.Context, iq index.Query) (hits []Hit, err error) {
	q := &f.result.Query
	if q.Pasted || q.Citation != nil {
		return nil, nil
	}
	if hits, err = f.citedAmong(ctx, q.Words); err != nil || len(hits) > 0 {
		return hits, err
	}
	statute, rest := f.catalogue.about(q.Words)
	if statute == nil || rest == "" {
		return nil, nil
	}
	iq.Text, iq.Limit, iq.Count = rest, namedBest, false
	iq.Keep = f.within(iq.Keep, statute)
	found, err := f.library.index.Searcher(f.catalogue.lore, nil).Search(ctx, iq)
	if err != nil {
		return nil, err
	}
	once, err := f.once(ctx, found.Hits)
	if err != nil {
		return nil, err
	}
	for _, h := range once {
		hits = append(hits, f.hit(h))
	}
	return hits, nil
}

// within keeps what keep does of one statute.
func (f *finder) within(keep func(uint32) bool, statute *law.Statute) func(uint32) bool {
	return func(group uint32) bool {
		g := f.catalogue.group(group)
		return g != nil && g.Version != nil && g.Statute == statute && keep(group)
	}
}

// citedAmong are the articles in force that are cited among other words.
func (f *finder) citedAmong(ctx context.Context, words string) (hits []Hit, err error) {
	keep := f.keep()
	for _, found := range law.FindRefs(words, f.catalogue.names.Known) {
		if len(hits) == namedArticles || !pointed(found.Ref) || found.Ref.Title == "" {
			continue
		}
		cited, err := f.library.cited(ctx, f.catalogue, found.Ref, f.on)
		if err != nil {
			return nil, err
		}
		all, err := f.citedHits(ctx, cited)
		if err != nil {
			return nil, err
		}
		if cited.Statute != nil && len(all) > 0 && keep(f.groupOf(all[0])) {
			hits = append(hits, all[0])
		}
	}
	return hits, nil
}

// about is the statute that one of several words, parted by blanks, is the name of,
// and the other words.
func (c *catalogue) about(words string) (*law.Statute, string) {
	all := strings.Fields(words)
	if len(all) < 2 {
		return nil, ""
	}
	for i, w := range all {
		name := strings.Trim(w, "《》")
		if !c.names.Known(name) {
			continue
		}
		if found := c.names.Resolve(name); len(found) == 1 && c.held(found[0].Statute) {
			return found[0].Statute, strings.Join(slices.Delete(all, i, i+1), " ")
		}
	}
	return nil, ""
}

// suggested are the statutes that letters typed may be the initials of, each by its
// first article, where nothing else was found.
func (f *finder) suggested(ctx context.Context) (hits []Hit) {
	typed := f.result.Query.Words
	if len(typed) < 2 || strings.Trim(strings.ToLower(typed), "abcdefghijklmnopqrstuvwxyz") != "" {
		return nil
	}
	for _, m := range f.catalogue.names.Suggest(typed, suggestionsSeen) {
		v, _ := m.Statute.On(f.on)
		if v == nil || v.Source == "" {
			v = nearest(m.Statute, f.on)
		}
		if v == nil || len(hits) == f.request.Limit {
			continue
		}
		g := f.catalogue.of[v.ID]
		if e, err := f.library.store.Row(ctx, g.First); err == nil {
			h := f.plain(g.Num, e)
			h.Sentences = f.searched.best(e.Text)
			h.Why = []Reason{{Zh: "名称的拼音相符", En: "its title in pinyin"}}
			hits = append(hits, h)
		}
	}
	return hits
}

// standing says in words what a text that is not in force is, and where to look instead.
func (f *finder) standing(group uint32) []Reason {
	g := f.catalogue.group(group)
	if g.Version == nil {
		return nil
	}
	s := g.Statute
	switch s.StatusOf(g.Version, f.on) {
	case law.Repealed:
		for _, e := range s.Ends {
			if e.On == 0 || e.On > f.on {
				continue
			}
			r := Reason{Zh: "自" + e.On.Chinese() + "起失效", En: "without force since " + e.On.String()}
			if e.Successor != "" {
				r.Zh += "，现行规定见《" + e.Successor + "》"
				r.En += "; see " + e.Successor
			}
			return []Reason{r}
		}
		return []Reason{{Zh: "已废止", En: "repealed"}}
	case law.Amended:
		now, status := s.On(f.on)
		if status != law.InForce || now == nil {
			return []Reason{{Zh: "是以前的文本", En: "an earlier text"}}
		}
		r := Reason{Zh: "是以前的文本，现行文本为" + now.Text.Chinese(), En: "an earlier text; the one in force is of " + now.Text.String()}
		if now.Source == "" {
			r.Zh += "，不在库中"
			r.En += ", which is not in the library"
		}
		return []Reason{r}
	case law.NotYet:
		return []Reason{{Zh: "自" + g.Version.From.Chinese() + "起施行", En: "in force from " + g.Version.From.String()}}
	}
	return nil
}
