package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/source"
)

// sample writes a bundled sample to a folder of the test.
func (b *bench) sample(name string) string {
	b.t.Helper()
	data, err := samples.Files.ReadFile(name)
	if err != nil {
		b.t.Fatal(err)
	}
	path := filepath.Join(b.t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.t.Fatal(err)
	}
	return path
}

// TestPublicCopy: F5 shows the copy for the public, which follows the draft, and leads
// back to it.
func TestPublicCopy(t *testing.T) {
	b := newBench(t)
	b.opened(b.sample("criminal_protest.md"))
	b.command("command.public").run()
	if !b.public.pane.Visible() {
		t.Fatal("the copy is not shown")
	}
	b.until("the copy", func() bool { return b.public.copy != nil })
	if strings.Contains(b.public.copy.Text, "邵启明") || !strings.Contains(b.state.Draft.Text, "邵启明") {
		t.Error("a name is not masked, or is masked in the draft")
	}
	const before = "原审被告人"
	at := strings.Index(b.state.Draft.Text, before+"邵启明") + len(before)
	b.jump(b.public.copy.Origin(strings.Index(b.public.copy.Text, before+"邵某某") + len(before)))
	if got := b.writer.Editor().Selection().Caret; got != at {
		t.Errorf("the caret is at %d, the name at %d", got, at)
	}
	edit := source.Edit{Span: source.Span{Start: at, End: at + len("邵启明")}, New: "涂启明"}
	if err := b.writer.Apply("改", []source.Edit{edit}); err != nil {
		t.Fatal(err)
	}
	b.until("the copy of what was typed", func() bool { return strings.Contains(b.public.copy.Text, "涂某某") })
	b.command("command.public").run()
	if b.public.pane.Visible() {
		t.Error("the copy is still shown")
	}
}

// TestSecretHasNoCopy: a draft that is secret has no copy for the public, and says why.
func TestSecretHasNoCopy(t *testing.T) {
	b := newBench(t)
	path := b.draft()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	secret := strings.Replace(string(data), "\nform:", "\nsecrecy: 机密\nform:", 1)
	if err := os.WriteFile(path, []byte(secret), 0o600); err != nil {
		t.Fatal(err)
	}
	b.opened(path)
	b.command("command.public").run()
	b.until("the answer", func() bool { return b.public.text != "" })
	if b.public.copy != nil {
		t.Error("there is a copy")
	}
	b.exportPublic()
	b.until("a dialog", func() bool { return b.win.Canvas().Overlays().Top() != nil })
}

// TestCheckNow: F7 shows the findings and says how many.
func TestCheckNow(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.command("command.public").run()
	b.command("command.check").run()
	b.until("the findings", func() bool { return strings.HasPrefix(b.state.Message, "检查完毕") })
	if !b.findings.Visible() || b.public.pane.Visible() {
		t.Error("the findings are not shown")
	}
	if want := counted(b.state.Findings); b.state.Message != want || !strings.Contains(want, "警告 1") {
		t.Errorf("said is %q, want %q", b.state.Message, want)
	}
	if clean := counted(nil); strings.ContainsAny(clean, "0123456789") {
		t.Errorf("of nothing is said %q", clean)
	}
}

// TestHelp: F1 shows all keys of the table, beside a draft or without one.
func TestHelp(t *testing.T) {
	b := newBench(t)
	b.command("command.help").run()
	if !b.help.Visible() {
		t.Fatal("no help without a draft")
	}
	told := map[string]bool{}
	for _, s := range b.helpSections() {
		for _, l := range s.Lines {
			if l.Text == "" {
				t.Errorf("%q has an empty line", s.Title)
			}
			told[l.Key] = true
		}
	}
	for _, g := range b.groups {
		for _, c := range g.Commands {
			if c != nil && c.keyName() != "" && !told[c.keyName()] {
				t.Errorf("%s is not told", c.keyName())
			}
		}
	}
	b.opened(b.draft())
	if !b.help.Visible() {
		t.Error("opening a draft takes the help away")
	}
}
