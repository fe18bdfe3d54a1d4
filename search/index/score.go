package index

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// The fields that a query is matched against, as indices of points.
const (
	inText = iota
	inTitle
	inPath
	inExtra
	fieldCount
)

var fieldNames = [fieldCount]string{fieldText, fieldTitle, fieldPath, fieldExtra}

// points are what one document scored in each field.
type points [fieldCount]float32

// A Term is a gram of a query with its weight: how often it stands there, or less
// than one where it was only suggested.
type Term struct {
	Gram   string
	Weight float64
}

// Terms are the grams of a text, each once, in the order of their first place.
func Terms(text string) []Term {
	at := map[string]int{}
	var out []Term
	Grams(text, func(gram string) {
		if i, seen := at[gram]; seen {
			out[i].Weight++
			return
		}
		at[gram] = len(out)
		out = append(out, Term{gram, 1})
	})
	return out
}

// A sheet holds the points of the documents of one segment while a query is
// answered; it is reused, and zero between queries.
type sheet struct {
	points  []points
	touched []uint32
}

var sheets sync.Pool

func newSheet(n int) *sheet {
	if s, _ := sheets.Get().(*sheet); s != nil && len(s.points) >= n {
		return s
	}
	return &sheet{points: make([]points, n+n/8)}
}

func (s *sheet) free() {
	for _, d := range s.touched {
		s.points[d] = points{}
	}
	s.touched = s.touched[:0]
	sheets.Put(s)
}

// lists are the postings of one term in one segment, by field and tier.
type lists struct {
	text  [len(tiers)]*roaring.Bitmap
	other [fieldCount]*roaring.Bitmap // without text
}

// A matching is the postings of a query's terms, found once, in every segment.
type matching struct {
	terms   []Term
	idf     []float64
	lists   [][]lists // by term, by segment
	average float64   // length of a text, in grams
	count   float64   // of texts
}

// match finds the postings of terms.
func match(ctx context.Context, snapshot *scorch.IndexSnapshot, ts []*table, terms []Term) (*matching, error) {
	m := &matching{terms: terms, idf: make([]float64, len(terms)), lists: make([][]lists, len(terms))}
	var length float64
	for i, s := range snapshot.Segments() {
		length += ts[i].sum
		m.count += float64(s.Count())
		dictionaries, err := dictionariesOf(s)
		if err != nil {
			return nil, err
		}
		for t, term := range terms {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			found, err := dictionaries.find(term.Gram, s.Deleted())
			if err != nil {
				return nil, err
			}
			m.lists[t] = append(m.lists[t], found)
		}
	}
	m.average = length / max(1, m.count)
	for t := range terms {
		m.idf[t] = idf(m.count, m.frequency(t))
	}
	return m, nil
}

// frequency is the number of texts a term stands in; where it stands in no text,
// of other fields.
func (m *matching) frequency(t int) float64 {
	var text, other float64
	for _, l := range m.lists[t] {
		if l.text[0] != nil {
			text += float64(l.text[0].GetCardinality())
		}
		for _, o := range l.other {
			if o != nil {
				other = max(other, float64(o.GetCardinality()))
			}
		}
	}
	if text == 0 {
		return other
	}
	return text
}

// idf is BM25's weight of a term that stands in df of n texts.
func idf(n, df float64) float64 { return math.Log(1 + (n-df+0.5)/(df+0.5)) }

// A dictionaries is the term dictionaries of one segment.
type dictionaries [fieldCount]segment.TermDictionary

func dictionariesOf(s *scorch.SegmentSnapshot) (d dictionaries, err error) {
	for f, name := range fieldNames {
		if d[f], err = s.Segment().Dictionary(name); err != nil {
			return d, fmt.Errorf("field %s: %w", name, err)
		}
	}
	return d, nil
}

// find is the postings of gram in every field, but for deleted documents.
func (d dictionaries) find(gram string, deleted *roaring.Bitmap) (l lists, err error) {
	for i, step := range tiers {
		if i > 0 && l.text[i-1] == nil {
			break
		}
		if l.text[i], err = postings(d[inText], gram+step.mark, deleted); err != nil {
			return l, err
		}
	}
	for f := inTitle; f < fieldCount; f++ {
		if l.other[f], err = postings(d[f], gram, deleted); err != nil {
			return l, err
		}
	}
	return l, nil
}

// postings is the documents a term stands in, nil for none.
func postings(d segment.TermDictionary, term string, deleted *roaring.Bitmap) (*roaring.Bitmap, error) {
	list, err := d.PostingsList([]byte(term), deleted, nil)
	if err != nil {
		return nil, fmt.Errorf("postings: %w", err)
	}
	docs := bitmap(list)
	if docs.IsEmpty() {
		return nil, nil
	}
	return docs, nil
}

// score adds up the points of the documents of segment i.
func (m *matching) score(i int, t *table, p Parameters) *sheet {
	s := newSheet(len(t.rows))
	gains := p.gains(m.average)
	buffer := make([]uint32, 4096)
	for n, term := range m.terms {
		w := term.Weight * m.idf[n]
		for step, docs := range m.lists[n][i].text {
			if docs == nil {
				break
			}
			var gain [lengthClasses]float32
			for class := range gain {
				gain[class] = float32(w * gains[step][class])
			}
			it := docs.ManyIterator()
			for k := it.NextMany(buffer); k > 0; k = it.NextMany(buffer) {
				for _, d := range buffer[:k] {
					at := &s.points[d]
					if *at == (points{}) {
						s.touched = append(s.touched, d)
					}
					at[inText] += gain[t.lengths[d]]
				}
			}
		}
		for f := inTitle; f < fieldCount; f++ {
			if docs := m.lists[n][i].other[f]; docs != nil {
				it := docs.ManyIterator()
				for k := it.NextMany(buffer); k > 0; k = it.NextMany(buffer) {
					for _, d := range buffer[:k] {
						at := &s.points[d]
						if *at == (points{}) {
							s.touched = append(s.touched, d)
						}
						at[f] += float32(w)
					}
				}
			}
		}
	}
	slices.Sort(s.touched)
	return s
}

// Parameters are the numbers of BM25 (rank.go says how they were found).
type Parameters struct {
	K1, B float64
}

// gains is what one more step of frequency is worth to a text of each length: the
// differences of tf·(k1+1)/(tf+k1·(1−b+b·length/average)).
func (p Parameters) gains(average float64) (g [len(tiers)][lengthClasses]float64) {
	for class := range lengthClasses {
		norm := p.K1 * (1 - p.B + p.B*classLength(class)/max(1, average))
		before := 0.0
		for i, step := range tiers {
			now := step.mean * (p.K1 + 1) / (step.mean + norm)
			g[i][class], before = now-before, now
		}
	}
	return g
}
