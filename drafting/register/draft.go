package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Draft is a document under work as the register knows it; its words are asked of
// [Register.Text].
type Draft struct {
	ID     int64
	Case   int64  // 0: of no case
	Title  string // what a list shows
	Form   string // key of its type
	Path   string // the file it was opened from or is written to; "" where there is none
	Own    bool   // this program made that file and may write it
	Hash   string // of what that file held when it was last read or written
	Pinned bool
	Aside  bool // put aside: no longer among the recent ones
	Begun  time.Time
	Latest int // number of its newest version

	// Changed is when it was last typed in or saved.
	Changed time.Time
}

const draftColumns = "id, COALESCE(case_id, 0), title, form, path, own, written, pinned, aside, begun, changed, latest"

// scanDraft reads one row of draftColumns.
func scanDraft(row interface{ Scan(...any) error }) (d Draft, err error) {
	var begun, changed string
	err = row.Scan(&d.ID, &d.Case, &d.Title, &d.Form, &d.Path, &d.Own, &d.Hash, &d.Pinned, &d.Aside, &begun, &changed, &d.Latest)
	d.Begun, d.Changed = moment(begun), moment(changed)
	return d, one(err)
}

// Begin takes a draft into the register, with its text as the first version. ID,
// Begun, Changed and Latest of d are set by it.
func (r *Register) Begin(ctx context.Context, d Draft, text string) (Draft, error) {
	err := r.change(ctx, func(tx *sql.Tx) error {
		d.Begun = moment(stamp(r.now()))
		d.Changed, d.Latest = d.Begun, 0
		row := tx.QueryRowContext(ctx, `INSERT INTO drafts(case_id, title, form, path, own, written, pinned, aside, begun, changed, latest)
			VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) RETURNING id`,
			orNull(d.Case), d.Title, d.Form, d.Path, d.Own, d.Hash, d.Pinned, d.Aside, stamp(d.Begun), stamp(d.Begun))
		if err := row.Scan(&d.ID); err != nil {
			return fmt.Errorf("begin draft: %w", err)
		}
		v, err := r.put(ctx, tx, &d, Saving{Text: text, Why: Begun})
		d.Latest = v.Number
		return err
	})
	return d, err
}

// orNull is an id for a column that may be empty.
func orNull(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// Describe writes what of a draft is not its text: case, title, form, file, pin, aside.
func (r *Register) Describe(ctx context.Context, d Draft) error {
	return r.change(ctx, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `UPDATE drafts SET case_id = ?, title = ?, form = ?, path = ?, own = ?, written = ?, pinned = ?, aside = ?
			WHERE id = ?`, orNull(d.Case), d.Title, d.Form, d.Path, d.Own, d.Hash, d.Pinned, d.Aside, d.ID)
		if err != nil {
			return fmt.Errorf("describe draft %d: %w", d.ID, err)
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrMissing)
		}
		return nil
	})
}

// Draft is the draft of an id.
func (r *Register) Draft(ctx context.Context, id int64) (Draft, error) {
	return scanDraft(r.db().QueryRowContext(ctx, "SELECT "+draftColumns+" FROM drafts WHERE id = ?", id))
}

// At is the draft that was last opened from a file; the path is compared as it was given.
func (r *Register) At(ctx context.Context, path string) (Draft, error) {
	return scanDraft(r.db().QueryRowContext(ctx, "SELECT "+draftColumns+" FROM drafts WHERE path = ? ORDER BY changed DESC LIMIT 1", path))
}

// Drafts are the drafts that are not put aside: pinned ones first, then by when they
// were last changed, newest first; at most limit, 0 for all.
func (r *Register) Drafts(ctx context.Context, limit int) (out []Draft, err error) {
	if limit <= 0 {
		limit = -1
	}
	return r.list(ctx, "WHERE aside = 0 ORDER BY pinned DESC, changed DESC, id DESC LIMIT ?", limit)
}

// OfCase are the drafts of the case of a name that are not put aside, in the order in
// which they were begun; none where there is no such case.
func (r *Register) OfCase(ctx context.Context, name string) ([]Draft, error) {
	return r.list(ctx, "WHERE aside = 0 AND case_id = (SELECT id FROM cases WHERE name = ?) ORDER BY begun, id", name)
}

// list are the drafts that a clause picks.
func (r *Register) list(ctx context.Context, clause string, of any) (out []Draft, err error) {
	rows, err := r.db().QueryContext(ctx, "SELECT "+draftColumns+" FROM drafts "+clause, of)
	if err != nil {
		return nil, told(fmt.Errorf("list drafts: %w", err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		d, err := scanDraft(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}
