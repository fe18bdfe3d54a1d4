package app

import (
	"os"
	"strings"
	"testing"
	"time"

	"jianwen/drafting/register"
)

// unwritable is a bench whose register cannot be opened.
func unwritable(t *testing.T) *bench {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	b := newBench(t)
	b.filled()
	if err := b.register.Close(); err != nil {
		t.Fatal(err)
	}
	b.register, b.registerErr = nil, register.ErrDamaged
	return b
}

// What is typed where the register cannot be opened is offered when the draft is closed.
func TestUnkeptIsCopied(t *testing.T) {
	b := unwritable(t)
	b.opened(b.draft())
	if !strings.Contains(b.state.Message, "登记簿打不开") {
		t.Errorf("the person is told %q", b.state.Message)
	}
	before := b.state.Draft.Text
	b.write("\n甲\n")
	typed := b.state.Draft.Text
	b.until("the copy", func() bool { return len(b.copies()) == 1 })
	b.write("\n乙\n")
	b.command("command.close").run()
	if all := b.copies(); len(all) != 1 || all[0] != typed+"\n乙\n" {
		t.Fatalf("copies: %q", all)
	}
	b.until("the offer", func() bool { return len(tools(b.start.rescued)) == 1 })
	b.opened(b.draft())
	if b.state.Draft.Text != before {
		t.Fatal("another draft was opened")
	}
	b.command("command.close").run()
	if n := len(b.copies()); n != 1 {
		t.Errorf("a draft that is not typed in leaves a copy: %d", n)
	}
}

// copies are the texts in the folder for copies.
func (b *bench) copies() (out []string) {
	b.t.Helper()
	all, err := register.Rescued(b.rescueFolders())
	if err != nil {
		b.t.Fatal(err)
	}
	for _, r := range all {
		out = append(out, r.Text)
	}
	return out
}

// Where the register cannot be opened a draft can still be saved in its file, and its copy goes.
func TestUnkeptIsSaved(t *testing.T) {
	b := unwritable(t)
	path := b.draft()
	b.opened(path)
	b.mayWrite[path] = true
	b.write("\n甲\n")
	b.until("the copy", func() bool { return len(b.copies()) == 1 })
	b.command("command.save").run()
	b.until("the saving", func() bool {
		data, err := os.ReadFile(path)
		return err == nil && string(data) == b.state.Draft.Text && b.keeping.draft.Hash == register.Hash(b.state.Draft.Text)
	})
	b.command("command.close").run()
	if n := len(b.copies()); n != 0 {
		t.Errorf("%d copies of what is in its file", n)
	}
}

// Whoever types without a pause has a copy all the same.
func TestUnkeptIsCopiedWhileTyping(t *testing.T) {
	b := unwritable(t)
	b.opened(b.draft())
	b.until("the copy", func() bool {
		b.write("字") // sooner than there could be a lull
		time.Sleep(20 * time.Millisecond)
		return len(b.copies()) == 1
	})
	b.command("command.close").run()
	if all := b.copies(); len(all) != 1 || !strings.Contains(all[0], "字字") {
		t.Errorf("copies: %q", all)
	}
}

// Who opens a draft by its file is told of a copy that the start page offers.
func TestMissedIsTold(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	if strings.Contains(b.state.Message, "副本") {
		t.Errorf("told %q", b.state.Message)
	}
	lost := register.NewCopy(b.rescueFolders(), b.keeping.draft.ID, time.Now())
	if err := lost.Keep(b.state.Draft.Text + "没有存入的"); err != nil {
		t.Fatal(err)
	}
	b.command("command.close").run()
	b.opened(path)
	if !strings.Contains(b.state.Message, "找回的文稿") {
		t.Errorf("told %q", b.state.Message)
	}
}
