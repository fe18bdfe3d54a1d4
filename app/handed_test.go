package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/app/hold"
	"jianwen/drafting/register"
)

// handOver is a second start in another process, as far as the window can tell.
func (b *bench) handOver(file string) {
	b.t.Helper()
	done := make(chan error, 1)
	go func() {
		_, handed, err := hold.Take(b.t.Context(), b.workspace, hold.Wish{File: file})
		if err == nil && !handed {
			err = errors.New("it was not handed over")
		}
		done <- err
	}()
	over := false
	b.until("the hand-over", func() bool {
		select {
		case err := <-done:
			if err != nil {
				b.t.Fatal(err)
			}
			over = true
		default:
		}
		go func() { b.posts <- func() {} }() // look again
		return over
	})
}

// held is a window that holds its workspace.
func held(t *testing.T) *bench {
	t.Helper()
	dir, err := os.MkdirTemp("", "jw")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
	b := newBench(t)
	h, _, err := hold.Take(t.Context(), b.workspace, hold.Wish{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Release)
	b.hear(t.Context(), h)
	return b
}

// A second start opens its file here; what was typed in the draft before is kept, and a
// dialog about that one is answered first.
func TestHandedAFile(t *testing.T) {
	b := held(t)
	first, second := b.draft(), b.draft()
	b.opened(first)
	b.write("\n甲\n")
	id, typed := b.keeping.draft.ID, b.state.Draft.Text
	b.askWrite(first, func() {})
	b.handOver(second)
	if b.state.Path != first || !strings.Contains(b.state.Message, filepath.Base(second)) {
		t.Errorf("behind the dialog is %s; told: %s", b.state.Path, b.state.Message)
	}
	b.win.Canvas().Overlays().Top().Hide()
	b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
	b.until("the second draft", func() bool { return b.state.Path == second })
	if text, _, err := b.register.Text(t.Context(), id); err != nil || text != typed {
		t.Errorf("the draft before: %q, %v", text, err)
	}
	b.handOver("")
	b.handOver(filepath.Join(t.TempDir(), "没有.md"))
	b.until("the dialog", func() bool { return b.win.Canvas().Overlays().Top() != nil })
	if b.state.Path != second {
		t.Errorf("%s is open", b.state.Path)
	}
}

// A window that may not write shows drafts, keeps what is typed in a copy, and leaves the
// register to the one that holds it.
func TestAlone(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	b.write("\n甲\n")
	if err := b.keeping.pen.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	id, typed := b.keeping.draft.ID, b.state.Draft.Text
	for _, why := range []error{hold.ErrHeld, hold.ErrNoLocks} {
		second := newBenchIn(t, b.workspace, why)
		second.openKept(id)
		second.until("the draft", second.state.IsOpen)
		if second.keeping.pen != nil || second.state.Message != second.whyReadOnly() || second.state.Message == "" {
			t.Errorf("%v: told %q", why, second.state.Message)
		}
		second.write("\n乙\n")
		second.until("the copy", func() bool { return len(second.copies()) > 0 })
		if _, err := second.register.Begin(t.Context(), register.Draft{}, ""); err == nil {
			t.Error("the register is written into")
		}
		second.command("command.close").run()
	}
	if text, _, err := b.register.Text(t.Context(), id); err != nil || text != typed {
		t.Errorf("%q, %v", text, err)
	}
}
