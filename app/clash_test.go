package app

import (
	"errors"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/versions"
	"jianwen/drafting/register"
)

// clashes is a window with a draft that was changed in it, and in its file by another
// program.
func (b *bench) clashes() (path, ours, theirs string) {
	b.t.Helper()
	path = b.draft()
	b.opened(path)
	b.mayWrite[path] = true
	b.tasks.Stop("watch")
	theirs = strings.Replace(b.state.Draft.Text, "一、", "一、他人改动，", 1)
	b.write("\n我的话。\n")
	ours = b.state.Draft.Text
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.reload()
	b.until("the difference", func() bool {
		from, to, ok := b.versions.Compared()
		return ok && from == versions.Now && to == versions.OnDisk && b.versions.Visible()
	})
	if b.win.Canvas().Focused() != fyne.Focusable(b.paper) {
		b.t.Error("the keys are taken from whoever types")
	}
	if !b.clash.Visible() || b.state.Draft.Text != ours {
		b.t.Error("nobody is asked, or the draft has changed")
	}
	return path, ours, theirs
}

// What another program wrote is shown as a difference and taken in one step where that
// is wished; nothing is written before.
func TestLoadsTheirs(t *testing.T) {
	b := newBench(t)
	path, ours, theirs := b.clashes()
	b.command("command.save").run()
	b.until("the tasks", func() bool { return !b.tasks.waiting() })
	if b.onDisk(path) != theirs || !b.clash.Visible() {
		t.Error("the file was written before anybody chose")
	}
	b.command("command.load-theirs").run()
	if b.state.Draft.Text != theirs || b.clash.Visible() || b.command("command.load-theirs").enabled() {
		t.Error("their text is not loaded")
	}
	var kept bool
	for _, v := range b.versionsOf() {
		text, err := b.register.Content(t.Context(), v)
		kept = kept || text == ours
		if err != nil {
			t.Fatal(err)
		}
	}
	if !kept {
		t.Error("our text is no version")
	}
	b.command("command.undo").run()
	if b.state.Draft.Text != ours {
		t.Error("it is not undone in one step")
	}
}

// Ours goes on where that is wished, and is written when it is saved; the choice is
// offered again when the program begins anew with it unanswered.
func TestKeepsOurs(t *testing.T) {
	b := newBench(t)
	path, ours, theirs := b.clashes()
	b.command("command.keep-ours").run()
	if b.clash.Visible() || b.state.Draft.Text != ours || b.onDisk(path) != theirs {
		t.Error("ours is not kept")
	}
	b.command("command.save").run()
	b.until("the file", func() bool { return b.onDisk(path) == ours })
	theirs += "\n又一句。\n"
	b.tasks.Stop("watch")
	b.write("\n再写。\n")
	ours = b.state.Draft.Text
	b.command("command.close").run()
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	b.opened(path)
	b.until("the difference", func() bool { _, to, ok := b.versions.Compared(); return ok && to == versions.OnDisk })
	if !b.clash.Visible() || b.state.Draft.Text != ours {
		t.Error("at the next start nobody is asked")
	}
}

// Without a register neither text is written over either.
func TestClashWithoutRegister(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	b := newBenchIn(t, t.TempDir(), errors.New("held"), register.ErrMissing)
	path, ours, theirs := b.clashes()
	if b.keeping.pen != nil {
		t.Fatal("there is a register")
	}
	b.command("command.load-theirs").run()
	if b.state.Draft.Text != theirs || b.onDisk(path) != theirs {
		t.Error("theirs is not loaded")
	}
	b.command("command.undo").run()
	if b.state.Draft.Text != ours {
		t.Error("it is not undone")
	}
}
