package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/search/bench/dev"
)

func TestCopies(t *testing.T) {
	eval, dir := t.TempDir(), t.TempDir()
	text := strings.Repeat("养鸽人应当每日清扫鸽舍。", 20)
	line, err := json.Marshal(map[string]any{"id": "k:1", "law": "k", "title": "养鸽条例", "n": 1, "text": text})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(eval, "corpus.jsonl"), append(line, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
	files, n, err := copies(eval, dir, 3)
	if err != nil || n != 3 || len(files) != 3 || files[0] != filepath.Join(eval, "corpus.jsonl") {
		t.Fatalf("%v with %d articles, %v", files, n, err)
	}
	var texts []string
	for i, name := range files[1:] {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var got struct{ ID, Law, Title, Text string }
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if want := string(rune('1'+i)) + "#k"; got.Law != want || got.ID != want+":1" || got.Title != "养鸽条例" {
			t.Errorf("copy %d is %+v", i+1, got)
		}
		if got.Text == text || len(got.Text) != len(text) {
			t.Errorf("copy %d has the text %s", i+1, got.Text)
		}
		texts = append(texts, got.Text)
	}
	if texts[0] == texts[1] {
		t.Error("two copies are alike")
	}
}

func TestFirsts(t *testing.T) {
	items := []dev.Item{
		{ID: "1", Type: "citation", Expect: []string{"a", "b"}},
		{ID: "2", Type: "citation", Expect: []string{"c"}},
		{ID: "3", Type: "fragment", Expect: []string{"d"}},
		{ID: "4", Type: "fuzzy", Expect: []string{"e"}},
	}
	got := firsts(items, map[string][]string{"1": {"b", "c"}, "2": {"a", "c"}, "3": {"d"}})
	for kind, want := range map[string]float64{"citation": 0.5, "fragment": 1, "fuzzy": 0} {
		if got[kind] != want {
			t.Errorf("%s: %v, want %v", kind, got[kind], want)
		}
	}
}

func TestPercentiles(t *testing.T) {
	p, err := spent{said: "329 queries written.\n329 queries, p50 4.25 ms, p95 6.86 ms.\n"}.percentiles()
	if err != nil || p != [2]float64{4.25, 6.86} {
		t.Errorf("%v, %v", p, err)
	}
	if _, err := (spent{said: "nothing"}).percentiles(); err == nil {
		t.Error("no times are times")
	}
}

func TestSize(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a"), make([]byte, 2_000_000), 0o600); err != nil {
		t.Fatal(err)
	}
	if mb, err := size(dir); err != nil || mb != 2 {
		t.Errorf("%g MB, %v", mb, err)
	}
}
