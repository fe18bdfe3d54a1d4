package index

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
	"github.com/blevesearch/bleve/v2/mapping"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	bolt "go.etcd.io/bbolt/errors"
)

// Layout is the version of what stands in the index. An index of another layout
// is made again from the store.
const Layout = 1

// ErrLayout says that there is no index, or none of this layout, or a damaged one:
// it must be made again.
var ErrLayout = errors.New("the index is missing, damaged or of another layout")

var (
	keySeq    = []byte("jianwen.seq")
	keyLayout = []byte("jianwen.layout")
)

// An Index is open for searching, and for writing where Create or OpenWriter made
// it. It is safe for concurrent searches beside one writer.
type Index struct {
	bleve  bleve.Index
	held   *snapshot // of a reader
	closed atomic.Bool
	shapes shapes
}

// settings of scorch. Batches become durable behind the call that applies them:
// the sequence number is written with its batch, so that an index which lost the
// last ones says so, and they are applied again.
func settings(readOnly bool) map[string]any {
	return map[string]any{
		"unsafe_batch": true,
		"read_only":    readOnly,
		"bolt_timeout": "2s",
		"scorchPersisterOptions": map[string]any{
			"PersisterNapTimeMSec":          200,
			"PersisterNapUnderNumFiles":     400,
			"MemoryPressurePauseThreshold":  4,
			"NumPersisterWorkers":           1,
			"MaxSizeInMemoryMergePerWorker": 0,
		},
		"scorchMergePlanOptions": map[string]any{
			"MaxSegmentsPerTier":   6,
			"MaxSegmentSize":       5_000_000,
			"TierGrowth":           8.0,
			"SegmentsPerMergeTask": 8,
			"FloorSegmentSize":     4000,
			"ReclaimDeletesWeight": 2.0,
		},
	}
}

// Create makes an empty index in dir, in place of what is there.
func Create(dir string) (*Index, error) {
	if err := os.RemoveAll(dir); err != nil {
		return nil, fmt.Errorf("clear index %s: %w", dir, err)
	}
	b, err := bleve.NewUsing(dir, emptyMapping(), scorch.Name, scorch.Name, settings(false))
	if err != nil {
		return nil, fmt.Errorf("make index %s: %w", dir, err)
	}
	x := &Index{bleve: b}
	if err := b.SetInternal(keyLayout, []byte{Layout}); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return x, nil
}

// OpenWriter opens the index in dir to be written. The error wraps ErrLayout where
// the index must be made again, and is ErrBusy where another process writes it.
func OpenWriter(dir string) (x *Index, err error) {
	defer guard(&err)()
	s, err := soundFolder(dir)
	if err != nil {
		return nil, refused(err)
	}
	return open(dir, s, settings(false))
}

// ErrBusy says that another process writes the index.
var ErrBusy = errors.New("another process writes the index")

func refused(err error) error {
	if errors.Is(err, bolt.ErrTimeout) {
		return ErrBusy
	}
	return fmt.Errorf("%w: %w", ErrLayout, err)
}

// open opens the index in dir in that state.
func open(dir string, s state, config map[string]any) (x *Index, err error) {
	defer guard(&err)()
	b, err := bleve.OpenUsing(dir, config)
	if err != nil {
		return nil, refused(err)
	}
	layout, err := b.GetInternal(keyLayout)
	if err != nil || len(layout) != 1 || layout[0] != Layout {
		return nil, errors.Join(ErrLayout, err, b.Close())
	}
	if err := opened(b, s); err != nil {
		return nil, errors.Join(ErrLayout, err, b.Close())
	}
	return &Index{bleve: b}, nil
}

// opened tells whether an index was opened in that state: scorch falls back on an
// older one, which nobody looked through.
func opened(b bleve.Index, s state) error {
	advanced, err := b.Advanced()
	if err != nil {
		return err
	}
	r, err := advanced.Reader()
	if err != nil {
		return err
	}
	var names []string
	for _, s := range r.(*scorch.IndexSnapshot).Segments() {
		if file, ok := s.Segment().(segment.PersistedSegment); ok {
			names = append(names, filepath.Base(file.Path()))
		}
	}
	slices.Sort(names)
	if !slices.Equal(names, s.names) {
		err = fmt.Errorf("segments %v were opened, not %v", names, s.names)
	}
	return errors.Join(err, r.Close())
}

