package search

import (
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
