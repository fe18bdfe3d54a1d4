package index

import (
	"context"
	"math"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// The first stage: every document of the index is scored by a sum that is quick to
// make, and the best are handed on to be judged by more.

// A sheet is the sum of each document of a segment.
type sheet []float32

var spareSheets sync.Pool

func newSheet(n int) sheet {
	if s, _ := spareSheets.Get().(*sheet); s != nil && cap(*s) >= n {
		clean := (*s)[:n]
		clear(clean)
		return clean
	}
	return make(sheet, n, n+n/8)
}

// touched is the number of documents that have a sum.
func (s sheet) touched() (n int) {
	for _, x := range s {
		one := 0
		if x > 0 {
			one = 1
		}
		n += one
	}
	return n
}

func (s sheet) free() { spareSheets.Put(&s) }

// sums scores the documents of part i: the text's BM25 and, each with its weight,
// the other fields, as a share of what the question can score.
func (m *matching) sums(ctx context.Context, i int, w *Weights, g *gains) (sheet, error) {
	p := m.parts[i]
	s := newSheet(len(p.rows))
	buffer := make([]uint32, 2048)
	lengths := p.lengths
	for t, term := range m.terms {
		if err := ctx.Err(); err != nil {
			return s, err
		}
		worth := float32(term.weight * m.idf[t] / m.full)
		for step, docs := range p.lists[t].text {
			if docs == nil {
				break
			}
			var gain [lengthClasses]float32
			for class := range gain {
				gain[class] = worth * g[step][class]
			}
			it := docs.ManyIterator()
			for n := it.NextMany(buffer); n > 0; n = it.NextMany(buffer) {
				for _, d := range buffer[:n] {
					s[d] += gain[lengths[d]&(lengthClasses-1)]
				}
			}
		}
		for f := inTitle; f < fieldCount; f++ {
			if docs := p.lists[t].other[f]; docs != nil {
				s.addAll(docs, buffer, worth*float32(w.Fields[f]))
			}
		}
	}
	return s, nil
}

// addAll adds the same to the documents of a bitmap.
func (s sheet) addAll(docs *roaring.Bitmap, buffer []uint32, gain float32) {
	it := docs.ManyIterator()
	for n := it.NextMany(buffer); n > 0; n = it.NextMany(buffer) {
		for _, d := range buffer[:n] {
			s[d] += gain
		}
	}
}

// groupSums is, for each group, the root of the sum of its documents' squared
// sums, against the group with the most.
func (m *matching) groupSums(sheets []sheet) []float32 {
	sums := make([]float64, len(m.groups))
	for i, p := range m.parts {
		own := make([]float64, len(p.number))
		group := p.group
		for d, x := range sheets[i] {
			own[group[d]] += float64(x) * float64(x)
		}
		for at, x := range own {
			sums[p.number[at]] += x
		}
	}
	top := 1e-12
	for _, x := range sums {
		top = max(top, x)
	}
	out := make([]float32, len(sums))
	for i, x := range sums {
		out[i] = float32(math.Sqrt(x / top))
	}
	return out
}
