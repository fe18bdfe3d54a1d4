package index

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
)

// fill makes an index of invented articles, group 10 for rows below 10, and so on.
func fill(t testing.TB, texts map[uint32]string) (*Index, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "index.bleve")
	x, err := Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	var entries []Entry
	for row, text := range texts {
		entries = append(entries, Entry{Row: row, Group: row / 10, Title: "养鸽条例", Text: text})
	}
	slices.SortFunc(entries, func(a, b Entry) int { return int(a.Row) - int(b.Row) })
	if err := x.Apply(context.Background(), entries, 7); err != nil {
		t.Fatal(err)
	}
	return x, dir
}

func rowsOf(hits []Hit) (rows []uint32) {
	for _, h := range hits {
		rows = append(rows, h.Row)
	}
	return rows
}

func TestSearchBesideAWriter(t *testing.T) {
	x, dir := fill(t, map[uint32]string{1: "鸽舍应当每日清扫", 2: "信鸽须有脚环", 11: "饲料应当保持干燥"})
	if err := x.Settle(context.Background(), false); err != nil {
		t.Fatal(err)
	}
	r, err := OpenReader(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, open := range []*Index{x, r} {
		found, err := open.Searcher(nil, nil).Search(context.Background(), Query{Text: "信鸽要不要戴脚环？"})
		if err != nil || len(found.Hits) == 0 || found.Hits[0].Row != 2 {
			t.Fatalf("%+v, %v: not row 2 first", found, err)
		}
	}
	if n, err := r.Count(); n != 3 || err != nil || r.Seq() != 7 {
		t.Errorf("reader has %d entries up to %d, %v", n, r.Seq(), err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Containing(context.Background(), "信鸽"); err == nil || errors.Is(err, ErrLayout) {
		t.Errorf("a closed index answers %v", err)
	}
	if left, _ := filepath.Glob(dir + ".readers/*"); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
