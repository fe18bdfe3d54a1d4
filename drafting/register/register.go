// Package register is the office's books: cases, drafts, every version of each, and
// what is being typed at this moment.
//
//	typing ─ [Pen.Write] ─▶ journal, within a second ─┐
//	saving ─ [Register.Save] ─▶ versions ─────────────┴─▶ [Register.Text]: the draft as it was,
//	                              │                        whatever ended the program
//	                              └─▶ log, chained by hash ─▶ [Register.Verify]
//
// register.db is the book of record: it is SQLite, on the disk at each commit, and
// no text in it is ever written over: it is kept under its hash, a version points to
// its text, the log points to what was before. SQL is kept to what PostgreSQL knows
// as well. Several processes may have it open; each change is one short transaction.
package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

var (
	// ErrDamaged says that register.db cannot be read. It is left as it is: it is the only one.
	ErrDamaged = errors.New("register.db is damaged")
	// ErrNewer says that a newer program made register.db.
	ErrNewer = errors.New("register.db was made by a newer program")
	// ErrMissing says that there is no such draft or version.
	ErrMissing = errors.New("not in the register")
)

// A Register is open for reading and writing. It is safe for concurrent use.
type Register struct {
	files    atomic.Pointer[sql.DB]
	readOnly bool
	place    place
	now      func() time.Time
}

// Options are what a register depends on besides its folder.
type Options struct {
	Now      func() time.Time // nil: time.Now
	ReadOnly bool             // somebody else writes
}

// Open opens register.db in a workspace, and makes both where there are none. Where
// nothing can be written, an old register is opened for reading only.
func Open(ctx context.Context, workspace string, o Options) (*Register, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	path := filepath.Join(workspace, "register.db")
	if o.ReadOnly {
		return openReading(ctx, path, o)
	}
	r, err := connect(ctx, path, writing, o)
	if err == nil || errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer) || ctx.Err() != nil {
		return r, err
	}
	if read, readErr := connect(ctx, path, reading, o); readErr == nil {
		read.readOnly = true
		return read, nil
	}
	return nil, err
}

// openReading opens a register for reading, beside one who writes; where the disk knows no
// locks, as it stands.
func openReading(ctx context.Context, path string, o Options) (*Register, error) {
	r, err := connect(ctx, path, beside, o)
	if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
		r, err = connect(ctx, path, reading, o)
	}
	if err != nil {
		return nil, err
	}
	r.readOnly = true
	return r, nil
}

// ReadOnly reports whether nothing can be written where the register lies.
func (r *Register) ReadOnly() bool { return r.readOnly }

// Close closes the register.
func (r *Register) Close() error {
	if r.stayed() != nil {
		return nil // SQLite would clear up at a path where another register may lie
	}
	return r.db().Close()
}

// db is the database as it is open now.
func (r *Register) db() *sql.DB { return r.files.Load() }

// The ways to use a database file: readers beside one writer, on the disk at each
// commit; one of those readers; or as it stands, where nobody can write it.
var (
	writing = url.Values{"_pragma": {
		"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)",
	}, "_txlock": {"immediate"}}
	beside  = url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(10000)"}}
	reading = url.Values{"mode": {"ro"}, "immutable": {"1"}}
)

// connect opens a database file in one of these ways.
func connect(ctx context.Context, path string, how url.Values, o Options) (*Register, error) {
	if how.Has("_txlock") {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, fmt.Errorf("make workspace: %w", err)
		}
	}
	db, err := files(path, how)
	if err != nil {
		return nil, err
	}
	r := &Register{now: o.Now}
	r.files.Store(db)
	if err := r.migrate(ctx); err != nil {
		return nil, errors.Join(told(err), db.Close())
	}
	file, err := os.Stat(path)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%w: %w", ErrGone, err), db.Close())
	}
	r.place.path, r.place.file = path, file
	return r, nil
}

// files is the database of a path; its file is opened when it is first asked.
func files(path string, how url.Values) (*sql.DB, error) {
	source := "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?" + how.Encode()
	db, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, fmt.Errorf("open register.db: %w", err)
	}
	return db, nil
}

// told tells what SQLite says of a broken file from other troubles.
func told(err error) error {
	for _, said := range []string{"malformed", "not a database"} {
		if err != nil && strings.Contains(err.Error(), said) {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	return err
}

// change runs one transaction.
func (r *Register) change(ctx context.Context, work func(tx *sql.Tx) error) error {
	if _, err := r.there(ctx); err != nil {
		return err
	}
	tx, err := r.db().BeginTx(ctx, nil)
	if err != nil {
		return told(fmt.Errorf("begin: %w", err))
	}
	if err := work(tx); err != nil {
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, back)
		}
		return told(err)
	}
	if err := tx.Commit(); err != nil {
		return told(fmt.Errorf("commit: %w", err))
	}
	return r.stayed()
}

// stamp is a moment as the register writes it: UTC, to the millisecond, so that text
// order is time order.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// moment reads what stamp wrote; the zero time where it is none.
func moment(s string) time.Time {
	t, _ := time.Parse("2006-01-02T15:04:05.000Z", s)
	return t
}
