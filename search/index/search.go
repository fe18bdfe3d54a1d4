package index

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
)

// A Query is what to look for.
type Query struct {
	Text  string
	Limit int // 0: 20
	// Offset hits are left out. The order is total: pages neither overlap nor
	// leave hits out.
	Offset int

	// Keep and KeepRow say which groups and rows count; nil: all. They never
	// change scores.
	Keep    func(group uint32) bool
	KeepRow func(row uint32) bool

	// Content is the text of a row. With it fragments are compared letter by letter; nil:
	// by their pairs.
	Content func(row uint32) string

	Count bool   // fill in Result.Groups
	Skip  string // id of a known question not to learn from: cross-validation
}

// A Result is the hits of a query, best first, equal ones by row.
type Result struct {
	Hits   []Hit
	Total  int            // hits that can be paged to
	Groups map[uint32]int // their number by group, where asked for
}

// A Hit is an article or passage with what speaks for it.
type Hit struct {
	Row      uint32
	Group    uint32
	Score    float64 // comparable within one result only
	Features Features
	Quoted   float64 // how much of the query stands in the text letter by letter, where that was looked at: 0 to 1
}

// A candidate is a hit in the making.
type candidate struct {
	Hit
	part int
	doc  uint32
}

// A Searcher searches an index with what is known beside it.
type Searcher struct {
	index   *Index
	lore    *Lore
	weights *Weights
}

// Searcher makes searches of the index as it is at each of them. A nil w stands for
// DefaultWeights.
func (x *Index) Searcher(l *Lore, w *Weights) *Searcher {
	if w == nil {
		w = DefaultWeights()
	}
	return &Searcher{x, l, w}
}

// Search finds what shares terms with the query. The same query of the same state
// of the index gives the same result. The error wraps ErrLayout where the index
// turns out to be damaged, or is that of ctx.
func (s *Searcher) Search(ctx context.Context, q Query) (r Result, err error) {
	defer guard(&err)()
	snapshot, shape, err := s.index.state()
	if err != nil {
		return r, err
	}
	defer func() { _ = snapshot.Close() }()
	asked := ask(q.Text)
	s.lore.meant(asked, q.Text, s.weights.Suggested)
	m, err := match(ctx, snapshot, shape, asked)
	if err != nil {
		return r, err
	}
	search := &search{Searcher: s, matching: m, Query: q}
	defer search.free()
	return search.run(ctx)
}

// guard makes an error of a panic in the reading of a damaged segment, even of one
// that was cut short under us.
func guard(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if trouble := recover(); trouble != nil {
			*err = fmt.Errorf("%w: %v", ErrLayout, trouble)
		}
	}
}

// A search is one query being answered.
type search struct {
	*Searcher
	*matching
	Query
	gains  *gains
	sheets []sheet
	memory recollection
	groups []Features // by number of group
	worth  []float64  // their first score
	kept   []bool
}

func (s *search) free() {
	for _, sheet := range s.sheets {
		sheet.free()
	}
}

func (s *search) run(ctx context.Context) (r Result, err error) {
	s.gains = s.weights.gains(s.average)
	s.sheets = make([]sheet, len(s.parts))
	err = sideBySide(len(s.parts), func(i int) (err error) {
		s.sheets[i], err = s.sums(ctx, i, s.weights, s.gains)
		return err
	})
	if err != nil {
		return r, err
	}
	s.memory = s.lore.recall(s.question, s.Skip)
	s.weigh()
	if s.Limit <= 0 {
		s.Limit = 20
	}
	first, r := s.choose()
	if err := ctx.Err(); err != nil {
		return r, err
	}
	cut := min(len(first), s.weights.Choose)
	best := s.judge(first[:cut:cut])
	all := append(best, first[cut:]...)
	from := min(max(0, s.Offset), len(all))
	for _, c := range all[from:min(from+s.Limit, len(all))] {
		r.Hits = append(r.Hits, c.Hit)
	}
	return r, nil
}

// weigh gives every group what is known of it.
func (s *search) weigh() {
	sums := s.groupSums(s.sheets)
	n := len(s.matching.groups)
	s.groups, s.worth, s.kept = make([]Features, n), make([]float64, n), make([]bool, n)
	for i, g := range s.matching.groups {
		s.groups[i] = s.lore.prior(g, sums[i], &s.memory)
		s.worth[i] = s.weights.First.Of(&s.groups[i])
		s.kept[i] = s.Keep == nil || s.Keep(g)
	}
}

// choose picks the candidates by the first score, best first.
func (s *search) choose() ([]candidate, Result) {
	type share struct {
		best, plain heap
		total       int
		counts      []int
	}
	size := max(s.weights.Choose, s.Offset+s.Limit)
	shares := make([]share, len(s.parts))
	_ = sideBySide(len(s.parts), func(i int) error {
		p, own := s.parts[i], &shares[i]
		own.counts = make([]int, len(p.groups))
		for d, x := range s.sheets[i] {
			if x == 0 {
				continue
			}
			at := p.group[d]
			group := p.number[at]
			if !s.kept[group] || s.KeepRow != nil && !s.KeepRow(p.rows[d]) {
				continue
			}
			own.total++
			own.counts[at]++
			c := candidate{part: i, doc: uint32(d)}
			c.Row, c.Group = p.rows[d], p.groups[at]
			c.Score = float64(x) + s.worth[group]
			if !own.best.full(size, c) {
				own.best.push(c, size)
			}
		}
		return nil
	})
	var r Result
	all := make([]candidate, 0, size)
	counts := map[uint32]int{}
	for i := range shares {
		all = append(all, shares[i].best...)
		r.Total += shares[i].total
		if s.Count {
			for at, n := range shares[i].counts {
				if n > 0 {
					counts[s.parts[i].groups[at]] += n
				}
			}
			r.Groups = counts
		}
	}
	slices.SortFunc(all, better)
	return all[:min(len(all), size)], r
}

// judge orders the candidates by a close look.
func (s *search) judge(chosen []candidate) []candidate {
	top := float32(1e-9)
	for i := range chosen {
		top = max(top, s.sheets[chosen[i].part][chosen[i].doc])
	}
	notices := s.study(chosen, s.gains)
	for i := range chosen {
		c := &chosen[i]
		p := s.parts[c.part]
		c.Features = s.groups[p.number[p.group[c.doc]]]
		c.Features[First] = float32(c.Score)
		c.Features[Top] = s.sheets[c.part][c.doc] / top
		c.Features[KnownArticle] = float32(s.memory.rows[c.Row])
		c.Features[KnownSum] = float32(s.memory.rowSums[c.Row])
		c.Features[Answered] = float32(s.memory.articles(c.Row))
		s.describe(c, &notices[i], s.sheets[c.part])
	}
	for i := range chosen {
		chosen[i].Score = s.weights.Final.Of(&chosen[i].Features) + s.weights.Trees.Of(&chosen[i].Features)
	}
	slices.SortFunc(chosen, better)
	return chosen
}
