package index

import (
	"context"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Containing is the rows, in their order, that may have phrase in their text,
// title, headings or catchwords: those that have all of its terms. Whether they
// stand together is for the caller to see. A phrase without letters, digits and
// characters gives none.
func (x *Index) Containing(ctx context.Context, phrase string) (rows []uint32, err error) {
	defer guard(&err)()
	snapshot, shape, err := x.state()
	if err != nil {
		return nil, err
	}
	defer func() { _ = snapshot.Close() }()
	q := ask(phrase)
	if n := len(q.terms); n > 0 { // a word may go on behind the phrase
		q.terms[n-1].prefix = q.terms[n-1].prefix || q.terms[n-1].gram[0] < 0x80
	}
	m, err := match(ctx, snapshot, shape, q)
	if err != nil {
		return nil, err
	}
	for _, p := range m.parts {
		var all *roaring.Bitmap
		for t := range m.terms {
			docs := p.anywhere(t)
			if all == nil {
				all = docs
			} else {
				all.And(docs)
			}
		}
		if all == nil {
			continue
		}
		for it := all.Iterator(); it.HasNext(); {
			rows = append(rows, p.rows[it.Next()])
		}
	}
	slices.Sort(rows)
	return rows, nil
}

// anywhere is the documents that have a term in some field.
func (p *part) anywhere(t int) *roaring.Bitmap {
	docs := roaring.New()
	for _, list := range append([]*roaring.Bitmap{p.lists[t].text[0]}, p.lists[t].other[:]...) {
		if list != nil {
			docs.Or(list)
		}
	}
	return docs
}
