package index

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// The second stage: the candidates are looked at closely.

// A notice is what is gathered about one candidate.
type notice struct {
	points  [fieldCount]float64
	meant   float64
	inText  []uint64 // bits by term
	inOther []uint64
}

func has(set []uint64, t int) bool { return set[t/64]&(1<<(t%64)) != 0 }

// study gathers notices about the candidates, which it puts in the order of their
// documents.
func (m *matching) study(chosen []candidate, g *gains) []notice {
	slices.SortFunc(chosen, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.doc, b.doc))
	})
	words := (len(m.terms) + 63) / 64
	sets := make([]uint64, 2*words*len(chosen))
	notices := make([]notice, len(chosen))
	for i := range notices {
		notices[i].inText, sets = sets[:words], sets[words:]
		notices[i].inOther, sets = sets[:words], sets[words:]
	}
	for from := 0; from < len(chosen); {
		to := from
		docs := roaring.New()
		for to < len(chosen) && chosen[to].part == chosen[from].part {
			docs.Add(chosen[to].doc)
			to++
		}
		m.studyPart(m.parts[chosen[from].part], chosen[from:to], notices[from:to], docs, g)
		from = to
	}
	return notices
}

// studyPart gathers notices about the candidates of one part.
func (m *matching) studyPart(p *part, chosen []candidate, notices []notice, docs *roaring.Bitmap, g *gains) {
	each := func(list *roaring.Bitmap, do func(n *notice, doc uint32)) {
		if list == nil {
			return
		}
		at := 0
		for it := roaring.And(docs, list).Iterator(); it.HasNext(); {
			d := it.Next()
			for chosen[at].doc < d {
				at++
			}
			do(&notices[at], d)
		}
	}
	for t, term := range m.terms {
		worth := term.weight * m.idf[t]
		for step, list := range p.lists[t].text {
			each(list, func(n *notice, doc uint32) {
				gain := worth * float64(g[step][p.lengths[doc]])
				if term.asked {
					n.points[inText] += gain
				} else {
					n.meant += gain
				}
				n.inText[t/64] |= 1 << (t % 64)
			})
		}
		for f := inTitle; f < fieldCount; f++ {
			each(p.lists[t].other[f], func(n *notice, _ uint32) {
				if term.asked {
					n.points[f] += worth
				} else {
					n.meant += worth / 2
				}
				n.inOther[t/64] |= 1 << (t % 64)
			})
		}
	}
}

// describe fills in the features of a candidate that only a close look gives.
func (s *search) describe(c *candidate, n *notice) {
	m, p := s.matching, s.parts[c.part]
	f := &c.Features
	for i, to := range [fieldCount]Feature{Text, Title, Path, Extra} {
		f[to] = float32(n.points[i] / m.full)
	}
	f[Meant] = float32(n.meant / m.full)
	f[Cover], f[CoverText] = m.cover(n)
	f[Run], f[Pairs] = m.runs(n)
	c.contained = min(1, float64(bitsIn(n.inText))/max(8, classLength(int(p.lengths[c.doc]))))
	f[Near], f[Around] = s.nearby(c)
	f[Length] = float32(math.Log1p(classLength(int(p.lengths[c.doc]))))
	f[Asked] = float32(math.Log1p(float64(len(m.order))))
}

// cover is the share of the question, by idf, that stands in any field, and the
// share of its terms that stands in the text.
func (m *matching) cover(n *notice) (all, text float32) {
	sum, count, asked := 0.0, 0, 0
	for t, term := range m.terms {
		if !term.asked {
			continue
		}
		asked++
		if has(n.inText, t) {
			count++
		}
		if has(n.inText, t) || has(n.inOther, t) {
			sum += term.weight * m.idf[t]
		}
	}
	return float32(sum / m.full), float32(count) / float32(max(1, asked))
}

// runs is the length of the longest run of the question's pairs that the text has,
// as a share of all of them, and the share of neighbouring pairs that it has.
func (m *matching) runs(n *notice) (longest, pairs float32) {
	run, best, joined, full := 0.0, 0.0, 0.0, 0.0
	before := false
	for i, at := range m.order {
		here := has(n.inText, at.term)
		if !at.after {
			run, before = 0, false
		} else {
			least := min(m.idf[at.term], m.idf[m.order[i-1].term])
			full += least
			if here && before {
				joined += least
			}
		}
		if here {
			run += m.idf[at.term]
			best = max(best, run)
		} else {
			run = 0
		}
		before = here
	}
	return float32(best / m.full), float32(joined / max(full, 1e-9))
}

// nearby is the best sum of the article before and the one after, and the sums of
// those within three, weaker with distance.
func (s *search) nearby(c *candidate) (near, around float32) {
	s.neighbours(c, 3, func(off int, sum *float32) {
		if off == 1 || off == -1 {
			near = max(near, *sum)
		}
		around += *sum / float32(max(off, -off))
	})
	return near, around
}

// neighbours calls do for the articles of the same group whose rows are at most
// reach away, each with its sum.
func (s *search) neighbours(c *candidate, reach int, do func(off int, sum *float32)) {
	for off := -reach; off <= reach; off++ {
		row := int64(c.Row) + int64(off)
		if off == 0 || row < 0 || row > math.MaxUint32 {
			continue
		}
		if i, d, found := s.find(uint32(row), c.part); found && s.parts[i].groups[s.parts[i].group[d]] == c.Group {
			do(off, &s.sheets[i][d])
		}
	}
}

// find is where a row stands, looked for in the part first that it may be in.
func (s *search) find(row uint32, first int) (part int, doc uint32, found bool) {
	for n := range s.parts {
		i := (first + n) % len(s.parts)
		if d, found := s.parts[i].documentOf(row); found && s.parts[i].lives(d) {
			return i, d, true
		}
	}
	return 0, 0, false
}

// lives tells whether a document is not deleted.
func (p *part) lives(doc uint32) bool { return p.deleted == nil || !p.deleted.Contains(doc) }

// bitsIn counts the members of a set.
func bitsIn(set []uint64) (n int) {
	for _, word := range set {
		n += bits.OnesCount64(word)
	}
	return n
}
