package search

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"jianwen/drafting/check"
	"jianwen/search/law"
)

// Texts is what rules ask.
var _ check.Library = (*Texts)(nil)

func TestTexts(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	texts := NewTexts(l)
	if texts.Names().Known("竹筏管理条例") || !texts.Names().Known("民法典") || texts.Updated() < 20260101 {
		t.Errorf("a new library knows rafts, or not the code, or nothing since %s", texts.Updated())
	}
	folder := lay(t, invented)
	add(t, l, folder)
	s := texts.Names().Resolve("竹筏管理条例")[0].Statute
	v, _ := s.On(20220101)
	text := texts.Text(s, v)
	if text == nil || len(text.Articles) != 5 || !strings.Contains(text.Articles[3].Text, "并在开航前检查") {
		t.Fatalf("the text of 2021 is %+v", text)
	}
	var asked sync.WaitGroup
	for range 8 {
		asked.Go(func() {
			if texts.Names().Resolve("竹筏管理条例")[0].Statute != s || texts.Text(s, v) != text {
				t.Error("another text, though nothing has changed")
			}
		})
	}
	asked.Wait()
	code := texts.Names().Resolve("民法典")[0].Statute
	if now, _ := code.On(20260101); texts.Text(code, now) != nil || texts.Text(nil, nil) != nil {
		t.Error("a text that was never imported")
	}
	add(t, l, lay(t, map[string]string{"laws/山歌条例(2022-01-01).md": "# 山歌条例\n\n2022年1月1日 国务院令第977号公布\n\n<!-- INFO END -->\n\n第一条 山歌应当唱完。\n"}))
	if !texts.Names().Known("山歌条例") {
		t.Error("what is imported beside it stays unknown")
	}
}

// TestTextsOfNothing: a library that is closed has no texts, and nobody is stopped.
func TestTextsOfNothing(t *testing.T) {
	l := openLibrary(t, filepath.Join(t.TempDir(), "library"))
	texts := NewTexts(l)
	must(t, l.Close())
	if texts.Names().Known("民法典") || texts.Updated() != 0 || texts.Text(&law.Statute{}, &law.Version{Source: "x"}) != nil {
		t.Error("a closed library knows something")
	}
}

// TestLook: a library that is there opens, one that is not there is not made, one that
// is damaged is left as it is.
func TestLook(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	if l, err := Look(t.Context(), dir, nil); l != nil || err != nil {
		t.Fatalf("a library of nothing: %v, %v", l, err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("looking for a library has made one")
	}
	l := openLibrary(t, dir)
	add(t, l, lay(t, invented))
	must(t, l.Close())
	l, err := Look(t.Context(), dir, nil)
	must(t, err)
	s := NewTexts(l).Names().Resolve("石磨坊卫生规定")
	must(t, l.Close())
	if len(s) != 1 || s[0].Score != 1 {
		t.Errorf("found %+v", s)
	}
	db := filepath.Join(dir, "library.db")
	must(t, os.WriteFile(db, []byte("no database"), 0o600))
	if l, err := Look(t.Context(), dir, nil); err == nil || l != nil {
		t.Error("a damaged library opens")
	}
	if data, err := os.ReadFile(db); err != nil || string(data) != "no database" {
		t.Errorf("a damaged library was touched: %q, %v", data, err)
	}
}
