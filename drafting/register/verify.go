package register

import (
	"context"
	"errors"
	"fmt"
)

// Verify looks through the whole register and says what is wrong with it, nothing
// where all is well: the file itself, the chain of the log, every version's text.
func (r *Register) Verify(ctx context.Context) (troubles []string, err error) {
	for _, look := range []func(context.Context) ([]string, error){r.verifyFile, r.verifyLog, r.verifyTexts} {
		found, err := look(ctx)
		troubles = append(troubles, found...)
		if err != nil {
			return troubles, told(err)
		}
	}
	return troubles, nil
}

// verifyFile has the database look through its file.
func (r *Register) verifyFile(ctx context.Context) ([]string, error) {
	var said string
	if err := r.db().QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&said); err != nil || said == "ok" {
		return nil, err
	}
	return []string{said}, nil
}

// verifyLog walks the chain of the log.
func (r *Register) verifyLog(ctx context.Context) (troubles []string, err error) {
	rows, err := r.db().QueryContext(ctx, "SELECT number, at, act, draft, detail, hash FROM log ORDER BY number")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	before, next := "", int64(1)
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.number, &e.at, &e.act, &e.draft, &e.detail, &e.hash); err != nil {
			return troubles, err
		}
		if e.number != next || e.hash != e.seal(before) {
			return append(troubles, fmt.Sprintf("log: line %d does not follow from line %d", e.number, next-1)), nil
		}
		before, next = e.hash, next+1
	}
	return troubles, rows.Err()
}

// verifyTexts reads every text that a version has.
func (r *Register) verifyTexts(ctx context.Context) (troubles []string, err error) {
	rows, err := r.db().QueryContext(ctx, "SELECT "+versionColumns+" FROM versions ORDER BY draft, number")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		v, err := scanVersion(rows)
		if err != nil {
			return troubles, err
		}
		if _, err := r.Content(ctx, v); err != nil {
			troubles = append(troubles, fmt.Sprintf("draft %d, version %d: %v", v.Draft, v.Number, err))
		}
	}
	return troubles, rows.Err()
}
