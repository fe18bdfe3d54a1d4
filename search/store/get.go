package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"jianwen/search/ingest"
	"jianwen/search/law"
)

// versionRow and documentRow are the data of a group as JSON.
type versionRow struct {
	Version *law.Version `json:"version"`
	Digest  string       `json:"digest"`
}

type documentRow struct {
	Document *ingest.Document `json:"document"`
}

// bare is a version without its articles.
func bare(v *law.Version) *law.Version {
	out := *v
	out.Articles = nil
	return &out
}

func bareDocument(d *ingest.Document) *ingest.Document {
	out := *d
	out.Passages = nil
	return &out
}

// An Entry is an article of a version or a passage of a document.
type Entry struct {
	Row, Group uint32
	ID         string
	N, Sub     int // of an article; N is the number of a passage from 1
	Label      string
	Path       []string
	Heading    string
	Text       string
}

// Article is the entry as an article.
func (e *Entry) Article() *law.Article {
	return &law.Article{
		ID: e.ID, Row: e.Row, Number: e.N, Sub: e.Sub, Label: e.Label, Path: e.Path, Heading: e.Heading, Text: e.Text,
	}
}

// Passage is the entry as a passage of a document.
func (e *Entry) Passage() *ingest.Passage {
	return &ingest.Passage{ID: e.ID, Part: e.Label, Heading: e.Heading, Text: e.Text}
}

// Seq is the number of the last change. It costs one look at the file.
func (s *Store) Seq(ctx context.Context) (seq int64, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = 'changes'").Scan(&seq)
	if err != nil {
		err = damaged(err)
	}
	return seq, err
}

// Groups are all versions and documents, without articles and passages, and the
// statutes they belong to, by number. Versions are not put into their statutes.
func (s *Store) Groups(ctx context.Context) (groups []*Group, err error) {
	statutes, err := s.statutes(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := s.db.QueryContext(ctx, groupQuery+" ORDER BY g.grp")
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		g, statute, err := scanGroup(rows.Scan)
		if err != nil {
			return nil, damaged(err)
		}
		if g.Version != nil {
			if g.Statute = statutes[statute]; g.Statute == nil {
				return nil, fmt.Errorf("%w: group %d belongs to nothing", ErrDamaged, g.Num)
			}
		}
		groups = append(groups, g)
	}
	return groups, rows.Err()
}

const groupQuery = `SELECT g.grp, g.kind, g.statute, g.hash, g.id, g.first, g.last, c.seq, g.data
	FROM groups g JOIN changes c ON c.grp = g.grp`

// scanGroup reads a group and the number of its statute from a row of groupQuery.
func scanGroup(scan func(...any) error) (g *Group, statute int64, err error) {
	g = &Group{}
	var data []byte
	if err := scan(&g.Num, &g.Kind, &statute, &g.Hash, &g.ID, &g.First, &g.Last, &g.Seq, &data); err != nil {
		return nil, 0, err
	}
	if statute == 0 {
		var d documentRow
		err = json.Unmarshal(data, &d)
		g.Document = d.Document
	} else {
		var v versionRow
		err = json.Unmarshal(data, &v)
		g.Version, g.Digest = v.Version, v.Digest
	}
	if err != nil || g.Version == nil && g.Document == nil {
		return nil, 0, fmt.Errorf("%w: group %d: %w", ErrDamaged, g.Num, err)
	}
	return g, statute, nil
}

