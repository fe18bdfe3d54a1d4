package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"sync"
)

// ErrGone says that register.db is not where it was opened: the stick was pulled, or the
// folder moved. Nothing is written then: it would go into a file that nobody finds.
var ErrGone = errors.New("register.db is not where it was")

// A place is where a register lies, and how it is known there: by its file, and after
// that has gone and come back, by the first line of its log.
type place struct {
	path  string
	mu    sync.Mutex
	file  fs.FileInfo // as it was opened; nil: not yet
	first string      // hash of the first line of the log; "": it has none yet
	taken int         // how often the register was taken up anew
}

// there makes sure that the open register is the file at its path. One that has come back
// is taken up anew; taken tells how often that was. What was written last may be missing
// in it then.
func (r *Register) there(ctx context.Context) (taken int, err error) {
	p := &r.place
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.file == nil {
		return p.taken, nil
	}
	file, err := os.Stat(p.path)
	if err != nil {
		return p.taken, fmt.Errorf("%w: %w", ErrGone, err)
	}
	if !os.SameFile(file, p.file) {
		return p.taken, r.takeUp(ctx, file)
	}
	if p.first == "" {
		p.first, err = first(ctx, r.db())
	}
	return p.taken, told(err)
}

// takeUp opens the register that is at the path now, if it is the one that was there. What
// was open stays so: SQLite clears up when it closes, by the names of the files, and those
// are the new ones. r.place is locked.
func (r *Register) takeUp(ctx context.Context, file fs.FileInfo) error {
	p := &r.place
	how := maps.Clone(writing)
	how.Set("mode", "rw") // one that is there
	db, err := files(p.path, how)
	if err != nil {
		return err
	}
	found, err := first(ctx, db)
	if err == nil && (found == "" || found != p.first) {
		err = errors.New("there is another one")
	}
	if err != nil {
		return errors.Join(fmt.Errorf("%w: %w", ErrGone, err), db.Close())
	}
	r.files.Store(db)
	p.file, p.taken = file, p.taken+1
	return nil
}

// first is the hash of the first line of a register's log; "" where it has none yet.
func first(ctx context.Context, db *sql.DB) (hash string, err error) {
	err = one(db.QueryRowContext(ctx, "SELECT hash FROM log WHERE number = 1").Scan(&hash))
	if errors.Is(err, ErrMissing) {
		return "", nil
	}
	return hash, err
}

// stayed makes sure that what was written just now is in the file at the path.
func (r *Register) stayed() error {
	p := &r.place
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.file == nil {
		return nil
	}
	if file, err := os.Stat(p.path); err != nil || !os.SameFile(file, p.file) {
		return ErrGone
	}
	return nil
}
