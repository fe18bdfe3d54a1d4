package search

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/store"
)

// A Draft is what similar documents are sought for: a text, and what is known of it.
type Draft struct {
	Text          string
	Topic         string
	AddresseeKind string // of the unit it goes to, as ingest.Document has it
	Form          string // key of its type
	Cites         []law.Ref
	Except        string // ID of a document that is left out: itself
}

// A SimilarDocument is a past document like a draft, and why.
type SimilarDocument struct {
	Hit                   // its best passage
	Terms    []string     `json:"terms,omitempty"`    // shared, the weightiest first
	Articles []store.Cite `json:"articles,omitempty"` // cited by both
}

// What speaks for a past document beside its words. The words decide; a document
// of the same kind of unit goes before one of the same type only.
const (
	perArticle = 0.06 // for each article that both cite, three at most
	sameUnit   = 0.08
	sameTopic  = 0.25
	sameForm   = 0.02
)

// similarTerms is how many terms of a draft are looked for: the rarest.
const similarTerms = 60

// Similar finds past documents on the same matter as a draft or a paragraph, the
// most similar first, each once.
func (l *Library) Similar(ctx context.Context, d Draft, limit int) ([]SimilarDocument, error) {
	c, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	if err := l.refresh(ctx); err != nil {
		return nil, err
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	if l.index == nil || limit <= 0 {
		return nil, nil
	}
	s := &similarity{library: l, catalogue: c, draft: d}
	if err := s.weigh(); err != nil {
		return nil, err
	}
	if err := s.gather(ctx); err != nil {
		return nil, err
	}
	return s.best(ctx, limit)
}

// A similarity is a draft being compared.
type similarity struct {
	library   *Library
	catalogue *catalogue
	draft     Draft
	searched  searched
	text      string // the rarest terms of the draft
	found     []*likened
}

// A likened is a past document with what speaks for it.
type likened struct {
	group    uint32
	row      uint32 // its best passage
	words    float64
	score    float64
	articles []store.Cite
}

// weigh picks the terms of the draft that tell most.
func (s *similarity) weigh() error {
	text := strings.TrimSpace(s.draft.Topic + "\n" + s.draft.Text)
	var err error
	if s.searched, err = newSearched(s.library.index, text, nil); err != nil {
		return err
	}
	type sentence struct {
		text  string
		value float64
	}
	var all []sentence
	for _, t := range split(text) {
		_, value := s.searched.marks(t)
		all = append(all, sentence{t, value})
	}
	slices.SortStableFunc(all, func(a, b sentence) int { return cmp.Compare(b.value, a.value) })
	var out []string
	terms := 0
	for _, t := range all {
		out = append(out, t.text)
		if terms += len([]rune(t.text)); terms > similarTerms*6 {
			break
		}
	}
	s.text = strings.Join(out, " ")
	return nil
}

// gather sums the passages of each document that have words of the draft.
func (s *similarity) gather(ctx context.Context) error {
	found, err := s.library.index.Searcher(s.catalogue.lore, nil).Search(ctx, index.Query{
		Text: s.text, Limit: 400,
		Keep: func(group uint32) bool {
			g := s.catalogue.group(group)
			return g != nil && g.Document != nil && g.ID != s.draft.Except
		},
	})
	if err != nil || len(found.Hits) == 0 {
		return err
	}
	cites := s.catalogue.cites(s.draft.Cites)
	top := max(found.Hits[0].Score, 1e-9)
	byGroup := map[uint32]*likened{}
	for _, h := range found.Hits {
		k := byGroup[h.Group]
		if k == nil {
			k = &likened{group: h.Group, row: h.Row}
			byGroup[h.Group] = k
			s.found = append(s.found, k)
		}
		k.words += max(0, h.Score/top) / float64(1+len(s.found)/400)
	}
	most := 1e-9
	for _, k := range s.found {
		most = max(most, k.words)
	}
	for _, k := range s.found {
		own, err := s.library.store.Cites(ctx, k.group)
		if err != nil {
			return err
		}
		for _, cite := range own {
			if slices.Contains(cites, cite) {
				k.articles = append(k.articles, cite)
			}
		}
		k.score = k.words/most + s.bonus(k)
	}
	slices.SortFunc(s.found, func(a, b *likened) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.row, b.row))
	})
	return nil
}

// bonus is what speaks for a document beside its words.
func (s *similarity) bonus(k *likened) (sum float64) {
	d := s.catalogue.group(k.group).Document
	if s.draft.Topic != "" && d.Topic == s.draft.Topic {
		sum += sameTopic
	}
	if s.draft.AddresseeKind != "" && d.AddresseeKind == s.draft.AddresseeKind {
		sum += sameUnit
	}
	if s.draft.Form != "" && d.Form == s.draft.Form {
		sum += sameForm
	}
	return sum + perArticle*float64(min(3, len(k.articles)))
}

// best are the hits for the most similar documents.
func (s *similarity) best(ctx context.Context, limit int) (out []SimilarDocument, err error) {
	f := &finder{library: s.library, catalogue: s.catalogue, on: s.library.Today(), searched: s.searched}
	for _, k := range s.found[:min(limit, len(s.found))] {
		e, err := s.library.store.Row(ctx, k.row)
		if err != nil {
			continue // removed since
		}
		d := SimilarDocument{Hit: f.plain(k.group, e), Articles: k.articles, Terms: f.words(e.Text)}
		d.Score = k.score
		d.Sentences = s.searched.best(e.Text)
		d.Why = s.reasons(k, d.Terms)
		out = append(out, d)
	}
	return out, ctx.Err()
}

// reasons says in words what a past document shares with the draft.
func (s *similarity) reasons(k *likened, terms []string) (out []Reason) {
	d := s.catalogue.group(k.group).Document
	if len(terms) > 0 {
		out = append(out, Reason{Zh: "共同用语：" + strings.Join(terms, "、"), En: "shared words: " + strings.Join(terms, ", ")})
	}
	for _, a := range k.articles[:min(3, len(k.articles))] {
		label := "《" + a.Statute + "》" + law.ArticleLabel(a.N, a.Sub)
		out = append(out, Reason{Zh: "都引用" + label, En: "both cite " + label})
	}
	if s.draft.Topic != "" && d.Topic == s.draft.Topic {
		out = append(out, Reason{Zh: "同一主题：" + d.Topic, En: "same topic: " + d.Topic})
	}
	if s.draft.AddresseeKind != "" && d.AddresseeKind == s.draft.AddresseeKind {
		out = append(out, Reason{Zh: "同类被监督单位", En: "same kind of addressee"})
	}
	return out
}
