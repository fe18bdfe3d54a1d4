package reasoning

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

// cite gives citations to the problems they stand in. Where no problem of the draft
// cites law itself, the law of the parts on law and problems counts for each, by the
// same number where the part on law is divided as the problems are. A power or
// procedure of the procuratorate never does, nor does the part on law in public interest
// litigation, which is about nothing else.
func (b *builder) cite(citations []Citation) {
	g := b.graph
	own := false
	for _, c := range citations {
		if n := b.owner[c.Passage]; n != nil && n.Kind == ProblemKind {
			p := b.problemOf[n]
			p.Citations = append(p.Citations, c)
			own = true
			continue
		}
		if key := c.Passage.Key(); key == "legal_basis" || key == "reasoning" || key == b.roles.problems {
			g.Common = append(g.Common, c)
		}
	}
	if own {
		return
	}
	for _, c := range g.Common {
		if c.Purpose == "power" || c.Purpose == "procedure" || c.Passage.Key() == "legal_basis" && check.PublicInterest.Holds(b.draft) {
			continue
		}
		for _, p := range b.spokenOf(c) {
			p.Citations = append(p.Citations, c)
		}
	}
}

// spokenOf are the problems that a citation of the part on law is about: those that the
// block it stands in names, or the one of its number; all where it names none.
func (b *builder) spokenOf(c Citation) []*Problem {
	block := &Node{}
	block.read(c.Passage.Block.(doc.Node))
	named := block.problems
	if r, ok := block.explicit("for"); ok {
		named = []reference{r}
	}
	if len(named) == 0 {
		h, ok := c.Passage.Block.(*doc.Heading)
		if !ok || h.Ordinal == 0 || h.Level < 2 || b.numbered(c.Passage.Part) != len(b.graph.Problems) {
			return b.graph.Problems
		}
		named = []reference{{names: names([]int{h.Ordinal})}}
	}
	var out []*Problem
	for _, r := range named {
		for _, name := range r.names {
			if p := b.problemOf[b.problems[name]]; p != nil && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// numbered is how many sections a part has.
func (b *builder) numbered(part *doc.Part) int {
	if part == nil {
		return 0
	}
	if n, ok := b.counts[part]; ok {
		return n
	}
	n := len(divide(part.Blocks).sections)
	b.counts[part] = n
	return n
}
