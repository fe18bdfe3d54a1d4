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
	group  []float32 // sums of groups, by number
	worth  []float32 // what is known of a group, as part of the first score
	kept   []bool    // nil: all

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
	n := len(s.matching.groups)
	s.group, s.worth = s.groupSums(s.sheets), make([]float32, n)
	if s.Keep != nil {
		s.kept = make([]bool, n)
	}
	for i, g := range s.matching.groups {
		f := s.lore.prior(g, s.group[i], &s.memory)
		s.worth[i] = float32(s.weights.First.Of(&f))
		if s.Keep != nil {
			s.kept[i] = s.Keep(g)
		}
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
	lead, _ := s.scan(leaders, sieve{})
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

// A sieve says which documents a scan lets through; the zero sieve lets all.
type sieve struct {
	groups []bool                // by number; nil: all
	rows   func(row uint32) bool // nil: all
	counts [][]int               // by part and place of the group: counted where not nil
}

// open tells whether a sieve lets all through, uncounted.
func (f sieve) open() bool { return f.groups == nil && f.rows == nil && f.counts == nil }

// scan picks the best by the first score among those that the sieve lets through,
// and tells how many these are.
func (s *search) scan(size int, through sieve) (best []candidate, total int) {
	heaps, totals := make([]heap, len(s.parts)), make([]int, len(s.parts))
	_ = sideBySide(len(s.parts), func(i int) error {
		heaps[i], totals[i] = s.scanPart(i, size, through)
		return nil
	})
	for i := range heaps {
		best = append(best, heaps[i]...)
		total += totals[i]
	}
	slices.SortFunc(best, better)
	return best[:min(len(best), size)], total
}

// scanPart scans one part. It passes over every document of the index, so it does
// little with each.
func (s *search) scanPart(i, size int, through sieve) (best heap, total int) {
	p := s.parts[i]
	worth, most := make([]float32, len(p.groups)), float32(math.Inf(-1))
	shut := make([]bool, len(p.groups))
	for at, n := range p.number {
		worth[at] = s.worth[n]
		most = max(most, worth[at])
		shut[at] = through.groups != nil && !through.groups[n]
	}
	var counts []int
	if through.counts != nil {
		counts = through.counts[i]
	}
	open := through.open()
	if open {
		total = s.sheets[i].touched()
	}
	const touched = math.SmallestNonzeroFloat32
	least, cut := float32(math.Inf(-1)), float32(touched) // worse ones are not among the best, whatever their group is worth
	group := p.group
	for d, x := range s.sheets[i] {
		if x < cut {
			continue
		}
		at := group[d]
		if !open {
			if shut[at] || through.rows != nil && !through.rows(p.rows[d]) {
				continue
			}
			total++
			if counts != nil {
				counts[at]++
			}
		}
		if score := x + worth[at]; score >= least {
			best.push(candidate{Hit: Hit{Row: p.rows[d], Group: p.groups[at], Score: float64(score)}, part: i, doc: uint32(d)}, size)
			if len(best) < size {
				continue
			}
			least = float32(best[0].Score)
			if open {
				cut = max(touched, least-most)
			}
		}
	}
	return best, total
}

// choose picks the candidates, best first.
func (s *search) choose() (best []candidate, r Result) {
	through := sieve{groups: s.kept, rows: s.KeepRow}
	if s.Count {
		through.counts = make([][]int, len(s.parts))
		for i, p := range s.parts {
			through.counts[i] = make([]int, len(p.groups))
		}
		r.Groups = map[uint32]int{}
	}
	best, r.Total = s.scan(max(s.weights.Choose, s.Offset+s.Limit), through)
	for i, counts := range through.counts {
		for at, n := range counts {
			if n > 0 {
				r.Groups[s.parts[i].groups[at]] += n
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
		c.Features = s.lore.prior(c.Group, s.group[p.number[p.group[c.doc]]], &s.memory)
		c.Features[First] = float32(c.Score)
		c.Features[KnownArticle] = float32(s.memory.rows[c.Row])
		c.Features[KnownSum] = float32(s.memory.rowSums[c.Row])
		c.Features[Answered] = float32(math.Log1p(s.memory.articles(c.Row)))
		s.describe(c, &notices[i])
	}
}
