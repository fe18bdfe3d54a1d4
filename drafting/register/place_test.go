package register

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianwen/drafting/source"
)

// A typist types in one draft, and knows what it says.
type typist struct {
	t      *testing.T
	r      *Register
	d      Draft
	pen    *Pen
	text   string
	beside string
}

// newTypist begins a draft in a workspace.
func newTypist(t *testing.T, workspace string) *typist {
	t.Helper()
	w := &typist{t: t, r: open(t, workspace), text: "开头", beside: filepath.Join(t.TempDir(), "beside")}
	w.d = begin(t, w.r, w.text)
	w.pen = w.r.Pen(w.d.ID, w.text, PenOptions{Delay: time.Hour, Rescue: []string{w.beside}})
	t.Cleanup(func() { _ = w.pen.Close(t.Context()) }) // some tests leave it nowhere to write
	return w
}

// types types and writes what was typed, or not.
func (w *typist) types(text string) error {
	w.t.Helper()
	at := len(w.text)
	if err := w.pen.Write(source.Edit{Span: source.Span{Start: at, End: at}, New: text}); err != nil {
		w.t.Fatal(err)
	}
	w.text += text
	return w.pen.Flush(w.t.Context())
}

// rescued wants one copy, of what was typed, or none.
func (w *typist) rescued(want bool) {
	w.t.Helper()
	all, err := Rescued([]string{w.beside})
	if err != nil || (len(all) == 1) != want || want && all[0].Text != w.text {
		w.t.Fatalf("copies: %+v, %v", all, err)
	}
}

// kept wants what was typed in the register that a program finds that starts now.
func (w *typist) kept(workspace string) {
	w.t.Helper()
	r := open(w.t, workspace)
	if text, _, err := r.Text(w.t.Context(), w.d.ID); err != nil || text != w.text {
		w.t.Errorf("%q, want %q (%v)", text, w.text, err)
	}
	verify(w.t, r)
}

// A workspace that has gone is not written into, wherever its files are by now; when it is
// back the text is in it, also where it came back without what was written last.
func TestGone(t *testing.T) {
	dir := t.TempDir()
	workspace, away := filepath.Join(dir, "ws"), filepath.Join(dir, "away")
	w := newTypist(t, workspace)
	if err := w.types("一"); err != nil {
		t.Fatal(err)
	}
	before := copied(t, workspace)
	if err := w.types("二"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(workspace, away); err != nil {
		t.Fatal(err)
	}
	if err := w.types("三"); !errors.Is(err, ErrGone) {
		t.Fatalf("%v", err)
	}
	w.rescued(true)
	if _, err := w.pen.Save(t.Context(), Saved, ""); !errors.Is(err, ErrGone) {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(workspace); err == nil {
		t.Error("a new workspace was made")
	}
	if err := os.Rename(away, workspace); err != nil {
		t.Fatal(err)
	}
	if err := w.types("四"); err != nil {
		t.Fatal(err)
	}
	w.rescued(false)
	w.kept(workspace)

	if err := errors.Join(os.Rename(workspace, away), os.Rename(before, workspace)); err != nil {
		t.Fatal(err)
	}
	if err := w.types("五"); err != nil {
		t.Fatal(err)
	}
	w.kept(workspace)
	if err := w.types("六"); err != nil {
		t.Fatal(err)
	}
	w.kept(workspace)
}

// copied is a copy of a workspace, as a stick has it that was pulled then.
func copied(t *testing.T, workspace string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(to, os.DirFS(workspace)); err != nil {
		t.Fatal(err)
	}
	return to
}

// Another workspace in the place of the one that has gone is left alone.
func TestAnotherInItsPlace(t *testing.T) {
	dir := t.TempDir()
	workspace, other := filepath.Join(dir, "ws"), filepath.Join(dir, "other")
	w := newTypist(t, workspace)
	if err := w.types("一"); err != nil {
		t.Fatal(err)
	}
	r := open(t, other)
	theirs := begin(t, r, "别人的")
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Rename(workspace, filepath.Join(dir, "away")), os.Rename(other, workspace)); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := w.types("二"); !errors.Is(err, ErrGone) {
			t.Fatalf("%v", err)
		}
	}
	w.rescued(true)
	if text, _, err := open(t, workspace).Text(t.Context(), theirs.ID); err != nil || text != "别人的" {
		t.Errorf("%q, %v", text, err)
	}
}

// Where the first folder cannot be written the copy is in the next one, and there is never
// more than one.
func TestCopyInTheNextFolder(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "first"), filepath.Join(dir, "second")
	c := NewCopy([]string{first, second}, 7, time.Now())
	texts := func() string {
		all, err := Rescued([]string{first, second})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, r := range all {
			out = append(out, filepath.Base(filepath.Dir(r.Path))+" "+r.Text)
		}
		return strings.Join(out, "|")
	}
	for _, step := range []struct {
		do   func() error
		want string
	}{
		{func() error { return c.Keep("一") }, "first 一"},
		{func() error {
			aside := filepath.Join(dir, "aside")
			return errors.Join(os.Rename(first, aside), os.WriteFile(first, nil, 0o600), c.Keep("二"), os.Remove(first), os.Rename(aside, first))
		}, "first 一|second 二"}, // nobody could take the first away
		{func() error { return c.Keep("三") }, "first 三"},
		{c.Away, ""},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if got := texts(); got != step.want {
			t.Errorf("%s, want %s", got, step.want)
		}
	}
}
