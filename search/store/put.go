package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"jianwen/search/ingest"
	"jianwen/search/law"
)

// A File is an imported file with all that was read from it.
type File struct {
	Hash    string // of Data
	Name    string // under which it came
	Data    []byte // kept as it is; nil where the original lies in the store already
	Size    int64
	Beside  map[string][]byte // files of the same folder that it was read with, by bare name
	Outcome Outcome
	Notes   []law.Note
	Groups  []*Group // what it holds; Put sets their numbers and names
}

// Outcome is what became of a file.
type Outcome string

// The outcomes. A refused file is remembered by name only; it is not kept.
const (
	Imported Outcome = "imported"
	Updated  Outcome = "updated" // a newer or older text joined a statute that was there
	Same     Outcome = "same"    // was there already
	InPart   Outcome = "in part" // with something odd, which the notes tell
	Refused  Outcome = "refused"
)

// A Group is one version of a statute, or one document: exactly one of the two is set.
type Group struct {
	Num      uint32 // in the store; the index's number of it
	Kind     string // statute, recommendation, reply, document
	ID       string // of the version or document; Put makes it unique
	Hash     string // of the file it came from
	First    uint32 // row of its first article or passage
	Last     uint32 // row of its last one; First-1 of a group without any
	Seq      int64  // of its last change
	Statute  *law.Statute
	Version  *law.Version // Articles only where asked for
	Document *ingest.Document
	Cites    []Cite // of a document
	Digest   string // of its texts without blanks
}

// A Cite is an article that a document cites.
type Cite struct {
	Statute string // its ID
	N, Sub  int
}

// Put stores files in one transaction: all of them are in when it returns, none
// when it fails or the program is killed. A version whose texts are there already,
// under the same statute and date, is left out, unless it brings names of its own.
func (s *Store) Put(ctx context.Context, files []*File) error {
	var lines []Line
	for _, f := range files {
		if f.Outcome == Refused || f.Data == nil {
			continue
		}
		if err := s.keep(f.Hash, f.Data); err != nil {
			return err
		}
		add := &Original{Hash: f.Hash, Name: f.Name}
		for name, data := range f.Beside {
			if add.Beside == nil {
				add.Beside = map[string]string{}
			}
			add.Beside[name] = Hash(data)
			if err := s.keep(add.Beside[name], data); err != nil {
				return err
			}
		}
		lines = append(lines, Line{Add: add})
	}
	if err := s.record(lines...); err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		w, err := newWriter(ctx, tx)
		if err != nil {
			return err
		}
		for _, f := range files {
			if f.Outcome == Refused {
				continue
			}
			if err := w.file(f); err != nil {
				return fmt.Errorf("store %s: %w", f.Name, err)
			}
		}
		_, err = tx.ExecContext(ctx, "UPDATE rows SET next = ?", w.next)
		return err
	})
}

// A writer puts files into one transaction.
type writer struct {
	ctx   context.Context
	tx    *sql.Tx
	next  uint32 // row
	entry *sql.Stmt
}

func newWriter(ctx context.Context, tx *sql.Tx) (*writer, error) {
	w := &writer{ctx: ctx, tx: tx}
	if err := tx.QueryRowContext(ctx, "SELECT next FROM rows").Scan(&w.next); err != nil {
		return nil, damaged(err)
	}
	var err error
	w.entry, err = tx.PrepareContext(ctx,
		"INSERT INTO entries(row, grp, id, n, sub, label, path, heading, text) VALUES(?,?,?,?,?,?,?,?,?)")
	return w, err
}

// file stores one file.
func (w *writer) file(f *File) error {
	var there int
	if err := w.tx.QueryRowContext(w.ctx, "SELECT COUNT(*) FROM files WHERE hash = ?", f.Hash).Scan(&there); err != nil {
		return err
	}
	if there > 0 {
		f.Outcome, f.Groups = Same, nil
		return nil
	}
	kept := f.Groups[:0]
	joined := false
	for _, g := range f.Groups {
		g.Hash = f.Hash
		new, known, err := w.group(g)
		if err != nil {
			return err
		}
		joined = joined || known
		if new {
			kept = append(kept, g)
		}
	}
	switch {
	case len(kept) == 0 && len(f.Groups) > 0:
		f.Outcome = Same
	case joined && f.Outcome == Imported:
		f.Outcome = Updated
	}
	f.Groups = kept
	notes, err := json.Marshal(f.Notes)
	if err != nil {
		return err
	}
	_, err = w.tx.ExecContext(w.ctx, "INSERT INTO files(hash, name, size, added, outcome, notes) VALUES(?,?,?,?,?,?)",
		f.Hash, f.Name, f.Size, time.Now().UTC().Format(time.RFC3339), string(f.Outcome), string(notes))
	return err
}

