package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"jianwen/drafting/check"
)

// faulty is a draft with a blank between Chinese characters and half-width marks.
const faulty = "---\nform: social_governance_rec\nprocuratorate: 澜川市青渠区人民检察院\n---\n\n::: facts\n竹筏公司 未检修竹筏,造成险情。\n:::\n"

// faults opens a faulty draft, waits until it has been checked, and allows writing.
func (b *bench) faults(write bool) (path string) {
	b.t.Helper()
	path = filepath.Join(b.t.TempDir(), "建议书.md")
	if err := os.WriteFile(path, []byte(faulty), 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.opened(path)
	b.mayWrite[b.state.Path] = write
	b.judged()
	return path
}

// judged waits until what is shown has been checked.
func (b *bench) judged() {
	b.t.Helper()
	b.until("the check", func() bool {
		return b.checked == b.state.Snapshot && b.state.Snapshot.Text == b.state.Draft.Text && b.checker != nil &&
			b.tasks.running["check"] == nil && b.tasks.running["write"] == nil
	})
}

// fixableFinding is a finding that has a fix.
func (b *bench) fixableFinding() check.Finding {
	b.t.Helper()
	for _, f := range b.state.Findings {
		if len(f.Fixes) > 0 && f.Override == "" && f.Identity != "" && !f.Span.Empty() {
			return f
		}
	}
	b.t.Fatal("no finding has a fix")
	return check.Finding{}
}

func (b *bench) onDisk(path string) string {
	b.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		b.t.Fatal(err)
	}
	return string(data)
}

// A fix is one step, undone and redone as one; the file is written when it is saved.
func TestFixIsOneStep(t *testing.T) {
	b := newBench(t)
	path := b.faults(true)
	f := b.fixableFinding()
	b.fix(f, f.Fixes[0])
	b.until("the fix", func() bool { return b.state.Draft.Text != faulty })
	b.judged()
	fixed := b.state.Draft.Text
	if b.onDisk(path) != faulty {
		t.Error("the file was written and nobody had asked for it")
	}
	for _, left := range b.state.Findings {
		if left.Identity == f.Identity {
			t.Errorf("%s is still found", f.Identity)
		}
	}
	b.command("command.undo").run()
	b.until("the undoing", func() bool { return b.state.Draft.Text == faulty })
	b.command("command.redo").run()
	b.until("the redoing", func() bool { return b.state.Draft.Text == fixed })
	if b.command("command.redo").enabled() || !b.command("command.undo").enabled() {
		t.Error("what can be undone and redone is not told rightly")
	}
	b.command("command.save").run()
	b.until("the saving", func() bool { return b.onDisk(path) == fixed })
}

// A file that this program did not make is written only once a person has agreed.
func TestAsksBeforeItWrites(t *testing.T) {
	b := newBench(t)
	path := b.faults(false)
	f := b.fixableFinding()
	b.fix(f, f.Fixes[0])
	b.command("command.save").run()
	b.until("the question", func() bool { return b.win.Canvas().Overlays().Top() != nil })
	if b.onDisk(path) != faulty {
		t.Error("it was written before anybody agreed")
	}
}

// What another program wrote meanwhile is not overwritten: both texts are versions.
func TestLeavesOthersChangesAlone(t *testing.T) {
	b := newBench(t)
	path := b.faults(true)
	b.tasks.Stop("watch")
	other := strings.Replace(faulty, "险情", "险情三次", 1)
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	f := b.fixableFinding()
	b.fix(f, f.Fixes[0])
	own := b.state.Draft.Text
	b.command("command.save").run()
	b.until("word of it", func() bool { return strings.Contains(b.state.Message, "其他程序") })
	if b.onDisk(path) != other || b.state.Draft.Text != own {
		t.Error("a change is lost")
	}
	versions, err := b.register.Versions(t.Context(), b.keeping.draft.ID)
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]bool{}
	for _, v := range versions {
		text, err := b.register.Content(t.Context(), v)
		if err != nil {
			t.Fatal(err)
		}
		kept[text] = true
	}
	if !kept[own] || !kept[other] || !kept[faulty] {
		t.Errorf("%d versions, not all three texts", len(versions))
	}
}

// What was typed and not saved is there when the draft is opened again.
func TestUnsavedIsKept(t *testing.T) {
	b := newBench(t)
	path := b.faults(false)
	f := b.fixableFinding()
	b.fix(f, f.Fixes[0])
	own := b.state.Draft.Text
	b.tasks.Stop("watch")
	b.putDown()
	again := newBenchIn(t, b.workspace)
	again.opened(path)
	if again.state.Draft.Text != own || again.onDisk(path) != faulty {
		t.Errorf("the draft is %q", again.state.Draft.Text)
	}
	if !strings.Contains(again.state.Message, "建议书.md") {
		t.Errorf("nobody is told: %q", again.state.Message)
	}
}

