// Package store keeps what the library holds: every imported file as it came, and
// the statutes, versions, articles, documents and passages read from it. It is the
// truth; the index only follows it.
//
//	library.db        SQLite: what was read
//	sources/ab/abcd…  the files as they came, by the hash of their content
//	sources/journal.jsonl  what people did: added under which name, removed, corrected
//
// What belongs to one file is written in one transaction: after a kill at any
// moment a file is in whole or not at all. Several processes may write; each change
// gets a number, by which an index tells how far it has followed.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// schema is the number of the layout of library.db. A file of a lower one is read
// again from the originals; one of a higher one belongs to a newer program.
const schema = 1

var (
	// ErrDamaged says that library.db cannot be read: it must be made again from the originals.
	ErrDamaged = errors.New("library.db is damaged or of an older layout")
	// ErrReadOnly says that a library cannot be made where nothing can be written.
	ErrReadOnly = errors.New("the library folder cannot be written")
	// ErrNewer says that a newer program made library.db.
	ErrNewer = errors.New("library.db was made by a newer program")
)

// A Store is open for reading and writing. It is safe for concurrent use, in
// several processes as well.
type Store struct {
	db       *sql.DB
	dir      string
	readOnly bool
	row      *sql.Stmt // one entry by its row: what a search asks for most
}

// ReadOnly reports whether nothing can be written where the store lies: it is read
// as it stands.
func (s *Store) ReadOnly() bool { return s.readOnly }

const tables = `
CREATE TABLE files(
	hash TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, added TEXT NOT NULL,
	outcome TEXT NOT NULL, notes TEXT NOT NULL);
CREATE TABLE statutes(
	num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, organ TEXT NOT NULL,
	level TEXT NOT NULL, region TEXT NOT NULL);
CREATE TABLE groups(
	grp INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, statute INTEGER NOT NULL, hash TEXT NOT NULL,
	id TEXT NOT NULL UNIQUE, first INTEGER NOT NULL, last INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX groups_hash ON groups(hash);
CREATE TABLE entries(
	row INTEGER PRIMARY KEY, grp INTEGER NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, sub INTEGER NOT NULL,
	label TEXT NOT NULL, path TEXT NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX entries_id ON entries(id);
CREATE TABLE rows(next INTEGER NOT NULL);
INSERT INTO rows VALUES(1);
CREATE TABLE changes(
	seq INTEGER PRIMARY KEY AUTOINCREMENT, grp INTEGER NOT NULL UNIQUE, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE TABLE cites(statute TEXT NOT NULL, n INTEGER NOT NULL, sub INTEGER NOT NULL, grp INTEGER NOT NULL,
	PRIMARY KEY(statute, n, sub, grp)) WITHOUT ROWID;
CREATE INDEX cites_grp ON cites(grp);
`

// Open opens the store in dir, and makes it there when there is none. The error
// is ErrDamaged where it must be made again by [Renew], and ErrNewer where a newer
// program has it.
func Open(ctx context.Context, dir string) (*Store, error) {
	err := os.MkdirAll(filepath.Join(dir, "sources"), 0o755)
	var s *Store
	if err == nil {
		s, err = connect(ctx, dir, dsn(filepath.Join(dir, "library.db")))
	}
	if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) && !writable(dir) {
		if s, readErr := connect(ctx, dir, readOnly(filepath.Join(dir, "library.db"))); readErr == nil {
			s.readOnly = true
			return s, nil
		}
		return nil, fmt.Errorf("%w: %w", ErrReadOnly, err)
	}
	return s, err
}

func connect(ctx context.Context, dir, source string) (*Store, error) {
	s := &Store{dir: dir}
	var err error
	if s.db, err = sql.Open("sqlite", source); err != nil {
		return nil, fmt.Errorf("open library.db: %w", err)
	}
	s.db.SetMaxOpenConns(8)
	err = s.prepare(ctx)
	if err == nil {
		s.row, err = s.db.PrepareContext(ctx, "SELECT "+entryColumns+" FROM entries WHERE row = ?")
	}
	if err != nil {
		return nil, errors.Join(damaged(err), s.db.Close())
	}
	return s, nil
}

// writable reports whether files can be made in a folder.
func writable(dir string) bool {
	f, err := os.CreateTemp(dir, "probe-*")
	if err != nil {
		return false
	}
	return errors.Join(f.Close(), os.Remove(f.Name())) == nil
}

// readOnly names a database file that nobody can write: it is read as it stands.
func readOnly(path string) string {
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?mode=ro&immutable=1"
}

// dsn names a database file with how it is to be used: readers beside a writer, and
// on the disk at each commit.
func dsn(path string) string {
	q := url.Values{"_pragma": {
		"busy_timeout(20000)", "journal_mode(WAL)", "synchronous(FULL)", "cache_size(-16000)",
		"temp_store(MEMORY)", "foreign_keys(OFF)",
	}, "_txlock": {"immediate"}}
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?" + q.Encode()
}

// prepare makes the tables of a new file and looks at the layout of an old one.
func (s *Store) prepare(ctx context.Context) error {
	var have int
	if err := s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return damaged(err)
	}
	switch {
	case have == schema:
		return nil
	case have > schema:
		return ErrNewer
	case have != 0:
		return ErrDamaged
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil || have == schema {
			return err // another process was faster
		}
		if _, err := tx.ExecContext(ctx, tables); err != nil {
			return damaged(err)
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", schema))
		return err
	})
}

// damaged tells what SQLite says of a broken file from other troubles.
func damaged(err error) error {
	for _, said := range []string{"malformed", "not a database", "already exists", "no such table", "disk I/O error (522)"} {
		if strings.Contains(err.Error(), said) {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	return err
}

// Renew puts library.db aside as library.db.damaged (an earlier one is replaced)
// and opens an empty store in its place. The originals stay: read them again.
func Renew(ctx context.Context, dir string) (*Store, error) {
	path := filepath.Join(dir, "library.db")
	for _, ending := range []string{"", "-wal", "-shm"} {
		err := os.Rename(path+ending, path+".damaged"+ending)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("put library.db aside: %w", err)
		}
	}
	return Open(ctx, dir)
}

// Close closes the store.
func (s *Store) Close() error { return errors.Join(s.row.Close(), s.db.Close()) }

// write runs one transaction.
func (s *Store) write(ctx context.Context, work func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := work(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// ignoreDone drops the error of rolling back what a cancelled context has already.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// Check has SQLite look through the whole file and says what is wrong, nothing when all is well.
func (s *Store) Check(ctx context.Context) (troubles []string, err error) {
	rows, err := s.db.QueryContext(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, err
		}
		if line != "ok" {
			troubles = append(troubles, line)
		}
	}
	return troubles, rows.Err()
}