// group stores a group; new is false where its texts are there already, known is
// true where its statute was there before.
func (w *writer) group(g *Group) (new, known bool, err error) {
	var statute int64
	var data []byte
	if g.Version != nil {
		if statute, known, err = w.statute(g.Statute); err != nil {
			return false, false, err
		}
		g.Digest = digest(g.Version)
		if g.Version.Key == "" && known {
			if there, err := w.twin(statute, g); err != nil || there {
				return false, known, err
			}
		}
		if g.Version.ID, err = w.free(cmp.Or(g.Version.ID, versionID(g.Statute.ID, g.Version))); err != nil {
			return false, known, err
		}
		g.ID, g.Version.Source = g.Version.ID, g.Hash
		data, err = json.Marshal(versionRow{bare(g.Version), g.Digest})
	} else {
		if g.Document.ID, err = w.free(g.Document.ID); err != nil {
			return false, false, err
		}
		g.ID = g.Document.ID
		data, err = json.Marshal(documentRow{bareDocument(g.Document)})
	}
	if err != nil {
		return false, known, err
	}
	g.First = w.next
	g.Last = g.First + uint32(g.Entries()) - 1
	result, err := w.tx.ExecContext(w.ctx, "INSERT INTO groups(kind, statute, hash, id, first, last, data) VALUES(?,?,?,?,?,?,?)",
		g.Kind, statute, g.Hash, g.ID, g.First, g.Last, string(data))
	if err != nil {
		return false, known, err
	}
	num, err := result.LastInsertId()
	if err != nil {
		return false, known, err
	}
	g.Num = uint32(num)
	return true, known, errors.Join(w.entries(g), w.cites(g), changed(w.ctx, w.tx, g.Num, g.First, g.Last))
}

// Entries is how many articles or passages the group has while they are loaded.
func (g *Group) Entries() int {
	if g.Version != nil {
		return len(g.Version.Articles)
	}
	return len(g.Document.Passages)
}

// statute finds or makes the row of a statute.
func (w *writer) statute(s *law.Statute) (num int64, known bool, err error) {
	err = w.tx.QueryRowContext(w.ctx, "SELECT num FROM statutes WHERE id = ?", s.ID).Scan(&num)
	if err == nil {
		return num, true, nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return 0, false, err
	}
	level, err := s.Level.MarshalText()
	if err != nil {
		return 0, false, err
	}
	result, err := w.tx.ExecContext(w.ctx, "INSERT INTO statutes(id, title, organ, level, region) VALUES(?,?,?,?,?)",
		s.ID, s.Title, s.Organ, string(level), s.Region)
	if err != nil {
		return 0, false, err
	}
	num, err = result.LastInsertId()
	return num, false, err
}

// twin reports whether a group of the statute has the same texts and the same date.
func (w *writer) twin(statute int64, g *Group) (bool, error) {
	var n int
	err := w.tx.QueryRowContext(w.ctx, `SELECT COUNT(*) FROM groups WHERE statute = ?
		AND json_extract(data, '$.digest') = ? AND COALESCE(json_extract(data, '$.version.text'), '') = ?`,
		statute, g.Digest, g.Version.Text.String()).Scan(&n)
	return n > 0, err
}

// free makes a name of a group unique: the second of its kind gets #2.
func (w *writer) free(id string) (string, error) {
	for try := id; ; {
		var n int
		if err := w.tx.QueryRowContext(w.ctx, "SELECT COUNT(*) FROM groups WHERE id = ?", try).Scan(&n); err != nil {
			return "", err
		}
		if n == 0 {
			return try, nil
		}
		base, number, _ := strings.Cut(try[len(id):], "#")
		k, _ := strconv.Atoi(number)
		try = id + base + "#" + strconv.Itoa(max(k, 1)+1)
	}
}

// entries stores the articles or passages of a group.
func (w *writer) entries(g *Group) error {
	put := func(id string, n, sub int, label string, path []string, heading, text string) error {
		row := w.next
		w.next++
		_, err := w.entry.ExecContext(w.ctx, row, g.Num, id, n, sub, label, strings.Join(path, "\n"), heading, text)
		return err
	}
	if g.Version != nil {
		for _, a := range g.Version.Articles {
			a.ID = cmp.Or(a.ID, articleID(g.Statute.ID, a))
			a.Row = w.next
			if err := put(a.ID, a.Number, a.Sub, a.Label, a.Path, a.Heading, a.Text); err != nil {
				return err
			}
		}
		return nil
	}
	for i := range g.Document.Passages {
		p := &g.Document.Passages[i]
		p.ID = cmp.Or(p.ID, g.Document.ID+":"+strconv.Itoa(i+1))
		if err := put(p.ID, i+1, 0, p.Part, nil, p.Heading, p.Text); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) cites(g *Group) error {
	for _, c := range g.Cites {
		_, err := w.tx.ExecContext(w.ctx, "INSERT OR IGNORE INTO cites(statute, n, sub, grp) VALUES(?,?,?,?)", c.Statute, c.N, c.Sub, g.Num)
		if err != nil {
			return err
		}
	}
	return nil
}

// changed numbers a change of a group; an earlier one of it is forgotten.
func changed(ctx context.Context, tx *sql.Tx, num, first, last uint32) error {
	_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO changes(grp, first, last) VALUES(?,?,?)", num, first, last)
	return err
}

// articleID names an article by its statute: 刑法:120.1, or by its label where it has no number.
func articleID(statute string, a *law.Article) string {
	if a.Number == 0 {
		return statute + ":" + a.Label
	}
	id := statute + ":" + strconv.Itoa(a.Number)
	if a.Sub > 0 {
		id += "." + strconv.Itoa(a.Sub)
	}
	return id
}

// versionID names a version by its statute and date: 刑法@2023-12-29.
func versionID(statute string, v *law.Version) string {
	id := statute
	if v.Part != "" {
		id += "/" + v.Part
	}
	if v.Text != 0 {
		id += "@" + v.Text.String()
	}
	return id
}

// digest is the hash of a version's texts without blanks.
func digest(v *law.Version) string {
	sum := sha256.New()
	for _, a := range v.Articles {
		line := strconv.Itoa(a.Number) + "." + strconv.Itoa(a.Sub) + " " + strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, a.Text) + "\n"
		_, _ = sum.Write([]byte(line)) // a hash never fails
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}
