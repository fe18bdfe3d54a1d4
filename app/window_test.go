package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/assets/samples"
	"jianwen/assets/translations"
)

// A bench is a window without a screen. What tasks post waits until the test runs
// it, as the UI goroutine would.
type bench struct {
	*window
	t     testing.TB
	posts chan func()
}

func newBench(t *testing.T) *bench {
	t.Helper()
	return newBenchOf(t)
}

func newBenchOf(t testing.TB) *bench {
	t.Helper()
	return newBenchIn(t, t.TempDir())
}

// newBenchIn is a window of a workspace, which it holds unless alone says why not.
func newBenchIn(t testing.TB, workspace string, alone ...error) *bench {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme(look.Light))
	b := &bench{t: t, posts: make(chan func(), 1000)}
	b.window = newWindow(a, workspace, func(f func()) { b.posts <- f })
	b.alone = errors.Join(alone...)
	b.build()
	b.prepareFirst("")()
	t.Cleanup(func() {
		b.tasks.Shut(time.Minute) // the folder of the test goes away
		b.win.Close()             // else the window is kept, with its fonts, to the end of all tests
	})
	b.win.Resize(fyne.NewSize(1200, 860))
	return b
}

// until runs what is posted until done, for at most a minute.
func (b *bench) until(what string, done func() bool) {
	b.t.Helper()
	late := time.After(time.Minute)
	for !done() {
		select {
		case f := <-b.posts:
			f()
		case <-late:
			b.t.Fatalf("waited a minute for %s; last said: %s", what, b.state.Message)
		}
	}
}

// draft writes a bundled sample to a folder of the test.
func (b *bench) draft() string {
	b.t.Helper()
	data, err := samples.Files.ReadFile("governance_recommendation.md")
	if err != nil {
		b.t.Fatal(err)
	}
	path := filepath.Join(b.t.TempDir(), "建议书.md")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.t.Fatal(err)
	}
	return path
}

func (b *bench) opened(path string) {
	b.t.Helper()
	b.open(path)
	b.until("the draft", b.state.IsOpen)
}

func TestOpensADraft(t *testing.T) {
	b := newBench(t)
	if !b.start.Visible() || b.view.Visible() {
		t.Error("without a draft the start page is not shown")
	}
	path := b.draft()
	b.opened(path)
	if b.start.Visible() || !b.view.Visible() || !b.left.Visible() {
		t.Error("the start page hides the draft")
	}
	if n := len(b.paper.Pages()); n < 3 {
		t.Errorf("%d pages", n)
	}
	title := b.win.Title()
	for _, want := range []string{"检察建议书", "建议书.md", "检文"} {
		if !strings.Contains(title, want) {
			t.Errorf("the title is %q, without %s", title, want)
		}
	}
	if got := b.recent(); len(got) != 1 || got[0] != path {
		t.Errorf("recent drafts: %q", got)
	}
	if !strings.Contains(b.status.pages.Text, "1／") || b.status.form.Text == "" {
		t.Errorf("the status bar says %q, %q", b.status.pages.Text, b.status.form.Text)
	}
}

