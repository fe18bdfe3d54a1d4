package index

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// A table is what is known of each document of a segment beside its terms. A
// segment never changes, so its table is made once.
type table struct {
	rows    []uint32
	groups  []uint32
	lengths []uint8 // classes
	sum     float64 // of the lengths
}

// tables remembers the tables of the segments that searches still see.
type tables struct {
	mu   sync.Mutex
	byID map[uint64]*table
}

// of gives the tables of the segments of a snapshot, in their order, and forgets
// those of segments that are gone.
func (t *tables) of(snapshot *scorch.IndexSnapshot) ([]*table, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	seen := make(map[uint64]*table, len(snapshot.Segments()))
	out := make([]*table, len(snapshot.Segments()))
	for i, s := range snapshot.Segments() {
		found := t.byID[s.Id()]
		if found == nil || uint64(len(found.rows)) != s.Segment().Count() {
			var err error
			if found, err = read(s); err != nil {
				return nil, err
			}
		}
		seen[s.Id()], out[i] = found, found
	}
	t.byID = seen
	return out, nil
}

// read makes the table of a segment.
func read(s *scorch.SegmentSnapshot) (*table, error) {
	n := s.Segment().Count()
	t := &table{rows: make([]uint32, n), groups: make([]uint32, n), lengths: make([]uint8, n)}
	for i := range t.rows {
		id, err := s.Segment().DocID(uint64(i))
		if err != nil {
			return nil, fmt.Errorf("name of document %d: %w", i, err)
		}
		t.rows[i] = idRow(id)
	}
	err := eachNumber(s, fieldLength, func(class uint64, docs *roaring.Bitmap) {
		t.sum += classLength(int(class)) * float64(docs.GetCardinality())
		for it := docs.Iterator(); it.HasNext(); {
			t.lengths[it.Next()] = uint8(class)
		}
	})
	if err != nil {
		return nil, err
	}
	return t, eachNumber(s, fieldGroup, func(group uint64, docs *roaring.Bitmap) {
		for it := docs.Iterator(); it.HasNext(); {
			t.groups[it.Next()] = uint32(group)
		}
	})
}

// eachNumber walks the terms of a field that are numbers, each with its documents.
func eachNumber(s *scorch.SegmentSnapshot, field string, fn func(n uint64, docs *roaring.Bitmap)) error {
	dictionary, err := s.Segment().Dictionary(field)
	if err != nil {
		return fmt.Errorf("field %s: %w", field, err)
	}
	walk := dictionary.AutomatonIterator(nil, nil, nil)
	for {
		entry, err := walk.Next()
		if err != nil {
			return fmt.Errorf("terms of field %s: %w", field, err)
		}
		if entry == nil {
			return nil
		}
		n, err := strconv.ParseUint(entry.Term, 10, 32)
		if err != nil {
			return fmt.Errorf("term of field %s: %w", field, err)
		}
		list, err := dictionary.PostingsList([]byte(entry.Term), nil, nil)
		if err != nil {
			return fmt.Errorf("postings of field %s: %w", field, err)
		}
		fn(n, bitmap(list))
	}
}

// bitmap is the documents of a list of postings.
func bitmap(list segment.PostingsList) *roaring.Bitmap {
	it, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return roaring.New()
	}
	if doc, one := it.DocNum1Hit(); one {
		return roaring.BitmapOf(uint32(doc))
	}
	if docs := it.ActualBitmap(); docs != nil {
		return docs
	}
	return roaring.New()
}
