package search

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"jianwen/search/store"
)

// Look opens the library in dir to ask it for names and texts; nil where there is none.
// It makes and mends nothing: one that is damaged, or that a newer program made, is an
// error. now is the clock that says what is in force today; nil: time.Now.
func Look(ctx context.Context, dir string, now func() time.Time) (*Library, error) {
	_, err := os.Stat(filepath.Join(dir, "library.db"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	l := &Library{dir: dir, now: now, lock: flock.New(filepath.Join(dir, "lock"))}
	if now == nil {
		l.now = time.Now
	}
	if l.store, err = store.Open(ctx, dir); err != nil {
		return nil, told(err, dir)
	}
	return l, nil
}
