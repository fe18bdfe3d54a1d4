package app

import (
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
	after := b.state.Draft.Text
	if after == before || len(strings.Split(after, "\n")) != len(strings.Split(before, "\n")) {
		t.Errorf("the section is not moved: %q", b.state.Message)
	}
	b.win.Canvas().Focus(b.outline)
	if offset, ok := b.outline.At(); !ok || !strings.Contains(after[offset:offset+200], at.Heading.Title[0].Extent().In(before)) {
		t.Errorf("the outline does not follow what was moved: %v", ok)
	}
	b.command("command.section-up").run()
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
