package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"jianwen/search/ingest"
	"jianwen/search/law"
)

// Kept is a file that was imported.
type Kept struct {
	Hash    string     `json:"hash"`
	Name    string     `json:"name"`
	Size    int64      `json:"size"`
	Added   string     `json:"added"` // RFC 3339, UTC
	Outcome Outcome    `json:"outcome"`
	Notes   []law.Note `json:"notes,omitempty"`
}

// Has reports whether a file of this content was imported.
func (s *Store) Has(ctx context.Context, hash string) (bool, error) {
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM files WHERE hash = ?", hash).Scan(&n)
	return n > 0, err
}

// Files are the imported files in the order of their coming.
func (s *Store) Files(ctx context.Context) (out []Kept, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT hash, name, size, added, outcome, notes FROM files ORDER BY rowid")
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var k Kept
		var notes string
		if err := rows.Scan(&k.Hash, &k.Name, &k.Size, &k.Added, &k.Outcome, &notes); err != nil {
			return nil, damaged(err)
		}
		if err := json.Unmarshal([]byte(notes), &k.Notes); err != nil {
			return nil, fmt.Errorf("%w: notes of %s: %w", ErrDamaged, k.Name, err)
		}
		out = append(out, k)
	}
	return out, rows.Err()
}

// Remove takes groups out, and each file of which nothing is left, original and all.
func (s *Store) Remove(ctx context.Context, groups []*Group) error {
	var lines []Line
	for _, g := range groups {
		lines = append(lines, Line{Remove: &Removal{g.Hash, g.ID}})
	}
	if err := s.record(lines...); err != nil {
		return err
	}
	var orphans []string
	err := s.write(ctx, func(tx *sql.Tx) error {
		orphans = nil
		for _, g := range groups {
			if _, err := tx.ExecContext(ctx, "DELETE FROM entries WHERE row BETWEEN ? AND ?", g.First, g.Last); err != nil {
				return err
			}
			for _, q := range []string{"DELETE FROM cites WHERE grp = ?", "DELETE FROM groups WHERE grp = ?"} {
				if _, err := tx.ExecContext(ctx, q, g.Num); err != nil {
					return err
				}
			}
			if err := changed(ctx, tx, g.Num, g.First, g.Last); err != nil {
				return err
			}
			var left int
			if err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM groups WHERE hash = ?", g.Hash).Scan(&left); err != nil {
				return err
			}
			if left == 0 {
				orphans = append(orphans, g.Hash)
				if _, err := tx.ExecContext(ctx, "DELETE FROM files WHERE hash = ?", g.Hash); err != nil {
					return err
				}
			}
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM statutes WHERE num NOT IN (SELECT statute FROM groups)")
		return err
	})
	if err != nil {
		return err
	}
	for _, hash := range orphans {
		if err := os.Remove(s.path(hash)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("remove original: %w", err)
		}
	}
	return nil
}

// Describe replaces what was recognised of a document, except its name and its
// passages: people correct it.
func (s *Store) Describe(ctx context.Context, g *Group, d ingest.Document) error {
	d.ID, d.Passages = g.Document.ID, nil
	data, err := json.Marshal(documentRow{&d})
	if err != nil {
		return err
	}
	if err := s.record(Line{Describe: &d}); err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, "UPDATE groups SET kind = ?, data = ? WHERE grp = ?", d.Kind, string(data), g.Num)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, sql.ErrNoRows)
		}
		return changed(ctx, tx, g.Num, g.First, g.Last)
	})
}

// A Together is an article with the number of documents that cite it.
type Together struct {
	Statute string `json:"statute"`
	N       int    `json:"n"`
	Sub     int    `json:"sub,omitempty"`
	Count   int    `json:"count"`
}

// CitedTogether are the articles cited in the documents that cite one, the most
// frequent first.
func (s *Store) CitedTogether(ctx context.Context, c Cite, limit int) (out []Together, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT b.statute, b.n, b.sub, COUNT(*) FROM cites a JOIN cites b ON a.grp = b.grp
		WHERE a.statute = ? AND a.n = ? AND a.sub = ? AND NOT (b.statute = a.statute AND b.n = a.n AND b.sub = a.sub)
		GROUP BY b.statute, b.n, b.sub ORDER BY COUNT(*) DESC, b.statute, b.n, b.sub LIMIT ?`, c.Statute, c.N, c.Sub, limit)
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var t Together
		if err := rows.Scan(&t.Statute, &t.N, &t.Sub, &t.Count); err != nil {
			return nil, damaged(err)
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// Citing are the groups of the documents that cite an article, by number.
func (s *Store) Citing(ctx context.Context, c Cite) (groups []uint32, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT grp FROM cites WHERE statute = ? AND n = ? AND sub = ? ORDER BY grp", c.Statute, c.N, c.Sub)
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var g uint32
		if err := rows.Scan(&g); err != nil {
			return nil, damaged(err)
		}
		groups = append(groups, g)
	}
	return groups, rows.Err()
}

// Cites are the articles that a document cites.
func (s *Store) Cites(ctx context.Context, group uint32) (out []Cite, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT statute, n, sub FROM cites WHERE grp = ? ORDER BY statute, n, sub", group)
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c Cite
		if err := rows.Scan(&c.Statute, &c.N, &c.Sub); err != nil {
			return nil, damaged(err)
		}
		out = append(out, c)
	}
	return out, rows.Err()
}
