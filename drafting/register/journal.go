package register

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"jianwen/drafting/source"
)

// A Stroke is what was typed in one go: edits made one after another, each of the
// text that the one before it left, and the hash of the text they all lead to.
type Stroke struct {
	Edits []source.Edit
	Hash  string
}

// Journal keeps strokes of a draft, made since its newest version or the last stroke
// in the journal, all or none.
func (r *Register) Journal(ctx context.Context, draft int64, strokes ...Stroke) error {
	return r.change(ctx, func(tx *sql.Tx) error {
		var last int64
		err := tx.QueryRowContext(ctx, "SELECT COALESCE(MAX(number), 0) FROM journal WHERE draft = ?", draft).Scan(&last)
		if err != nil {
			return fmt.Errorf("read journal: %w", err)
		}
		now := stamp(r.now())
		for i, s := range strokes {
			edits, err := encode(s.Edits)
			if err != nil {
				return fmt.Errorf("write journal: %w", err)
			}
			if _, err := tx.ExecContext(ctx, "INSERT INTO journal(draft, number, at, edits, hash) VALUES(?, ?, ?, ?, ?)",
				draft, last+int64(i)+1, now, edits, s.Hash); err != nil {
				return fmt.Errorf("write journal: %w", err)
			}
		}
		_, err = tx.ExecContext(ctx, "UPDATE drafts SET changed = ? WHERE id = ?", now, draft)
		return err
	})
}

// Text is a draft as it was when it was last typed in: its newest version and what
// the journal holds beyond it; typed tells whether that is anything. Where the
// journal does not lead on from the version, the error is ErrDamaged and the text
// goes as far as it does.
func (r *Register) Text(ctx context.Context, draft int64) (text string, typed bool, err error) {
	tx, err := r.db().BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return "", false, told(fmt.Errorf("begin: %w", err))
	}
	defer func() {
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, back)
		}
	}()
	d, err := scanDraft(tx.QueryRowContext(ctx, "SELECT "+draftColumns+" FROM drafts WHERE id = ?", draft))
	if err != nil {
		return "", false, err
	}
	v, err := scanVersion(tx.QueryRowContext(ctx, "SELECT "+versionColumns+" FROM versions WHERE draft = ? AND number = ?", draft, d.Latest))
	if err != nil {
		return "", false, err
	}
	if text, err = getText(ctx, tx, v.Hash); err != nil {
		return text, false, err
	}
	return replay(ctx, tx, draft, text)
}

// replay makes the edits of a draft's journal.
func replay(ctx context.Context, q queryer, draft int64, text string) (_ string, typed bool, err error) {
	rows, err := q.QueryContext(ctx, "SELECT number, edits, hash FROM journal WHERE draft = ? ORDER BY number", draft)
	if err != nil {
		return text, false, told(fmt.Errorf("read journal: %w", err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var number int64
		var line string
		var s Stroke
		if err := rows.Scan(&number, &line, &s.Hash); err != nil {
			return text, typed, told(err)
		}
		if s.Edits, err = decode(line); err != nil {
			return text, typed, fmt.Errorf("%w: journal line %d: %w", ErrDamaged, number, err)
		}
		after, err := s.apply(text)
		if err != nil {
			return text, typed, fmt.Errorf("%w: journal line %d: %w", ErrDamaged, number, err)
		}
		text, typed = after, true
	}
	return text, typed, rows.Err()
}

// apply makes the edits of a stroke, one after another.
func (s Stroke) apply(text string) (string, error) {
	after := text
	for _, e := range s.Edits {
		var err error
		if after, err = source.Apply(after, []source.Edit{e}); err != nil {
			return text, err
		}
	}
	if hashOf(after) != s.Hash {
		return text, errors.New("it leads to another text than was typed")
	}
	return after, nil
}

// A written edit is an edit as the journal has it: bytes that are no UTF-8 apart,
// because JSON would put others in their place.
type written struct {
	Start int    `json:"s"`
	End   int    `json:"e"`
	New   string `json:"n,omitempty"`
	Bytes []byte `json:"b,omitempty"`
}

func encode(edits []source.Edit) (string, error) {
	all := make([]written, len(edits))
	for i, e := range edits {
		all[i] = written{Start: e.Span.Start, End: e.Span.End, New: e.New}
		if !utf8.ValidString(e.New) {
			all[i].New, all[i].Bytes = "", []byte(e.New)
		}
	}
	text, err := json.Marshal(all)
	return string(text), err
}

func decode(text string) ([]source.Edit, error) {
	var all []written
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		return nil, err
	}
	edits := make([]source.Edit, len(all))
	for i, w := range all {
		edits[i] = source.Edit{Span: source.Span{Start: w.Start, End: w.End}, New: w.New + string(w.Bytes)}
	}
	return edits, nil
}
