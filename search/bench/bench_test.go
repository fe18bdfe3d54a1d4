package main

import (
	"path/filepath"
	"strings"
	"testing"

	"jianwen/search/bench/dev"
	"jianwen/search/index"
)

func TestSearchingProcess(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index.bleve")
	articles := []dev.Article{
		{ID: "a", Law: "鸽", Name: "养鸽条例", Text: strings.Repeat("养鸽人应当每日清扫鸽舍。", 80)},
		{ID: "b", Law: "鸽", Name: "养鸽条例", Text: "信鸽须佩戴脚环。"},
	}
	l := dev.NewLibrary(articles, 2)
	if err := l.Build(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	task := newTask(dir, l, []dev.Question{{ID: "q", Text: "信鸽要脚环吗", Keywords: "脚环", Answers: []string{"b"}}})
	if len(task.Pastes) == 0 || len([]rune(task.Pastes[0])) != 840 {
		t.Fatalf("%d pasted texts", len(task.Pastes))
	}
	x, err := index.OpenReader(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	if n, err := x.Count(); n != 4 || err != nil {
		t.Errorf("%d entries, %v", n, err)
	}
	s := x.Searcher(index.NewLore(task.Standings, task.Known, nil), nil)
	if p, err := times(s, task.Questions); err != nil || p[0] <= 0 || p[1] < p[0] {
		t.Errorf("times %v, %v", p, err)
	}
	if mb, err := size(dir); err != nil || mb <= 0 {
		t.Errorf("size %g, %v", mb, err)
	}
}
