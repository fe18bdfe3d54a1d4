package search

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

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
	perArticle = 0.1 // for each article that both cite, three at most
	sameUnit   = 1.0
	sameTopic  = 1.0
	sameForm   = 0.05
	example    = 0.4 // marked as a good example by people
)

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
	s := &similarity{draft: d, finder: &finder{library: l, catalogue: c, on: l.Today()}}
	if err := s.gather(ctx); err != nil {
		return nil, err
	}
	return s.best(ctx, limit)
}

// A similarity is a draft being compared.
type similarity struct {
	*finder
	draft Draft
	found []*likened
}

// A likened is a past document with what it shares with the draft.
type likened struct {
	*scoredDocument
	articles []store.Cite
}

// gather scores the documents that have words of the draft.
func (s *similarity) gather(ctx context.Context) (err error) {
	text := strings.TrimSpace(s.draft.Topic + "\n" + s.draft.Text)
	if s.searched, err = newSearched(s.library.index, text, nil); err != nil {
		return err
	}
	documents, err := s.documents(ctx, s.telling(text), false, func(group uint32) bool {
		return s.catalogue.group(group).ID != s.draft.Except
	})
	if err != nil {
		return err
	}
	all, err := s.library.sample(ctx, s.catalogue)
	if err != nil {
		return err
	}
	for gram := range s.searched.grams { // what all letters say is no likeness
		if all.rarity(gram) < tellingRarity {
			delete(s.searched.grams, gram)
		}
	}
	cites := s.catalogue.cites(s.draft.Cites)
	for _, d := range documents {
		k := &likened{scoredDocument: d}
		own, err := s.library.store.Cites(ctx, d.group.Num)
		if err != nil {
			return err
		}
		for _, cite := range own {
			if slices.Contains(cites, cite) {
				k.articles = append(k.articles, cite)
			}
		}
		k.score += s.bonus(k)
		s.found = append(s.found, k)
	}
	slices.SortStableFunc(s.found, func(a, b *likened) int { return cmp.Compare(b.score, a.score) })
	return nil
}

// tellingRarity is the rarity among documents from which on a shared word is named:
// that of one in five.
const tellingRarity = 1.6

// tellingLength is how many characters of a long draft are looked for: the
// sentences with the rarest words.
const tellingLength = 400

// telling is the part of a text that tells most of its matter.
func (s *similarity) telling(text string) string {
	if utf8.RuneCountInString(text) <= tellingLength {
		return text
	}
	type sentence struct {
		text  string
		worth float64
	}
	var all []sentence
	for _, t := range split(text) {
		_, value := s.searched.marks(t)
		all = append(all, sentence{t, value / math.Sqrt(float64(utf8.RuneCountInString(t)))})
	}
	slices.SortStableFunc(all, func(a, b sentence) int { return cmp.Compare(b.worth, a.worth) })
	var out strings.Builder
	for _, t := range all {
		out.WriteString(t.text + "\n")
		if utf8.RuneCountInString(out.String()) >= tellingLength {
			break
		}
	}
	return out.String()
}

// bonus is what speaks for a document beside its words.
func (s *similarity) bonus(k *likened) (sum float64) {
	d := k.group.Document
	if s.draft.Topic != "" && d.Topic == s.draft.Topic {
		sum += sameTopic
	}
	if s.draft.AddresseeKind != "" && d.AddresseeKind == s.draft.AddresseeKind {
		sum += sameUnit
	}
	if s.draft.Form != "" && d.Form == s.draft.Form {
		sum += sameForm
	}
	if d.Example {
		sum += example
	}
	return sum + perArticle*float64(min(3, len(k.articles)))
}

// best are the hits for the most similar documents.
func (s *similarity) best(ctx context.Context, limit int) (out []SimilarDocument, err error) {
	for _, k := range s.found[:min(limit, len(s.found))] {
		e, err := s.library.store.Row(ctx, k.scoredDocument.best)
		if err != nil {
			continue // removed since
		}
		d := SimilarDocument{Hit: s.plain(k.group.Num, e), Articles: k.articles, Terms: s.words(e.Text)}
		d.Score = k.score
		d.Sentences = s.searched.best(e.Text)
		d.Why = s.reasons(k, d.Terms)
		out = append(out, d)
	}
	return out, ctx.Err()
}

// reasons says in words what a past document shares with the draft.
func (s *similarity) reasons(k *likened, terms []string) (out []Reason) {
	d := k.group.Document
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
	if d.Example {
		out = append(out, Reason{Zh: "范例", En: "a good example"})
	}
	return out
}
