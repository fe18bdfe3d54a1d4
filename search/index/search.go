package index

import (
	"context"
	"fmt"
	"math"
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
	part      int
	doc       uint32
	contained float64 // how much of its text the query has, by terms
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

	tops       Features           // of the most promising candidates, whatever is kept
	companions map[uint32]float64 // rows that answer together with those
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
	s.remind()
	s.lookAround()
	if s.Limit <= 0 {
		s.Limit = 20
	}
	first, r := s.choose()
	if err := ctx.Err(); err != nil {
		return r, err
	}
	cut := min(len(first), s.weights.Choose)
	best := s.judge(first[:cut:cut])
	for i := range first[cut:] {
		first[cut+i].Score -= unjudged
	}
	all := append(best, first[cut:]...)
	from := min(max(0, s.Offset), len(all))
	for _, c := range all[from:min(from+s.Limit, len(all))] {
		r.Hits = append(r.Hits, c.Hit)
	}
	return r, nil
}

// unjudged is what keeps the hits beyond the candidates behind them.
const unjudged = 1e6

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

// remind lifts the articles that answer questions like this one, so that they are
// candidates whatever their words.
func (s *search) remind() {
	for row, like := range s.memory.rows {
		s.lift(row, like*s.weights.First[KnownArticle])
	}
}

// lift adds to the sum of a row.
func (s *search) lift(row uint32, by float64) {
	if i, d, found := s.find(row, 0); found {
		s.sheets[i][d] += float32(by)
	}
}

// leaders is how many of the most promising candidates lift others.
const leaders = 40

// lookAround looks at the most promising candidates, whatever is kept: their
// neighbours become candidates, and the articles that answered together with them.
func (s *search) lookAround() {
	lead, _ := s.scan(leaders, func(uint32, uint32) bool { return true }, nil)
	s.judgeFeatures(lead)
	slices.SortFunc(lead, better)
	s.companions = s.lore.companions(lead, s.Skip)
	for i := range lead {
		for f, x := range lead[i].Features {
			s.tops[f] = max(s.tops[f], x)
		}
		s.liftNeighbours(&lead[i])
	}
	for row, share := range s.companions {
		s.lift(row, share*s.weights.First[Companion])
	}
}

// liftNeighbours lifts the two articles before c and the two after it to a share of
// its sum, where they have a word of the query at all.
func (s *search) liftNeighbours(c *candidate) {
	own := s.sheets[c.part][c.doc]
	s.neighbours(c, 2, func(off int, sum *float32) {
		share := s.weights.First[Near]
		if off*off > 1 {
			share *= 0.8
		}
		if *sum > 0 {
			*sum = max(*sum, float32(share)*own)
		}
	})
}

// scan picks the best by the first score among those that keep lets through.
func (s *search) scan(size int, keep func(row, group uint32) bool, counts [][]int) (best []candidate, total int) {
	heaps, totals := make([]heap, len(s.parts)), make([]int, len(s.parts))
	_ = sideBySide(len(s.parts), func(i int) error {
		p := s.parts[i]
		for d, x := range s.sheets[i] {
			if x == 0 {
				continue
			}
			at := p.group[d]
			group := p.number[at]
			if !keep(p.rows[d], group) {
				continue
			}
			totals[i]++
			if counts != nil {
				counts[i][at]++
			}
			score := float64(x) + s.worth[group]
			if len(heaps[i]) == size && score < heaps[i][0].Score {
				continue
			}
			heaps[i].push(candidate{Hit: Hit{Row: p.rows[d], Group: p.groups[at], Score: score}, part: i, doc: uint32(d)}, size)
		}
		return nil
	})
	for i := range heaps {
		best = append(best, heaps[i]...)
		total += totals[i]
	}
	slices.SortFunc(best, better)
	return best[:min(len(best), size)], total
}

// choose picks the candidates, best first.
func (s *search) choose() (best []candidate, r Result) {
	counts := make([][]int, len(s.parts))
	for i, p := range s.parts {
		counts[i] = make([]int, len(p.groups))
	}
	best, r.Total = s.scan(max(s.weights.Choose, s.Offset+s.Limit), func(row, group uint32) bool {
		return s.kept[group] && (s.KeepRow == nil || s.KeepRow(row))
	}, counts)
	if s.Count {
		r.Groups = map[uint32]int{}
		for i, p := range s.parts {
			for at, n := range counts[i] {
				if n > 0 {
					r.Groups[p.groups[at]] += n
				}
			}
		}
	}
	return best, r
}

// judge orders the candidates by a close look.
func (s *search) judge(chosen []candidate) []candidate {
	s.judgeFeatures(chosen)
	for i := range chosen {
		c := &chosen[i]
		for _, r := range [...]struct{ of, to Feature }{{Text, TextTop}, {Extra, ExtraTop}, {First, FirstTop}} {
			c.Features[r.to] = min(1, c.Features[r.of]/max(0.05, s.tops[r.of]))
		}
		c.Features[Companion] = float32(s.companions[c.Row])
		c.Score = s.weights.Final.Of(&c.Features)
	}
	s.quote(chosen)
	slices.SortFunc(chosen, better)
	return chosen
}

// judgeFeatures fills in the features that do not depend on other candidates.
func (s *search) judgeFeatures(chosen []candidate) {
	notices := s.study(chosen, s.gains)
	for i := range chosen {
		c := &chosen[i]
		p := s.parts[c.part]
		c.Features = s.groups[p.number[p.group[c.doc]]]
		c.Features[First] = float32(c.Score)
		c.Features[KnownArticle] = float32(s.memory.rows[c.Row])
		c.Features[KnownSum] = float32(s.memory.rowSums[c.Row])
		c.Features[Answered] = float32(math.Log1p(s.memory.articles(c.Row)))
		s.describe(c, &notices[i])
	}
}
