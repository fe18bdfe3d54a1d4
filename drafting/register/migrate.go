package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// migrations are the layouts of register.db, each made from the one before it. What
// stands here is never changed: registers made by it are on people's machines.
var migrations = []string{
	`CREATE TABLE cases(
		id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, opened TEXT NOT NULL);
	CREATE TABLE texts(
		hash TEXT PRIMARY KEY, size INTEGER NOT NULL, body BLOB NOT NULL);
	CREATE TABLE drafts(
		id INTEGER PRIMARY KEY, case_id INTEGER REFERENCES cases(id), title TEXT NOT NULL, form TEXT NOT NULL,
		path TEXT NOT NULL, own INTEGER NOT NULL, written TEXT NOT NULL, pinned INTEGER NOT NULL, aside INTEGER NOT NULL,
		begun TEXT NOT NULL, changed TEXT NOT NULL, latest INTEGER NOT NULL);
	CREATE INDEX drafts_path ON drafts(path);
	CREATE TABLE versions(
		draft INTEGER NOT NULL REFERENCES drafts(id), number INTEGER NOT NULL, at TEXT NOT NULL,
		why TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL REFERENCES texts(hash),
		PRIMARY KEY(draft, number));
	CREATE TABLE journal(
		draft INTEGER NOT NULL REFERENCES drafts(id), number INTEGER NOT NULL, at TEXT NOT NULL,
		edits TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY(draft, number));
	CREATE TABLE log(
		number INTEGER PRIMARY KEY, at TEXT NOT NULL, act TEXT NOT NULL, draft INTEGER NOT NULL,
		detail TEXT NOT NULL, hash TEXT NOT NULL);`,
}

// newest is the number of the newest layout.
var newest = len(migrations)

// migrate brings the file to the newest layout, each step whole or not at all.
func (r *Register) migrate(ctx context.Context) error {
	have, err := r.layout(ctx)
	if err != nil {
		return err
	}
	if have > newest {
		return ErrNewer
	}
	for have < newest {
		if err := r.change(ctx, func(tx *sql.Tx) error { return step(ctx, tx, have) }); err != nil {
			return err
		}
		if have, err = r.layout(ctx); err != nil {
			return err
		}
	}
	return nil
}

// step makes the next layout, unless another process was faster.
func step(ctx context.Context, tx *sql.Tx, have int) error {
	if _, err := tx.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS layout(number INTEGER PRIMARY KEY)"); err != nil {
		return err
	}
	var now int
	if err := tx.QueryRowContext(ctx, "SELECT COALESCE(MAX(number), 0) FROM layout").Scan(&now); err != nil || now != have {
		return err
	}
	if _, err := tx.ExecContext(ctx, migrations[have]); err != nil {
		return fmt.Errorf("layout %d: %w", have+1, err)
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO layout(number) VALUES(?)", have+1)
	return err
}

// layout is the layout that the file has; 0 for an empty one.
func (r *Register) layout(ctx context.Context) (number int, err error) {
	var tables int
	if err := r.db().QueryRowContext(ctx, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'layout'").Scan(&tables); err != nil {
		return 0, fmt.Errorf("look at register.db: %w", err)
	}
	if tables == 0 {
		return 0, nil
	}
	err = r.db().QueryRowContext(ctx, "SELECT COALESCE(MAX(number), 0) FROM layout").Scan(&number)
	return number, err
}

// one tells a missing row from other troubles.
func one(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrMissing
	}
	return err
}
