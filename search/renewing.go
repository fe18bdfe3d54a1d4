package search

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"jianwen/assets/samples"
	"jianwen/search/ingest"
	"jianwen/search/store"
)

// found gives a new library its first entry: the decision on which this program is
// founded. A person may remove it; it does not come back.
func (l *Library) found(ctx context.Context) error {
	a := &adder{library: l}
	f := ingest.NewFile("天津市人民代表大会常务委员会关于加强新时代检察机关法律监督工作的决定.txt", samples.Decision, nil)
	if err := a.file(ctx, f); err != nil {
		return err
	}
	return a.flush(ctx)
}

// renew makes the database again from the originals, under the lock.
func (l *Library) renew(ctx context.Context, progress func(Progress)) (err error) {
	l.store = nil
	locked, err := l.lock.TryLock()
	if err != nil {
		return fmt.Errorf("lock the library: %w", err)
	}
	if !locked {
		return &Trouble{
			Zh: "法规库已损坏，另一个检文程序正在修复，请稍后再试。",
			En: "The library is damaged and another Jianwen is repairing it: try again later.",
		}
	}
	defer func() { err = errors.Join(err, l.lock.Unlock()) }()
	if err := os.RemoveAll(l.IndexFolder()); err != nil {
		return fmt.Errorf("remove the index: %w", err)
	}
	if l.store, err = store.Renew(ctx, l.dir); err != nil {
		return err
	}
	return l.replay(ctx, progress)
}

// replay reads all originals again and does again what people did to them.
func (l *Library) replay(ctx context.Context, progress func(Progress)) error {
	lines, err := l.store.Journal()
	if err != nil {
		return err
	}
	a := &adder{library: l, options: AddOptions{Progress: progress}, total: int64(len(lines))}
	for _, line := range lines {
		if err := ctx.Err(); err != nil {
			return err
		}
		a.done++
		if line.Add == nil {
			continue
		}
		a.options.tell(Progress{Stage: Reading, Name: line.Add.Name, Done: a.done, Total: a.total})
		data, err := l.original(line.Add.Hash)
		if err != nil {
			return err
		}
		beside := func(name string) ([]byte, error) { return l.original(line.Add.Beside[name]) }
		if err := a.file(ctx, ingest.NewFile(line.Add.Name, data, beside)); err != nil {
			return err
		}
	}
	if err := a.flush(ctx); err != nil {
		return err
	}
	for _, line := range lines {
		if err := l.redo(ctx, line); err != nil {
			return err
		}
	}
	return nil
}

func (l *Library) original(hash string) ([]byte, error) {
	f, err := l.store.Original(hash)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	data := make([]byte, info.Size())
	_, err = f.ReadAt(data, 0)
	return data, errors.Join(err, f.Close())
}

// redo removes or corrects what a person removed or corrected.
func (l *Library) redo(ctx context.Context, line store.Line) error {
	if line.Add != nil {
		return nil
	}
	groups, err := l.store.Groups(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(groups, func(g *store.Group) bool {
		if line.Remove != nil {
			return g.ID == line.Remove.ID && g.Hash == line.Remove.Hash
		}
		return g.Document != nil && g.ID == line.Describe.ID
	})
	if i < 0 {
		return nil
	}
	if line.Remove != nil {
		return l.store.Remove(ctx, groups[i:i+1])
	}
	return l.store.Describe(ctx, groups[i], *line.Describe)
}

// Rebuild makes the index again from what the library holds. Searches find less
// meanwhile; citations resolve as ever.
func (l *Library) Rebuild(ctx context.Context, progress func(Progress)) error {
	l.following.Lock()
	defer l.following.Unlock()
	if err := l.takeIndex(); err != nil {
		return err
	}
	if err := l.renewIndex(); err != nil {
		return err
	}
	return l.catchUp(ctx, progress)
}
