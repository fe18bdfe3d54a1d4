package research

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

func put(file string, data []byte) error { return os.WriteFile(file, data, 0o600) }

func article(n int, words string) Clip {
	return Clip{Title: "竹筏管理条例", Edition: 20210601, Article: n, Label: fmt.Sprintf("第%d条", n), Citation: fmt.Sprintf("《竹筏管理条例》第%d条", n), Words: words, At: noon}
}

func TestHistoryKeepsOneOfEach(t *testing.T) {
	var r Record
	for i, q := range []string{"竹", "竹筏", "灯塔", "竹筏"} {
		r.Sought(Search{Query: q, At: noon.Add(time.Duration(i) * time.Second)})
	}
	if len(r.History) != 2 || r.History[0].Query != "竹筏" || r.History[1].Query != "灯塔" {
		t.Errorf("history %v", r.History)
	}
	r.Sought(Search{Query: "竹筏检修", At: noon.Add(time.Hour)})
	if len(r.History) != 3 {
		t.Errorf("an hour later it is a search of its own: %v", r.History)
	}
	for i := range 2 * historyKept {
		r.Sought(Search{Query: fmt.Sprint("问", i), At: noon})
	}
	if len(r.History) != historyKept || r.History[0].Query != fmt.Sprint("问", 2*historyKept-1) {
		t.Errorf("%d kept, first %v", len(r.History), r.History[0])
	}
}

func TestCollections(t *testing.T) {
	var r Record
	first := article(2, "竹筏应当检修。")
	first.Note = "用在第二部分"
	r.Collect("竹筏案", first)
	r.Collect("竹筏案", article(3, "违反的，处罚款。"))
	r.Collect("竹筏案", article(2, "竹筏应当检修。"))
	c := r.Collection("竹筏案")
	if len(c.Clips) != 2 || c.Clips[1].Article != 2 || c.Clips[1].Note != "用在第二部分" {
		t.Fatalf("%+v", c.Clips)
	}
	r.Annotate("竹筏案", article(3, ""), "罚则")
	if c.Clips[0].Note != "罚则" {
		t.Errorf("note %q", c.Clips[0].Note)
	}
	r.Collect("灯塔案", article(1, ""))
	if r.Rename("灯塔案", "竹筏案") || !r.Rename("灯塔案", "看守案") || r.Collection("灯塔案") != nil {
		t.Errorf("renamed over another one, or not at all: %+v", r.Collections)
	}
	r.Take("竹筏案", article(2, ""))
	r.Drop("看守案")
	if len(r.Collections) != 1 || len(r.Collections[0].Clips) != 1 {
		t.Errorf("%+v", r.Collections)
	}
}

// A letter that is imported once more has another name in the library and the same number.
func TestLetterIsTheSameAfterImport(t *testing.T) {
	a := Clip{Letter: "a1", Number: "澜检建〔2025〕3号", Words: "三年没有检修。"}
	b := Clip{Letter: "b7", Number: "澜检建〔2025〕3号", Words: "三年没有检修。"}
	if c := (Clip{Letter: "a1", Words: "另一段。"}); !a.Same(b) || a.Same(c) || a.Same(article(2, "三年没有检修。")) {
		t.Error("clips are told apart wrongly")
	}
}

func TestBookIsReadAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made")
	if _, err := NewBook(dir, put).Change(func(r *Record) { r.Collect("案", article(2, "文")) }); err != nil {
		t.Fatal(err)
	}
	r, err := NewBook(dir, put).Read()
	if err != nil || len(r.Collections) != 1 || !r.Collections[0].Clips[0].Same(article(2, "")) {
		t.Errorf("%+v, %v", r, err)
	}
}

// Two windows of one workspace keep what both have collected.
func TestBooksBesideOneAnother(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for w := range 2 {
		b := NewBook(dir, put)
		all.Go(func() {
			for n := range 20 {
				if _, err := b.Change(func(r *Record) { r.Collect(fmt.Sprint("案", w), article(n+1, "")) }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	r, err := NewBook(dir, put).Read()
	if err != nil || len(r.Collections) != 2 || len(r.Collections[0].Clips) != 20 || len(r.Collections[1].Clips) != 20 {
		t.Errorf("%+v, %v", r.Collections, err)
	}
}

func TestDamagedFileIsKeptAside(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "notebook.json")
	for n, rubbish := range []string{`{"history":[{"qu`, "\x00\x00\x00", ""} {
		if err := os.WriteFile(file, []byte(rubbish), 0o600); err != nil {
			t.Fatal(err)
		}
		b := NewBook(dir, put)
		r, err := b.Change(func(r *Record) { r.Save(Search{Query: "竹筏"}) })
		var d *Damage
		if !errors.As(err, &d) || len(r.Saved) != 1 {
			t.Fatalf("%q: %+v, %v", rubbish, r, err)
		}
		if kept, err := os.ReadFile(d.File); err != nil || string(kept) != rubbish {
			t.Errorf("put aside number %d: %q, %v", n+1, kept, err)
		}
		if again, err := NewBook(dir, put).Read(); err != nil || len(again.Saved) != 1 {
			t.Errorf("afterwards %+v, %v", again, err)
		}
	}
}

// What a newer program has written is read and left as it is.
func TestNewerFileIsNotWritten(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "notebook.json")
	newer := `{"layout": 99, "saved": [{"query": "竹筏"}], "graph": {}}`
	if err := os.WriteFile(file, []byte(newer), 0o600); err != nil {
		t.Fatal(err)
	}
	b := NewBook(dir, put)
	for range 2 {
		if r, err := b.Change(func(r *Record) { r.Saved = nil }); !errors.Is(err, ErrNewer) || len(r.Saved) != 1 {
			t.Errorf("%+v, %v", r, err)
		}
	}
	if kept, _ := os.ReadFile(file); string(kept) != newer {
		t.Errorf("the file has become %s", kept)
	}
}

// A change that cannot be written is not there.
func TestUnwrittenChangeIsUndone(t *testing.T) {
	full := errors.New("disk full")
	b := NewBook(t.TempDir(), func(string, []byte) error { return full })
	r, err := b.Change(func(r *Record) { r.Save(Search{Query: "竹筏"}) })
	if !errors.Is(err, full) || len(r.Saved) != 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