// A change on disk is shown, also when the file is replaced by another one, and the
// paper stays where it is.
func TestFollowsTheFile(t *testing.T) {
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	b.paper.ScrollToPage(1)
	b.until("the watch", func() bool { return b.touched(path, "甲") })
	if b.paper.CurrentPage() != 1 {
		t.Errorf("after the reload page index %d is shown", b.paper.CurrentPage())
	}
	other := filepath.Join(filepath.Dir(path), "other")
	if err := os.WriteFile(other, []byte(b.state.Draft.Text+"\n乙\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(other, path); err != nil {
		t.Fatal(err)
	}
	b.until("the replaced file", func() bool { return strings.Contains(b.state.Snapshot.Text, "乙") })
	if !strings.Contains(b.state.Message, "建议书.md") {
		t.Errorf("nobody is told: %q", b.state.Message)
	}
}

// touched adds to the file until that has been noticed: the watch may start late.
func (b *bench) touched(path, mark string) bool {
	if strings.Contains(b.state.Snapshot.Text, mark) {
		return true
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		b.t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString("\n" + mark + "\n"); err != nil {
		b.t.Fatal(err)
	}
	time.AfterFunc(2*settle, func() { b.posts <- func() {} })
	return false
}

// A file that goes away leaves the draft on show and is told.
func TestFileGoesAway(t *testing.T) {
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	b.reload()
	b.until("the message", func() bool { return strings.Contains(b.state.Message, "建议书.md") })
	if !b.state.IsOpen() || len(b.paper.Pages()) == 0 {
		t.Error("the draft has gone from the screen")
	}
}

func TestFailureIsOneSentence(t *testing.T) {
	b := newBench(t)
	b.open(filepath.Join(t.TempDir(), "没有.md"))
	b.until("the dialog", func() bool { return b.win.Canvas().Overlays().Top() != nil })
	if b.state.IsOpen() {
		t.Error("a file that is not there is open")
	}
}

func TestAsksForAFile(t *testing.T) {
	b := newBench(t)
	b.command("command.open").run()
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("no dialog")
	}
}

func TestTellsOfFontsAndItself(t *testing.T) {
	for _, key := range []string{"command.fonts", "command.about"} {
		b := newBench(t)
		b.command(key).run()
		b.until(key, func() bool { return b.win.Canvas().Overlays().Top() != nil })
	}
}

func TestExports(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.export()
	b.until("the dialog", func() bool { return b.win.Canvas().Overlays().Top() != nil })
	if b.pdfName() != "建议书.pdf" {
		t.Errorf("%s is proposed", b.pdfName())
	}
	out := filepath.Join(t.TempDir(), "出.pdf")
	b.save(out, []byte("%PDF-"), 4)
	if data, err := os.ReadFile(out); err != nil || string(data) != "%PDF-" {
		t.Errorf("%q, %v", data, err)
	}
	if !strings.Contains(b.state.Message, "出.pdf") {
		t.Errorf("nobody is told: %q", b.state.Message)
	}
}

// Guidance shows grey in a draft whose parts are empty, and can be put away.
func TestGuidanceIsASwitch(t *testing.T) {
	b := newBench(t)
	path := filepath.Join(t.TempDir(), "空.md")
	text := "---\nform: social_governance_rec\nprocuratorate: 澜川市青渠区人民检察院\n---\n\n::: facts\n:::\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	b.opened(path)
	if !b.guided {
		t.Error("guidance is not shown at first")
	}
	b.command("command.guidance").run()
	b.until("the pages without", func() bool { return !b.guided && !b.tasks.waiting() })
}

// command finds a command of the table.
func (b *bench) command(key string) *Command {
	b.t.Helper()
	for _, g := range b.groups {
		for _, c := range g.Commands {
			if c != nil && c.Key == key {
				return c
			}
		}
	}
	b.t.Fatalf("no command %s", key)
	return nil
}

func TestPanesAreSwitches(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	before := b.paper.Size().Width
	b.command("command.thumbnails").run()
	if b.left.Visible() || b.paper.Size().Width <= before {
		t.Error("the thumbnails still take their room")
	}
	b.command("command.thumbnails").run()
	if !b.left.Visible() {
		t.Error("the thumbnails do not come back")
	}
}

func TestSamplesAreListed(t *testing.T) {
	b := newBench(t)
	b.until("the samples", func() bool { return len(b.samples) > 0 })
	if len(b.samples) != len(samples.Names()) {
		t.Errorf("%d of %d samples", len(b.samples), len(samples.Names()))
	}
	b.samples[0].Run()
	b.until("the sample", b.state.IsOpen)
	if c := b.command("command.reload"); c.enabled() {
		t.Error("a sample has no file to reload")
	}
}

// Each command can be read in the menu, and each key belongs to one.
func TestTable(t *testing.T) {
	b := newBench(t)
	keys := map[string]string{}
	for _, g := range b.groups {
		for _, c := range g.Commands {
			if c == nil {
				continue
			}
			if c.Run == nil && c.Children == nil {
				t.Errorf("%s does nothing", c.Key)
			}
			all := []string{}
			for _, k := range c.Keys {
				all = append(all, keyName(k.KeyName, k.Modifier))
			}
			if c.Usual != nil {
				all = append(all, c.keyName())
			}
			for _, k := range all {
				if other := keys[k]; other != "" {
					t.Errorf("%s belongs to %s and %s", k, other, c.Key)
				}
				keys[k] = c.Key
			}
		}
	}
	for _, menu := range b.win.MainMenu().Items {
		if strings.Contains(menu.Label, "menu.") {
			t.Errorf("%s has no name", menu.Label)
		}
	}
}
