package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/drafting/editing"
)

// TestOutline shows the outline, moves the section the caret is in, and takes it back.
func TestOutline(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	if b.sections.Visible() {
		t.Error("the outline is shown unasked")
	}
	b.command("command.outline").run()
	if !b.sections.Visible() || b.win.Canvas().Focused() != fyne.Focusable(b.outline) {
		t.Error("the outline is not shown, or has not the keys")
	}
	before := b.state.Draft.Text
	var at editing.Section
	for _, s := range editing.Sections(b.state.Snapshot.Document) {
		if s.Beside > 1 && s.Place == 0 {
			at = s
			break
		}
	}
	b.toPaper()
	b.writer.GoTo(at.Span.Start)
	b.command("command.section-down").run()
	if b.state.Draft.Text != before {
		t.Error("it is moved before it is agreed to")
	}
	b.answer(fyne.KeyEscape)
	if b.state.Draft.Text != before || b.undoable() {
		t.Error("it is moved though it is not agreed to")
	}
	b.command("command.section-down").run()
	b.answer(fyne.KeyReturn)
	after := b.state.Draft.Text
	if after == before || len(strings.Split(after, "\n")) != len(strings.Split(before, "\n")) {
		t.Errorf("the section is not moved: %q", b.state.Message)
	}
	b.win.Canvas().Focus(b.outline)
	if offset, ok := b.outline.At(); !ok || !strings.Contains(after[offset:offset+200], at.Heading.Title[0].Extent().In(before)) {
		t.Errorf("the outline does not follow what was moved: %v", ok)
	}
	b.command("command.section-up").run()
	b.answer(fyne.KeyReturn)
	if b.win.Canvas().Focused() != fyne.Focusable(b.outline) {
		t.Error("the keys do not go back to where they were")
	}
	if b.state.Draft.Text != before {
		t.Error("moved back, the draft is another one")
	}
	b.command("command.section-up").run()
	if b.state.Draft.Text != before {
		t.Error("the first section has been moved up")
	}
	b.command("command.undo").run()
	b.command("command.undo").run()
	if b.state.Draft.Text != before || b.undoable() {
		t.Error("two steps are not undone as two")
	}
}

// answer answers the question which numbers are to count on, by a key.
func (b *bench) answer(key fyne.KeyName) {
	b.t.Helper()
	top := b.win.Canvas().Overlays().Top()
	if top == nil {
		b.t.Fatal("nothing is asked")
	}
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	if b.win.Canvas().Overlays().Top() == top {
		b.t.Fatal("the question stays")
	}
}

// TestLevelAsks: a heading put before others lets them count on, which is shown before; the
// last one is not asked for.
func TestLevelAsks(t *testing.T) {
	b := newBench(t)
	path := filepath.Join(t.TempDir(), "稿.md")
	if err := os.WriteFile(path, []byte("---\nform: social_governance_rec\n---\n\n::: problems\n\n甲。\n\n（一）乙。\n\n丙。\n\n:::\n\n::: measures\n\n1. 丁（对应问题一）。\n\n:::\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.opened(path)
	b.toPaper()
	b.writer.GoTo(strings.Index(b.state.Draft.Text, "丙"))
	b.command("command.level-2").run()
	if !strings.Contains(b.state.Draft.Text, "（二）丙") {
		t.Fatalf("nothing counts on, and the draft is\n%s", b.state.Draft.Text)
	}
	before := b.state.Draft.Text
	b.writer.GoTo(strings.Index(b.state.Draft.Text, "甲"))
	b.command("command.level-2").run()
	b.command("command.undo").run() // waits: the question is about the draft as it is
	b.answer(fyne.KeyReturn)
	for _, want := range []string{"（一）甲", "（二）乙", "（三）丙", "（对应问题二）"} {
		if !strings.Contains(b.state.Draft.Text, want) {
			t.Errorf("no %s in\n%s", want, b.state.Draft.Text)
		}
	}
	b.command("command.undo").run()
	if b.state.Draft.Text != before {
		t.Error("it is not one step")
	}
}
