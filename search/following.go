package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"jianwen/search/index"
	"jianwen/search/store"
)

// entriesApplied is how many articles go into the index together, in two batches
// side by side: more make building faster, fewer make them found sooner.
const entriesApplied = 4000

// packedAfter is after how many new articles the index is packed into few segments.
const packedAfter = 20_000

// ErrElsewhere says that another process keeps the index up to date.
var ErrElsewhere = errors.New("another process writes the index")

// Follow brings the index up to the store, and makes it anew where it is missing,
// damaged or of another layout. Searches go on meanwhile in what is there. It ends
// with ErrElsewhere where another process does it already, as the window does for
// commands beside it.
func (l *Library) Follow(ctx context.Context, progress func(Progress)) error {
	l.following.Lock()
	defer l.following.Unlock()
	behind, err := l.behind(ctx)
	if err != nil || !behind && l.index != nil {
		return err
	}
	if err := l.takeIndex(); err != nil {
		return err
	}
	return l.catchUp(ctx, progress)
}

// behind reports whether the store has changes that the index has not seen.
func (l *Library) behind(ctx context.Context) (bool, error) {
	seq, err := l.store.Seq(ctx)
	if err != nil {
		return false, err
	}
	l.reading.RLock()
	defer l.reading.RUnlock()
	return l.index == nil || l.index.Seq() != seq, nil
}

// IndexFolder is where the index lies.
func (l *Library) IndexFolder() string { return filepath.Join(l.dir, "index.bleve") }

// takeIndex opens the index for writing, under the lock. l.following is held.
func (l *Library) takeIndex() error {
	if l.writes {
		return nil
	}
	if l.store.ReadOnly() { // whoever may write here keeps it up to date
		return ErrElsewhere
	}
	locked, err := l.lock.TryLock()
	if err != nil {
		return fmt.Errorf("lock the index: %w", err)
	}
	if !locked {
		return ErrElsewhere
	}
	l.reading.Lock()
	defer l.reading.Unlock()
	if l.index != nil {
		err = l.index.Close()
		l.index = nil
	}
	var x *index.Index
	if err == nil {
		x, err = index.OpenWriter(l.IndexFolder())
	}
	if errors.Is(err, index.ErrLayout) {
		x, err = index.Create(l.IndexFolder())
	}
	if err != nil {
		return errors.Join(err, l.lock.Unlock())
	}
	l.index, l.writes = x, true
	return nil
}

// catchUp applies the changes that the index has not seen.
func (l *Library) catchUp(ctx context.Context, progress func(Progress)) error {
	seq, err := l.store.Seq(ctx)
	if err != nil {
		return err
	}
	if l.index.Seq() > seq { // it is of another database
		if err := l.renewIndex(); err != nil {
			return err
		}
	}
	p := &packer{library: l, progress: progress}
	if p.total, err = l.store.Behind(ctx, l.index.Seq()); err != nil {
		return err
	}
	for {
		changes, err := l.store.Changes(ctx, l.index.Seq(), 500)
		if err != nil {
			return err
		}
		if len(changes) == 0 {
			return p.settle(ctx)
		}
		for _, change := range changes {
			if err := p.change(ctx, change); err != nil {
				return err
			}
		}
		if err := p.apply(ctx); err != nil {
			return err
		}
	}
}

// renewIndex begins the index again. l.following is held, and so is the lock.
func (l *Library) renewIndex() error {
	l.reading.Lock()
	defer l.reading.Unlock()
	err := l.index.Close()
	l.index = nil
	if err == nil {
		l.index, err = index.Create(l.IndexFolder())
	}
	if err != nil {
		l.writes = false
		err = errors.Join(err, l.lock.Unlock())
	}
	return err
}

// A packer puts changes into the index by batches.
type packer struct {
	library     *Library
	progress    func(Progress)
	done, total int64
	entries     []index.Entry
	seq         int64 // of the last change that is whole in entries
}

// change adds what happened to one group.
func (p *packer) change(ctx context.Context, c store.Change) error {
	g, err := p.library.store.Group(ctx, c.Group)
	if err != nil {
		return err
	}
	if g == nil {
		for row := c.First; row <= c.Last; row++ {
			p.entries = append(p.entries, index.Entry{Row: row, Gone: true})
		}
	} else if err := p.group(ctx, g); err != nil {
		return err
	}
	p.seq = c.Seq
	if len(p.entries) >= entriesApplied {
		return p.apply(ctx)
	}
	return nil
}

// group adds the articles or passages of a group.
func (p *packer) group(ctx context.Context, g *store.Group) error {
	extra := extras(g)
	return p.library.store.Rows(ctx, g.First, g.Last, func(e *store.Entry) bool {
		p.entries = append(p.entries, entry(g, e, extra))
		return true
	})
}

// apply puts what has gathered into the index: in two batches that are made side by
// side, and when both are in, the number of the change that they end with.
func (p *packer) apply(ctx context.Context) error {
	if p.seq == 0 {
		return nil
	}
	x, before, half := p.library.index, p.library.index.Seq(), len(p.entries)/2
	other := make(chan error, 1)
	go func() { other <- x.Apply(ctx, p.entries[half:], before) }()
	err := x.Apply(ctx, p.entries[:half], before)
	if err = errors.Join(err, <-other); err != nil {
		return err
	}
	if err := x.Apply(ctx, nil, p.seq); err != nil {
		return err
	}
	p.done += int64(len(p.entries))
	p.entries, p.seq = p.entries[:0], 0
	if p.progress != nil {
		p.progress(Progress{Stage: Indexing, Done: p.done, Total: max(p.total, p.done)})
	}
	return nil
}

// settle waits until all is on the disk.
func (p *packer) settle(ctx context.Context) error {
	if p.done == 0 {
		return nil
	}
	return p.library.index.Settle(ctx, p.done >= packedAfter)
}

// refresh opens the newest state of the index that there is to read: nothing is
// done where this process writes it.
func (l *Library) refresh(ctx context.Context) error {
	behind, err := l.behind(ctx)
	if err != nil || !behind {
		return err
	}
	l.following.Lock()
	defer l.following.Unlock()
	if l.writes {
		return nil
	}
	x, err := index.OpenReader(l.IndexFolder())
	if errors.Is(err, index.ErrLayout) {
		return nil
	}
	if err != nil {
		return err
	}
	l.reading.Lock()
	defer l.reading.Unlock()
	if l.index != nil {
		err = l.index.Close()
	}
	l.index = x
	return err
}
