package search

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/search/law"
)

// How a paragraph is asked about: a whole paragraph says too much of the one case for the
// ranking of questions, which would rather answer what people ask than what it says. So
// each of its clauses is asked for itself, and an article counts by how far in front it
// stands for how many of them (reciprocal rank fusion), as far as it has their words.
const (
	clauseLeast  = 5  // characters besides figures
	clausesAsked = 8  // the longest ones
	clauseHits   = 12 // of each
	fusedAt      = 4  // a first hit counts 1/5, the twelfth 1/16
	wordsEnough  = 6  // characters in common from which on more do not count
)

// Relevant finds the articles that a paragraph of a draft is about, as of a day (0: today),
// the most relevant first: such as have words of it, and were in force or nothing else is
// known of them.
func (l *Library) Relevant(ctx context.Context, paragraph string, on law.Date, limit int) ([]Hit, error) {
	type scored struct {
		hit   Hit
		score float64
		best  float64 // of one clause: its sentences are shown
	}
	found := map[string]*scored{}
	for _, clause := range clauses(paragraph) {
		r, err := l.Find(ctx, Request{Query: clause, AsOf: on, Kinds: []string{"statute"}, Limit: clauseHits, Suggesting: true})
		if err != nil {
			return nil, err
		}
		for rank, h := range r.Hits {
			shared := h.shared()
			if shared == 0 || h.Article == nil || h.Status == law.Amended || h.Status == law.Repealed {
				continue
			}
			score := min(1, float64(shared)/wordsEnough) / float64(fusedAt+1+rank)
			s := found[h.ID]
			if s == nil {
				s = &scored{}
				found[h.ID] = s
			}
			if s.score += score; score > s.best {
				s.hit, s.best = h, score
			}
		}
	}
	all := make([]*scored, 0, len(found))
	for _, s := range found {
		s.hit.Score = s.score
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b *scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.hit.ID, b.hit.ID))
	})
	var out []Hit
	for _, s := range all[:min(limit, len(all))] {
		out = append(out, s.hit)
	}
	return out, nil
}

// shared is how many characters the words have that its sentences share with the query,
// each word once.
func (h *Hit) shared() (n int) {
	seen := map[string]bool{}
	for _, s := range h.Sentences {
		for _, m := range s.Marks {
			if word := s.Text[m.Start:m.End]; !seen[word] {
				seen[word] = true
				n += utf8.RuneCountInString(word)
			}
		}
	}
	return n
}

// amounts are figures with what they count: 2026年, 120件.
var amounts = regexp.MustCompile(`[0-9][0-9.]*[年月日号时分秒％%克元件个名人次条天]*`)

// clauses are the clauses of a paragraph that say something, the longest first, without
// figures and without marks that would ask for words letter by letter or be filters.
func clauses(paragraph string) []string {
	var out []string
	for _, clause := range strings.FieldsFunc(paragraph, func(r rune) bool { return strings.ContainsRune("，。；：:？！、\n", r) }) {
		clause = amounts.ReplaceAllString(clause, "")
		clause = strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return r
			}
			return -1
		}, clause)
		if utf8.RuneCountInString(clause) >= clauseLeast && !slices.Contains(out, clause) {
			out = append(out, clause)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return out[:min(len(out), clausesAsked)]
}
