package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/search/ingest"
	"jianwen/search/law"
)

// version makes a group of a statute with articles of the given texts.
func version(title string, text law.Date, articles ...string) *Group {
	v := &law.Version{Text: text}
	for i, a := range articles {
		v.Articles = append(v.Articles, &law.Article{Number: i + 1, Label: law.ArticleLabel(i+1, 0), Text: a, Path: []string{"第一章 总则"}})
	}
	return &Group{Kind: "statute", Statute: &law.Statute{ID: title, Title: title, Level: law.Law}, Version: v}
}

func letter(id string, cites ...Cite) *Group {
	return &Group{Kind: "recommendation", Cites: cites, Document: &ingest.Document{
		ID: id, Kind: "recommendation", Title: "检察建议书", Passages: []ingest.Passage{{Part: "facts", Text: "经查，" + id}},
	}}
}

func file(name string, groups ...*Group) *File {
	data := []byte(name)
	return &File{Hash: Hash(data), Name: name, Data: data, Size: int64(len(data)), Outcome: Imported, Groups: groups}
}

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func put(t *testing.T, s *Store, files ...*File) {
	t.Helper()
	if err := s.Put(context.Background(), files); err != nil {
		t.Fatal(err)
	}
}

func groups(t *testing.T, s *Store) map[string]*Group {
	t.Helper()
	all, err := s.Groups(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*Group{}
	for _, g := range all {
		out[g.ID] = g
	}
	return out
}

func TestPut(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir())
	first := file("试验法(2018-01-01).md", version("试验法", 20180101, "为了试验，制定本法。", "试验应当如实。"))
	put(t, s, first)
	if first.Outcome != Imported {
		t.Errorf("the first text is %s", first.Outcome)
	}
	next := file("试验法(2020-01-01).md", version("试验法", 20200101, "为了试验，制定本法。", "试验应当及时、如实。"))
	again := file("抄本.md", version("试验法", 20180101, "为了 试验，制定本法。", "试验应当如实。"))
	keyed := version("试验法", 20180101, "为了试验，制定本法。", "试验应当如实。")
	keyed.Version.Key = "k1"
	keyed.Version.Articles[0].ID = "k1:1"
	named := file("articles.jsonl", keyed)
	put(t, s, next, again, named)
	for f, want := range map[*File]Outcome{next: Updated, again: Same, named: Updated} {
		if f.Outcome != want {
			t.Errorf("%s is %s, want %s", f.Name, f.Outcome, want)
		}
	}
	all := groups(t, s)
	for _, id := range []string{"试验法@2018-01-01", "试验法@2020-01-01", "试验法@2018-01-01#2"} {
		g := all[id]
		if g == nil {
			t.Fatalf("no group %s among %v", id, all)
		}
		if g.Statute.Title != "试验法" || g.Version.ID != id || g.Version.Articles != nil || g.Hash == "" || g.Last != g.First+1 {
			t.Errorf("%s came back as %+v %+v", id, g, g.Version)
		}
	}
	if len(all) != 3 {
		t.Errorf("%d groups, want 3", len(all))
	}
	e, err := s.Article(ctx, all["试验法@2020-01-01"], 2, 0)
	if err != nil || e == nil || e.Text != "试验应当及时、如实。" || e.ID != "试验法:2" || e.Path[0] != "第一章 总则" {
		t.Errorf("article 2 is %+v, %v", e, err)
	}
	if e, err := s.Article(ctx, all["试验法@2020-01-01"], 3, 0); e != nil || err != nil {
		t.Errorf("there is an article 3: %+v, %v", e, err)
	}
	var found []string
	if err := s.Called(ctx, "k1:1", func(e *Entry) bool { found = append(found, e.Text); return true }); err != nil || len(found) != 1 {
		t.Errorf("k1:1 is %v, %v", found, err)
	}
	if n, err := s.Count(ctx); n != 6 || err != nil {
		t.Errorf("%d entries, %v", n, err)
	}
}

func TestSameFile(t *testing.T) {
	s := open(t, t.TempDir())
	put(t, s, file("a.md", letter("a")))
	twice := file("a.md", letter("a"))
	put(t, s, twice)
	if twice.Outcome != Same || len(groups(t, s)) != 1 {
		t.Errorf("the same file came in twice: %s", twice.Outcome)
	}
}