// A draft that is open is not taken up a second time, also where its file was changed
// meanwhile: what is typed afterwards is in the register as before.
func TestOpensTheOpenDraft(t *testing.T) {
	b := newBench(t)
	path := b.faults(false)
	b.tasks.Stop("watch")
	b.writer.Commit("甲")
	if err := os.WriteFile(path, []byte(strings.Replace(faulty, "险情", "险情三次", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	b.open(path)
	b.until("word of the change", func() bool { return strings.Contains(b.state.Message, "其他程序") })
	b.writer.Commit("乙")
	if err := b.keeping.pen.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	text, _, err := b.register.Text(t.Context(), b.keeping.draft.ID)
	if err != nil || text != b.state.Draft.Text || !strings.Contains(text, "甲") || !strings.Contains(text, "乙") {
		t.Errorf("the register has %q (%v), the window %q", text, err, b.state.Draft.Text)
	}
}

// A reason goes into the front matter, is shown, and is taken back.
func TestLetsAFindingStand(t *testing.T) {
	b := newBench(t)
	b.faults(true)
	f := b.fixableFinding()
	b.letStand(f, "原始记录如此")
	b.until("the reason", func() bool { return b.state.Draft.Text != faulty })
	b.judged()
	if !strings.Contains(b.state.Draft.Text, f.Identity+": 原始记录如此") {
		t.Errorf("the draft is\n%s", b.state.Draft.Text)
	}
	stands := func() bool {
		for _, g := range b.state.Findings {
			if g.Identity == f.Identity {
				return g.Override == "原始记录如此"
			}
		}
		return false
	}
	if !stands() {
		t.Error("the finding does not stand")
	}
	b.withdraw(f.Identity)
	b.until("the withdrawal", func() bool { return b.state.Draft.Text == faulty })
	b.judged()
	if stands() {
		t.Error("the finding still stands")
	}
}

// A fix of a sample changes what is shown, and no file.
func TestFixesASample(t *testing.T) {
	b := newBench(t)
	b.faults(true)
	b.state.Path = ""
	f := b.fixableFinding()
	b.fix(f, f.Fixes[0])
	b.until("the fix", func() bool { return b.state.Draft.Text != faulty })
}

// All that can be mended without a change of meaning is mended as one step.
func TestMendsSafelyAtOnce(t *testing.T) {
	b := newBench(t)
	b.faults(true)
	b.command("command.safe-fixes").run()
	b.until("the fixes", func() bool { return b.state.Draft.Text != faulty })
	b.judged()
	if b.command("command.safe-fixes").enabled() {
		t.Error("something is left")
	}
	if fixed := b.state.Draft.Text; strings.Contains(fixed, ",") {
		t.Errorf("the draft is\n%s", fixed)
	}
	b.command("command.undo").run()
	b.until("the undoing", func() bool { return b.state.Draft.Text == faulty })
}

// F8 walks the findings where no field has the keys, and not behind a dialog; Ctrl+Z in a
// field is the field's.
func TestKeysGoWhereTheyBelong(t *testing.T) {
	b := newBench(t)
	b.faults(false)
	b.typedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	first, ok := b.findings.Opened()
	if !ok {
		t.Fatal("F8 opened nothing")
	}
	b.command("command.save").run()
	b.until("the question", func() bool { return b.win.Canvas().Overlays().Top() != nil })
	b.typedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	if now, _ := b.findings.Opened(); now.Identity != first.Identity {
		t.Error("F8 went through the dialog")
	}
	b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
	if b.command("command.undo").enabled() {
		t.Error("there is something to undo")
	}
	f := b.fixableFinding()
	b.fix(f, f.Fixes[0])
	fixed := b.state.Draft.Text
	entry := widget.NewEntry()
	b.win.SetContent(entry)
	b.win.Canvas().Focus(entry)
	test.Type(entry, "竹筏")
	b.command("command.undo").run()
	if entry.Text == "竹筏" || b.state.Draft.Text != fixed {
		t.Errorf("Ctrl+Z leaves the field with %q, and the draft with %q", entry.Text, b.state.Draft.Text)
	}
}

// Findings are walked by F8 and mended by a key.
func TestFindingsByKeys(t *testing.T) {
	b := newBench(t)
	b.faults(true)
	for range b.state.Findings {
		b.command("command.next-finding").run()
		if f, ok := b.findings.Opened(); ok && len(f.Fixes) > 0 && f.Fixes[0].Safe {
			b.command("command.first-fix").run()
			b.until("the fix", func() bool { return b.state.Draft.Text != faulty })
			return
		}
	}
	t.Error("no finding was mended")
}