// Group is one version or document, with its statute; nil where there is none.
func (s *Store) Group(ctx context.Context, num uint32) (*Group, error) {
	g, statute, err := scanGroup(s.db.QueryRowContext(ctx, groupQuery+" WHERE g.grp = ?", num).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil || statute == 0 {
		return g, err
	}
	all, err := s.statutesWhere(ctx, "WHERE num = ?", statute)
	if err == nil && all[statute] == nil {
		err = fmt.Errorf("%w: group %d belongs to nothing", ErrDamaged, num)
	}
	g.Statute = all[statute]
	return g, err
}

func (s *Store) statutes(ctx context.Context) (map[int64]*law.Statute, error) {
	return s.statutesWhere(ctx, "")
}

func (s *Store) statutesWhere(ctx context.Context, where string, args ...any) (all map[int64]*law.Statute, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT num, id, title, organ, level, region FROM statutes "+where, args...)
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	all = map[int64]*law.Statute{}
	for rows.Next() {
		var num int64
		var level string
		statute := &law.Statute{}
		if err := rows.Scan(&num, &statute.ID, &statute.Title, &statute.Organ, &level, &statute.Region); err != nil {
			return nil, damaged(err)
		}
		if err := statute.Level.UnmarshalText([]byte(level)); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		all[num] = statute
	}
	return all, rows.Err()
}

const entryColumns = "row, grp, id, n, sub, label, path, heading, text"

// scanEntry reads one entry from a row of entryColumns.
func scanEntry(scan func(...any) error) (*Entry, error) {
	e := &Entry{}
	var path string
	if err := scan(&e.Row, &e.Group, &e.ID, &e.N, &e.Sub, &e.Label, &path, &e.Heading, &e.Text); err != nil {
		return nil, err
	}
	if path != "" {
		e.Path = strings.Split(path, "\n")
	}
	return e, nil
}

// Row is one entry; sql.ErrNoRows where there is none.
func (s *Store) Row(ctx context.Context, row uint32) (*Entry, error) {
	return scanEntry(s.row.QueryRowContext(ctx, row).Scan)
}

// Rows calls yield with the entries from first to last, in their order, until it
// returns false.
func (s *Store) Rows(ctx context.Context, first, last uint32, yield func(*Entry) bool) error {
	return s.each(ctx, yield, "SELECT "+entryColumns+" FROM entries WHERE row BETWEEN ? AND ? ORDER BY row", first, last)
}

// Article is the article of a number in a version, the first where several have it;
// nil where there is none.
func (s *Store) Article(ctx context.Context, g *Group, n, sub int) (*Entry, error) {
	e, err := scanEntry(s.db.QueryRowContext(ctx, "SELECT "+entryColumns+
		" FROM entries WHERE row BETWEEN ? AND ? AND n = ? AND sub = ? ORDER BY row LIMIT 1", g.First, g.Last, n, sub).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return e, err
}

// Called calls yield with the entries of an ID, the oldest first.
func (s *Store) Called(ctx context.Context, id string, yield func(*Entry) bool) error {
	return s.each(ctx, yield, "SELECT "+entryColumns+" FROM entries WHERE id = ? ORDER BY row", id)
}

func (s *Store) each(ctx context.Context, yield func(*Entry) bool, query string, args ...any) (err error) {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		e, err := scanEntry(rows.Scan)
		if err != nil {
			return damaged(err)
		}
		if !yield(e) {
			return nil
		}
	}
	return rows.Err()
}

// A Change is what happened to a group: it is there now, or gone, with its rows.
type Change struct {
	Seq         int64
	Group       uint32
	First, Last uint32
	Gone        bool
}

// Changes are up to limit changes after seq, in their order.
func (s *Store) Changes(ctx context.Context, seq int64, limit int) (out []Change, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT c.seq, c.grp, c.first, c.last, g.grp IS NULL
		FROM changes c LEFT JOIN groups g ON g.grp = c.grp WHERE c.seq > ? ORDER BY c.seq LIMIT ?`, seq, limit)
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c Change
		if err := rows.Scan(&c.Seq, &c.Group, &c.First, &c.Last, &c.Gone); err != nil {
			return nil, damaged(err)
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// Behind is how many articles and passages changed after seq.
func (s *Store) Behind(ctx context.Context, seq int64) (n int64, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT COALESCE(SUM(last - first + 1), 0) FROM changes WHERE seq > ?", seq).Scan(&n)
	return n, err
}

// Count is how many articles and passages there are.
func (s *Store) Count(ctx context.Context) (n int, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT COALESCE(SUM(last - first + 1), 0) FROM groups").Scan(&n)
	return n, err
}
