package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Reason is why a version was made.
type Reason string

// The reasons.
const (
	Begun    Reason = "begun"    // the draft came into the register
	Saved    Reason = "saved"    // a person saved it
	Kept     Reason = "kept"     // the program did, as it does now and then
	Restored Reason = "restored" // an earlier version was taken back
	Outside  Reason = "outside"  // another program had changed its file
)

// A Version is a draft at one moment. Its words are asked of [Register.Content].
type Version struct {
	Draft  int64
	Number int // from 1
	At     time.Time
	Why    Reason
	Name   string // that a person gave it; "" for most
	Hash   string // of its text
}

// Saving is a text to be kept, and why.
type Saving struct {
	Text string
	Why  Reason
	Name string
}

// Rename gives a version a name, or takes it back with "". What it was called before
// stays in the log.
func (r *Register) Rename(ctx context.Context, draft int64, number int, name string) error {
	return r.change(ctx, func(tx *sql.Tx) error {
		v, err := scanVersion(tx.QueryRowContext(ctx, "SELECT "+versionColumns+" FROM versions WHERE draft = ? AND number = ?", draft, number))
		if err != nil || v.Name == name {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE versions SET name = ? WHERE draft = ? AND number = ?", name, draft, number); err != nil {
			return fmt.Errorf("name version: %w", err)
		}
		return r.log(ctx, tx, entry{at: stamp(r.now()), act: "named", draft: draft, detail: fmt.Sprintf("%d %s %s", number, v.Hash, name)})
	})
}

// Save makes a version and empties the journal of the draft, in one step. Where the
// text is that of the newest version and has no name of its own, there is nothing to
// keep and that version is returned.
func (r *Register) Save(ctx context.Context, draft int64, s Saving) (v Version, err error) {
	err = r.change(ctx, func(tx *sql.Tx) error {
		d, err := scanDraft(tx.QueryRowContext(ctx, "SELECT "+draftColumns+" FROM drafts WHERE id = ?", draft))
		if err != nil {
			return err
		}
		v, err = r.put(ctx, tx, &d, s)
		return err
	})
	return v, err
}

// put makes a version in a transaction.
func (r *Register) put(ctx context.Context, tx *sql.Tx, d *Draft, s Saving) (Version, error) {
	now := stamp(r.now())
	v := Version{Draft: d.ID, Number: d.Latest + 1, At: moment(now), Why: s.Why, Name: s.Name, Hash: hashOf(s.Text)}
	if _, err := tx.ExecContext(ctx, "DELETE FROM journal WHERE draft = ?", d.ID); err != nil {
		return v, fmt.Errorf("empty journal: %w", err)
	}
	if d.Latest > 0 && s.Name == "" {
		last, err := scanVersion(tx.QueryRowContext(ctx, "SELECT "+versionColumns+" FROM versions WHERE draft = ? AND number = ?", d.ID, d.Latest))
		if err != nil || last.Hash == v.Hash {
			return last, err
		}
	}
	if err := putText(ctx, tx, v.Hash, s.Text); err != nil {
		return v, err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO versions(draft, number, at, why, name, hash) VALUES(?, ?, ?, ?, ?, ?)",
		v.Draft, v.Number, now, string(v.Why), v.Name, v.Hash); err != nil {
		return v, fmt.Errorf("keep version: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE drafts SET latest = ?, changed = ? WHERE id = ?", v.Number, now, d.ID); err != nil {
		return v, fmt.Errorf("keep version: %w", err)
	}
	return v, r.log(ctx, tx, entry{at: now, act: string(v.Why), draft: d.ID, detail: fmt.Sprintf("%d %s %s", v.Number, v.Hash, v.Name)})
}

const versionColumns = "draft, number, at, why, name, hash"

// scanVersion reads one row of versionColumns.
func scanVersion(row interface{ Scan(...any) error }) (v Version, err error) {
	var at, why string
	err = row.Scan(&v.Draft, &v.Number, &at, &why, &v.Name, &v.Hash)
	v.At, v.Why = moment(at), Reason(why)
	return v, one(err)
}

// Versions are the versions of a draft, newest first.
func (r *Register) Versions(ctx context.Context, draft int64) (out []Version, err error) {
	rows, err := r.db().QueryContext(ctx, "SELECT "+versionColumns+" FROM versions WHERE draft = ? ORDER BY number DESC", draft)
	if err != nil {
		return nil, told(fmt.Errorf("list versions: %w", err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		v, err := scanVersion(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// Content is the text of a version. The error is ErrDamaged where it is no longer
// what was kept.
func (r *Register) Content(ctx context.Context, v Version) (string, error) {
	return getText(ctx, r.db(), v.Hash)
}
