package index

import (
	"cmp"
	"fmt"
	"slices"
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
	byRow   []uint32 // documents in the order of their rows; nil where that is their own
	group   []uint32 // as a place in groups
	groups  []uint32
	lengths []uint8 // classes
	inClass [lengthClasses]int
}

// A shape is the tables of all segments of a state of the index, and its groups
// numbered through.
type shape struct {
	ids    []uint64
	tables []*table
	groups []uint32   // by number
	number [][]uint32 // by table, by place in its groups
}

// shapes remembers the last shape asked for.
type shapes struct {
	mu   sync.Mutex
	last shape
}

// of is the shape of a snapshot.
func (m *shapes) of(snapshot *scorch.IndexSnapshot) (shape, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	segments := snapshot.Segments()
	s := shape{ids: make([]uint64, len(segments)), tables: make([]*table, len(segments))}
	for i := range segments {
		s.ids[i] = segments[i].Id()
	}
	if m.last.tables != nil && slices.Equal(s.ids, m.last.ids) {
		return m.last, nil
	}
	err := sideBySide(len(segments), func(i int) (err error) {
		if at := slices.Index(m.last.ids, s.ids[i]); at >= 0 {
			s.tables[i] = m.last.tables[at]
			return nil
		}
		s.tables[i], err = read(segments[i])
		return err
	})
	if err != nil {
		return shape{}, err
	}
	s.enumerate()
	m.last = s
	return s, nil
}

// enumerate numbers the groups of all tables through.
func (s *shape) enumerate() {
	numbers := map[uint32]uint32{}
	for _, t := range s.tables {
		own := make([]uint32, len(t.groups))
		for i, g := range t.groups {
			n, seen := numbers[g]
			if !seen {
				n = uint32(len(s.groups))
				numbers[g] = n
				s.groups = append(s.groups, g)
			}
			own[i] = n
		}
		s.number = append(s.number, own)
	}
}

// read makes the table of a segment.
func read(s *scorch.SegmentSnapshot) (*table, error) {
	n := s.Segment().Count()
	t := &table{rows: make([]uint32, n), group: make([]uint32, n), lengths: make([]uint8, n)}
	for i := range t.rows {
		id, err := s.Segment().DocID(uint64(i))
		if err != nil {
			return nil, fmt.Errorf("name of document %d: %w", i, err)
		}
		t.rows[i] = idRow(id)
	}
	t.sort()
	err := eachNumber(s, fieldLength, func(class uint64, docs *roaring.Bitmap) {
		for it := docs.Iterator(); it.HasNext(); {
			t.lengths[it.Next()] = uint8(min(class, lengthClasses-1))
			t.inClass[min(class, lengthClasses-1)]++
		}
	})
	if err != nil {
		return nil, err
	}
	return t, eachNumber(s, fieldGroup, func(group uint64, docs *roaring.Bitmap) {
		for it := docs.Iterator(); it.HasNext(); {
			t.group[it.Next()] = uint32(len(t.groups))
		}
		t.groups = append(t.groups, uint32(group))
	})
}

// sort makes the order of rows, where it isn't that of the documents.
func (t *table) sort() {
	if slices.IsSorted(t.rows) {
		return
	}
	t.byRow = make([]uint32, len(t.rows))
	for i := range t.byRow {
		t.byRow[i] = uint32(i)
	}
	slices.SortFunc(t.byRow, func(a, b uint32) int { return cmp.Compare(t.rows[a], t.rows[b]) })
}

// documentOf is the document of a row.
func (t *table) documentOf(row uint32) (doc uint32, found bool) {
	if t.byRow == nil {
		i, found := slices.BinarySearch(t.rows, row)
		return uint32(i), found
	}
	i, found := slices.BinarySearchFunc(t.byRow, row, func(d, row uint32) int { return cmp.Compare(t.rows[d], row) })
	if !found {
		return 0, false
	}
	return t.byRow[i], true
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
