package register

import (
	"bytes"
	"compress/flate"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
)

// A queryer is a database or a transaction in it.
type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// hashOf names a text by what it says.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Hash names a text as [Draft.Hash] and [Version.Hash] do.
func Hash(text string) string { return hashOf(text) }

// putText keeps a text under its hash, once.
func putText(ctx context.Context, tx *sql.Tx, hash, text string) error {
	var small bytes.Buffer
	w, err := flate.NewWriter(&small, flate.DefaultCompression)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err != nil {
		return fmt.Errorf("compress text: %w", err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("compress text: %w", err)
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO texts(hash, size, body) VALUES(?, ?, ?) ON CONFLICT(hash) DO NOTHING", hash, len(text), small.Bytes())
	if err != nil {
		return fmt.Errorf("keep text: %w", err)
	}
	return nil
}

// getText is the text kept under a hash.
func getText(ctx context.Context, q queryer, hash string) (string, error) {
	var size int64
	var body []byte
	if err := q.QueryRowContext(ctx, "SELECT size, body FROM texts WHERE hash = ?", hash).Scan(&size, &body); err != nil {
		return "", told(fmt.Errorf("read text %.8s: %w", hash, one(err)))
	}
	r := flate.NewReader(bytes.NewReader(body))
	text, err := io.ReadAll(io.LimitReader(r, size+1))
	err = errors.Join(err, r.Close())
	if err != nil || hashOf(string(text)) != hash {
		return string(text), fmt.Errorf("%w: text %.8s is not what was kept: %w", ErrDamaged, hash, err)
	}
	return string(text), nil
}
