package register

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
)

// An entry is a line of the log. The log is only ever added to, and each line's hash
// holds that of the line before: what was taken out or changed afterwards shows.
type entry struct {
	number int64
	at     string
	act    string
	draft  int64
	detail string
	hash   string
}

// seal is the hash of an entry after the one before.
func (e entry) seal(before string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d\x00%s\x00%s\x00%d\x00%s", before, e.number, e.at, e.act, e.draft, e.detail))
	return hex.EncodeToString(sum[:])
}

// log adds a line.
func (r *Register) log(ctx context.Context, tx *sql.Tx, e entry) error {
	var last entry
	err := tx.QueryRowContext(ctx, "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1").Scan(&last.number, &last.hash)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("read log: %w", err)
	}
	e.number = last.number + 1
	_, err = tx.ExecContext(ctx, "INSERT INTO log(number, at, act, draft, detail, hash) VALUES(?, ?, ?, ?, ?, ?)",
		e.number, e.at, e.act, e.draft, e.detail, e.seal(last.hash))
	if err != nil {
		return fmt.Errorf("write log: %w", err)
	}
	return nil
}
