package index

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// The fields that a query is matched against, as indices.
const (
	inText = iota
	inTitle
	inPath
	inExtra
	fieldCount
)

var fieldNames = [fieldCount]string{fieldText, fieldTitle, fieldPath, fieldExtra}

// lists are the postings of one term in one segment, by field, and those of the
// text by tier. They are nil where there are none.
type lists struct {
	text  [len(tiers)]*roaring.Bitmap
	other [fieldCount]*roaring.Bitmap // without text
}

// A part is a segment while a question is answered.
type part struct {
	*table
	number  []uint32 // of the table's groups, in the whole index
	deleted *roaring.Bitmap
	lists   []lists // by term
}

// A matching is the postings of a question's terms, found once, in every segment.
type matching struct {
	*question
	groups  []uint32 // by number
	parts   []*part
	idf     []float64 // by term
	average float64   // length of a text, in grams
	count   float64   // of texts
	full    float64   // what a text scores that has every term asked once
}

// manyTerms is how many terms of a question are looked at: of a pasted text, those
// that tell most. Twice as many took twice as long and found the same.
const manyTerms = 256

// match finds the postings of a question.
func match(ctx context.Context, snapshot *scorch.IndexSnapshot, s shape, q *question) (*matching, error) {
	if len(q.terms) > manyTerms {
		if err := q.shorten(ctx, snapshot); err != nil {
			return nil, err
		}
	}
	m := &matching{question: q, groups: s.groups, idf: make([]float64, len(q.terms)), parts: make([]*part, len(s.tables))}
	err := sideBySide(len(s.tables), func(i int) (err error) {
		p := &part{table: s.tables[i], number: s.number[i], deleted: snapshot.Segments()[i].Deleted()}
		m.parts[i] = p
		return p.find(ctx, snapshot.Segments()[i], q)
	})
	if err != nil {
		return nil, err
	}
	length := 0.0
	for i, p := range m.parts {
		live := snapshot.Segments()[i].Count()
		m.count += float64(live)
		length += p.length()
	}
	m.average = length / max(1, m.count)
	for t, term := range q.terms {
		m.idf[t] = idf(m.count, m.frequency(t))
		if term.asked {
			m.full += term.weight * m.idf[t]
		}
	}
	m.full = max(m.full, 1e-9)
	return m, nil
}

// sideBySide calls do for 0 to n-1 on as many threads as there are processors, and
// gives back the first error. A panic in do is one of the caller.
func sideBySide(n int, do func(i int) error) error {
	if n <= 1 {
		if n == 0 {
			return nil
		}
		return do(0)
	}
	var (
		wait    sync.WaitGroup
		errs    = make([]error, n)
		panics  = make([]any, n)
		threads = min(n, runtime.GOMAXPROCS(0))
	)
	for first := range threads {
		wait.Go(func() {
			for i := first; i < n; i += threads {
				func() {
					defer func() { panics[i] = recover() }()
					debug.SetPanicOnFault(true)
					errs[i] = do(i)
				}()
			}
		})
	}
	wait.Wait()
	for i := range n {
		if panics[i] != nil {
			panic(panics[i])
		}
		if errs[i] != nil {
			return errs[i]
		}
	}
	return nil
}

// find fills in the postings of a question.
func (p *part) find(ctx context.Context, s *scorch.SegmentSnapshot, q *question) error {
	p.lists = make([]lists, len(q.terms))
	d, err := dictionariesOf(s)
	if err != nil {
		return err
	}
	for i, term := range q.terms {
		if err := ctx.Err(); err != nil {
			return err
		}
		if term.prefix {
			p.lists[i], err = d.beginning(term.gram, p.deleted)
		} else {
			p.lists[i], err = d.find(term.gram, p.deleted)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// shorten leaves out all but manyTerms terms, those that weigh most.
func (q *question) shorten(ctx context.Context, snapshot *scorch.IndexSnapshot) error {
	in := make([]float64, len(q.terms))
	total := 0.0
	for _, s := range snapshot.Segments() {
		total += float64(s.Count())
		d, err := s.Segment().Dictionary(fieldText)
		if err != nil {
			return fmt.Errorf("field %s: %w", fieldText, err)
		}
		for i, t := range q.terms {
			if err := ctx.Err(); err != nil {
				return err
			}
			list, err := d.PostingsList([]byte(t.gram), nil, nil)
			if err != nil {
				return fmt.Errorf("postings: %w", err)
			}
			in[i] += float64(list.Count())
		}
	}
	order := make([]int, len(q.terms))
	worth := make([]float64, len(q.terms))
	for i, t := range q.terms {
		order[i] = i
		if in[i] > 0 {
			worth[i] = t.weight * idf(total, in[i])
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(worth[b], worth[a]) })
	q.keep(order[:manyTerms])
	return nil
}

// length is the sum of the lengths of the documents that are not deleted.
func (t *part) length() float64 {
	counts := t.inClass
	if t.deleted != nil {
		for it := t.deleted.Iterator(); it.HasNext(); {
			counts[t.lengths[it.Next()]]--
		}
	}
	sum := 0.0
	for class, n := range counts {
		sum += float64(n) * classLength(class)
	}
	return sum
}

// frequency is the number of texts a term stands in; where it stands in no text,
// of other fields.
func (m *matching) frequency(t int) float64 {
	var text, other float64
	for _, p := range m.parts {
		if docs := p.lists[t].text[0]; docs != nil {
			text += float64(docs.GetCardinality())
		}
		for _, docs := range p.lists[t].other {
			if docs != nil {
				other = max(other, float64(docs.GetCardinality()))
			}
		}
	}
	if text == 0 {
		return other
	}
	return text
}

// idf is BM25's weight of a term that stands in df of n texts.
func idf(n, df float64) float64 { return math.Log(1 + max(0, n-df+0.5)/(df+0.5)) }

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

// find is the postings of a gram in every field, but for deleted documents.
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

// beginning is the postings of all terms that begin with a character or word.
func (d dictionaries) beginning(gram string, deleted *roaring.Bitmap) (l lists, err error) {
	if l.text[0], err = union(d[inText], gram, deleted); err != nil {
		return l, err
	}
	for f := inTitle; f < fieldCount; f++ {
		if l.other[f], err = union(d[f], gram, deleted); err != nil {
			return l, err
		}
	}
	return l, nil
}

// union is the documents of all terms with a prefix.
func union(d segment.TermDictionary, prefix string, deleted *roaring.Bitmap) (*roaring.Bitmap, error) {
	var all []*roaring.Bitmap
	walk := d.AutomatonIterator(nil, []byte(prefix), after(prefix))
	for {
		entry, err := walk.Next()
		if err != nil {
			return nil, fmt.Errorf("terms that begin with %s: %w", prefix, err)
		}
		if entry == nil {
			break
		}
		docs, err := postings(d, entry.Term, deleted)
		if err != nil {
			return nil, err
		}
		if docs != nil {
			all = append(all, docs)
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	return roaring.FastOr(all...), nil
}

// after is the least string after all that have a prefix.
func after(prefix string) []byte {
	b := []byte(prefix)
	b[len(b)-1]++ // never overflows: prefixes end in an ASCII or UTF-8 byte
	return b
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
