package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A draft that is closed is at the head of the start page, and opens as it was.
func TestCloses(t *testing.T) {
	b := newBench(t)
	b.begin("social_governance_rec", nil)
	b.until("the draft", b.state.IsOpen)
	b.writer.Commit("甲乙丙")
	b.command("command.close").run()
	if b.state.IsOpen() || !b.start.Visible() || b.view.Visible() || !b.start.types.Focused() {
		t.Error("the start page is not shown")
	}
	if b.win.Title() != "检文" {
		t.Errorf("the title is %s", b.win.Title())
	}
	for _, c := range []string{"command.undo", "command.save", "command.find-next", "command.next-finding", "command.close"} {
		b.command(c).run() // nothing of it may need a draft
	}
	b.typedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	b.until("the list", func() bool { return len(tools(b.start.recent)) > 0 })
	tools(b.start.recent)[0].Tapped(nil)
	b.until("the draft again", b.state.IsOpen)
	if !strings.Contains(b.state.Draft.Text, "甲乙丙") || len(b.paper.Pages()) == 0 {
		t.Errorf("%q", b.state.Draft.Text)
	}
	b.writer.Commit("丁")
	if !strings.Contains(b.state.Draft.Text, "丁") {
		t.Error("it cannot be written in")
	}
}

// A draft that is closed has no input method any more: what is composed then would go
// into a text that is not there.
func TestClosedHasNoInputMethod(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	if !b.board.Serves(b.writer) {
		t.Fatal("the input method does not serve the draft")
	}
	b.writer.Close()
	if b.board.Serves(b.writer) {
		t.Error("the input method serves a draft that is closed")
	}
}