// emptyMapping maps nothing: entries bring their own fields.
func emptyMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	m.DefaultMapping = bleve.NewDocumentDisabledMapping()
	return m
}

// Close closes the index: a writer seals it, a reader removes its snapshot. Closing
// it again does nothing.
func (x *Index) Close() error {
	if x.closed.Swap(true) {
		return nil
	}
	if err := x.bleve.Close(); err != nil || x.held != nil {
		return errors.Join(err, x.held.remove())
	}
	return seal(x.bleve.Name())
}

// Seq is the number of the last change of the store that the index has seen.
func (x *Index) Seq() int64 {
	b, err := x.bleve.GetInternal(keySeq)
	if err != nil || len(b) != 8 {
		return 0
	}
	return int64(binary.BigEndian.Uint64(b))
}

// Apply puts entries in, replacing those of the same row, and remembers seq with
// them. They can be found when it returns and are durable a moment later.
func (x *Index) Apply(ctx context.Context, entries []Entry, seq int64) error {
	return x.apply(ctx, entries, seq, nil)
}

// Delete takes rows out.
func (x *Index) Delete(ctx context.Context, rows []uint32, seq int64) error {
	entries := make([]Entry, len(rows))
	for i, row := range rows {
		entries[i] = Entry{Row: row, Gone: true}
	}
	return x.Apply(ctx, entries, seq)
}

func (x *Index) apply(ctx context.Context, entries []Entry, seq int64, durable func(error)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b := x.bleve.NewBatch()
	for _, e := range entries {
		if e.Gone {
			b.Delete(rowID(e.Row))
		} else if err := b.IndexAdvanced(e.document()); err != nil {
			return fmt.Errorf("index row %d: %w", e.Row, err)
		}
	}
	b.SetInternal(keySeq, binary.BigEndian.AppendUint64(nil, uint64(seq)))
	if durable != nil {
		b.SetPersistedCallback(durable)
	}
	return x.bleve.Batch(b)
}

// Settle waits until everything applied is on the disk, and packs the index into
// few segments where pack is set (it takes about as long as a quarter of the build).
func (x *Index) Settle(ctx context.Context, pack bool) error {
	if err := x.persist(ctx); err != nil || !pack {
		return err
	}
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return err
	}
	plan := mergeplan.SingleSegmentMergePlanOptions
	plan.MaxSegmentSize = packed
	if err := advanced.(*scorch.Scorch).ForceMerge(ctx, &plan); err != nil {
		return err
	}
	// What was merged is taken off the disk when a later state has been written.
	for range 5 {
		if err := x.persist(ctx); err != nil {
			return err
		}
		if tidy, err := x.tidy(); tidy || err != nil {
			return err
		}
	}
	return nil
}

// packed is the greatest number of entries in a packed segment: beyond it several
// segments are searched side by side.
const packed = 550_000

// persist waits until everything applied is on the disk.
func (x *Index) persist(ctx context.Context) error {
	done := make(chan error, 1)
	if err := x.apply(ctx, nil, x.Seq(), func(err error) { done <- err }); err != nil {
		return err
	}
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// tidy tells whether there are no more files than segments.
func (x *Index) tidy() (bool, error) {
	snapshot, _, err := x.state()
	if err != nil {
		return false, err
	}
	defer func() { _ = snapshot.Close() }()
	files, err := filepath.Glob(filepath.Join(x.bleve.Name(), "store", "*.zap"))
	return len(files) <= len(snapshot.Segments()), err
}

// state is the index now; the caller closes the snapshot.
func (x *Index) state() (*scorch.IndexSnapshot, shape, error) {
	if x.closed.Load() {
		return nil, shape{}, errors.New("the index is closed")
	}
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return nil, shape{}, err
	}
	r, err := advanced.Reader()
	if err != nil {
		return nil, shape{}, err
	}
	snapshot := r.(*scorch.IndexSnapshot)
	s, err := x.shapes.of(snapshot)
	if err != nil {
		return nil, shape{}, errors.Join(err, snapshot.Close())
	}
	return snapshot, s, nil
}

// Count is the number of entries.
func (x *Index) Count() (int, error) {
	n, err := x.bleve.DocCount()
	return int(n), err
}
