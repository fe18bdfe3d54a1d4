package index

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
	"github.com/blevesearch/bleve/v2/mapping"
	api "github.com/blevesearch/bleve_index_api"
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
	folder string // of a reader's snapshot, removed on Close; "" of a writer
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

// OpenWriter opens the index in dir to be written. The caller sees to it that no
// other process does. The error is ErrLayout where it must be made again.
func OpenWriter(dir string) (*Index, error) {
	return open(dir, settings(false))
}

func open(dir string, config map[string]any) (x *Index, err error) {
	defer func() {
		if trouble := recover(); trouble != nil { // of a damaged segment
			x, err = nil, fmt.Errorf("%w: %v", ErrLayout, trouble)
		}
	}()
	b, err := bleve.OpenUsing(dir, config)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLayout, err)
	}
	layout, err := b.GetInternal(keyLayout)
	if err != nil || len(layout) != 1 || layout[0] != Layout {
		return nil, errors.Join(ErrLayout, err, b.Close())
	}
	return &Index{bleve: b}, nil
}

// emptyMapping maps nothing: entries bring their own fields.
func emptyMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	m.DefaultMapping = bleve.NewDocumentDisabledMapping()
	return m
}

// Close closes the index; of a reader it removes the snapshot.
func (x *Index) Close() error {
	err := x.bleve.Close()
	if x.folder != "" {
		err = errors.Join(err, os.RemoveAll(x.folder))
	}
	return err
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
	done := make(chan error, 1)
	if err := x.apply(ctx, nil, x.Seq(), func(err error) { done <- err }); err != nil {
		return err
	}
	select {
	case err := <-done:
		if err != nil {
			return err
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	if !pack {
		return nil
	}
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return err
	}
	plan := mergeplan.SingleSegmentMergePlanOptions
	return advanced.(*scorch.Scorch).ForceMerge(ctx, &plan)
}

// reader is the state of the index now, to be closed by the caller.
func (x *Index) reader() (*scorch.IndexSnapshot, error) {
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return nil, err
	}
	var r api.IndexReader
	if r, err = advanced.Reader(); err != nil {
		return nil, err
	}
	return r.(*scorch.IndexSnapshot), nil
}

// Count is the number of entries.
func (x *Index) Count() (int, error) {
	n, err := x.bleve.DocCount()
	return int(n), err
}

var _ = filepath.Join