func TestChanges(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir())
	put(t, s, file("a", letter("a")), file("b", letter("b")))
	seq, err := s.Seq(ctx)
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Changes(ctx, 0, 10)
	if err != nil || len(all) != 2 || all[1].Seq != seq || all[0].Gone {
		t.Fatalf("changes are %+v, %v", all, err)
	}
	a := groups(t, s)["a"]
	corrected := *a.Document
	corrected.Topic = "快递"
	if err := s.Describe(ctx, a, corrected); err != nil {
		t.Fatal(err)
	}
	if got := groups(t, s)["a"].Document.Topic; got != "快递" {
		t.Errorf("the topic is %q", got)
	}
	if err := s.Remove(ctx, []*Group{groups(t, s)["b"]}); err != nil {
		t.Fatal(err)
	}
	later, err := s.Changes(ctx, seq, 10)
	if err != nil || len(later) != 2 || later[0].Gone || !later[1].Gone || later[1].First != groups(t, s)["a"].Last+1 {
		t.Errorf("later changes are %+v, %v", later, err)
	}
	if next, err := s.Seq(ctx); err != nil || next != later[1].Seq {
		t.Errorf("the last change is %d, %v", next, err)
	}
}

func TestOriginals(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := open(t, dir)
	f := file("a.md", letter("a"))
	f.Beside = map[string][]byte{"README.md": []byte("title")}
	put(t, s, f)
	whole, err := s.Intact(f.Hash)
	if !whole || err != nil {
		t.Errorf("the original is not intact: %v", err)
	}
	lines, err := s.Journal()
	if err != nil || len(lines) != 1 || lines[0].Add.Name != "a.md" || lines[0].Add.Beside["README.md"] != Hash([]byte("title")) {
		t.Fatalf("the journal is %+v, %v", lines, err)
	}
	if err := s.Remove(ctx, []*Group{groups(t, s)["a"]}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Original(f.Hash); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the original is still there: %v", err)
	}
	if lines, err := s.Journal(); err != nil || len(lines) != 1 || lines[0].Remove == nil {
		t.Errorf("the journal is %+v, %v", lines, err)
	}
	put(t, s, file("a.md", letter("a")))
	lines, err = s.Journal()
	if err != nil || len(lines) != 1 || lines[0].Add == nil {
		t.Errorf("what came in again is told of as %+v, %v", lines, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "sources", f.Hash[:2], f.Hash), []byte("b.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	if whole, err := s.Intact(f.Hash); whole || err != nil {
		t.Errorf("a changed original is intact: %v", err)
	}
}

func TestJournalCut(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	put(t, s, file("a", letter("a")), file("b", letter("b")))
	path := filepath.Join(dir, "sources", "journal.jsonl")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data[:len(data)-9], 0o600); err != nil {
		t.Fatal(err)
	}
	lines, err := s.Journal()
	if err != nil || len(lines) != 1 || lines[0].Add.Name != "a" {
		t.Errorf("a cut journal reads as %+v, %v", lines, err)
	}
	put(t, s, file("c", letter("c"))) // begins a line of its own
	lines, err = s.Journal()
	if err != nil || len(lines) != 2 || lines[1].Add.Name != "c" {
		t.Errorf("after a cut line the journal reads as %+v, %v", lines, err)
	}
}

func TestDamaged(t *testing.T) {
	ctx := context.Background()
	for name, content := range map[string]string{
		"no database": "what is this?" + strings.Repeat("x", 5000), "short": "SQLite format 3\x00",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "library.db"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(ctx, dir); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: opening says %v", name, err)
		}
		s, err := Renew(ctx, dir)
		if err != nil {
			t.Fatal(err)
		}
		if troubles, err := s.Check(ctx); len(troubles) > 0 || err != nil {
			t.Errorf("%s: the new database has %v, %v", name, troubles, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if kept, err := os.ReadFile(filepath.Join(dir, "library.db.damaged")); err != nil || string(kept) != content {
			t.Errorf("%s: the damaged file was not kept: %v", name, err)
		}
	}
}

// TestTableLost opens a database of the right layout without its articles.
func TestTableLost(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if _, err := s.db.Exec("DROP TABLE entries"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), dir); !errors.Is(err, ErrDamaged) {
		t.Errorf("opening says %v", err)
	}
}

func TestNewer(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if _, err := s.db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), dir); !errors.Is(err, ErrNewer) {
		t.Errorf("opening says %v", err)
	}
}

func TestCitedTogether(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir())
	x, y, z := Cite{"刑法", 1, 0}, Cite{"刑法", 133, 1}, Cite{"民法典", 7, 0}
	put(t, s, file("a", letter("a", x, y)), file("b", letter("b", x, y, z)), file("c", letter("c", y)))
	got, err := s.CitedTogether(ctx, x, 10)
	if err != nil || len(got) != 2 || got[0] != (Together{"刑法", 133, 1, 2}) || got[1] != (Together{"民法典", 7, 0, 1}) {
		t.Errorf("cited together: %+v, %v", got, err)
	}
	if citing, err := s.Citing(ctx, z); err != nil || len(citing) != 1 {
		t.Errorf("citing: %v, %v", citing, err)
	}
	if own, err := s.Cites(ctx, groups(t, s)["a"].Num); err != nil || len(own) != 2 {
		t.Errorf("cites: %v, %v", own, err)
	}
}
