package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// lay writes a file of the test and returns its path.
func (b *bench) lay(name, text string) string {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		b.t.Fatal(err)
	}
	return path
}

// shelved shows the library and waits until it is open.
func (b *bench) shelved() {
	b.t.Helper()
	b.t.Cleanup(b.closeLibrary)
	if b.state.View.Instead != libraryPane {
		b.command("command.library").run()
	}
	b.until("the library", func() bool { return b.library != nil })
}

func TestLibraryStandsAtTheRight(t *testing.T) {
	b := newBench(t)
	b.shelved()
	if !b.right.Visible() || !b.shelf.Visible() || b.right.Size().Width < 300 {
		t.Errorf("without a draft the library is %v wide", b.right.Size().Width)
	}
	b.opened(b.draft())
	if !b.shelf.Visible() || b.findings.Visible() {
		t.Error("the library is not alone at the right")
	}
	b.command("command.findings").run()
	if b.shelf.Visible() {
		t.Error("the findings do not take the place of the library")
	}
	b.command("command.library").run()
	b.command("command.library").run()
	b.command("command.library").run()
	if b.shelf.Visible() {
		t.Error("the library cannot be put away")
	}
}

// The library is the whole window the second time; Escape leads back to the draft where
// it was.
func TestLibraryBecomesTheWholeWindow(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.writer.GoTo(len(b.state.Snapshot.Text) - 5)
	caret, top := b.writer.Editor().Selection().Caret, b.paper.CurrentPage()
	b.shelved()
	beside := b.right.Size().Width
	b.command("command.library").run()
	if whole := b.right.Size().Width; whole < b.win.Canvas().Size().Width-1 || b.middle.Visible() || !b.shelf.IsRoom() {
		t.Errorf("the room is %v wide, the draft visible %v", whole, b.middle.Visible())
	}
	b.shelf.Seek("检察建议")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.inRoom() || b.right.Size().Width != beside || !b.view.Visible() {
		t.Errorf("the library is %v wide after Escape, the paper visible %v", b.right.Size().Width, b.view.Visible())
	}
	if b.win.Canvas().Focused() != fyne.Focusable(b.paper) || b.writer.Editor().Selection().Caret != caret || b.paper.CurrentPage() != top {
		t.Errorf("the keys are at %T, the caret at %d, page %d", b.win.Canvas().Focused(), b.writer.Editor().Selection().Caret, b.paper.CurrentPage())
	}
	b.command("command.library").run()
	b.command("command.fields").run()
	if b.inRoom() || !b.view.Visible() {
		t.Error("another pane leaves the draft out of sight")
	}
}

func TestParagraphAt(t *testing.T) {
	text := "---\nform: x\n---\n\n::: facts\n一、事实（证据1、3）{#f1}\n\n公司**三年**没有检修。{#f2 evidence=1}\n:::\n"
	for at, want := range map[string]string{"form": "", ":::": "", "一、": "一、事实", "三年": "公司三年没有检修。", "{#f2": "公司三年没有检修。"} {
		if got := paragraphAt(text, strings.Index(text, at)); got != want {
			t.Errorf("at %s it says %q", at, got)
		}
	}
	if got := paragraphAt(text, len(text)+9); got != "" {
		t.Errorf("behind the end it says %q", got)
	}
}

func TestWidthIsRemembered(t *testing.T) {
	b := newBench(t)
	b.shelved()
	before := b.right.Size().Width
	b.right.edge.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-60, 0)})
	b.right.edge.DragEnd()
	if got := b.right.Size().Width; got != before+60 {
		t.Errorf("%v wide after %v", got, before)
	}
	again := newSidebar(b.app.Preferences(), b.sidePanes())
	again.show(b.shelf)
	if again.wanted() != before+60 {
		t.Errorf("%v is remembered", again.wanted())
	}
	b.right.edge.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(5000, 0)})
	if got := b.right.Size().Width; got < b.right.MinSize().Width {
		t.Errorf("only %v wide", got)
	}
}

// A draft of ours that is dropped opens; everything else goes to the library.
func TestDropped(t *testing.T) {
	b := newBench(t)
	b.t.Cleanup(b.closeLibrary)
	statute := b.lay("竹筏管理条例(2015-03-01).md", "# 竹筏管理条例\n\n（2015年3月1日国务院通过）\n\n<!-- INFO END -->\n\n第一条 竹筏应当检修。\n\n第二条 本条例自公布之日起施行。\n")
	b.dropped(fyne.NewPos(9, 9), []fyne.URI{storage.NewFileURI(b.draft())})
	b.until("the draft", b.state.IsOpen)
	if b.state.View.Instead == libraryPane {
		t.Error("a draft opens the library")
	}
	b.dropped(fyne.NewPos(9, 9), []fyne.URI{storage.NewFileURI(statute)})
	b.until("the import", func() bool { return strings.Contains(b.state.Message, "已导入 1") })
	if !b.shelf.Visible() {
		t.Error("the library does not show what it takes in")
	}
	b.until("the statute", func() bool {
		s, err := b.library.Statute(t.Context(), "竹筏管理条例")
		return err == nil && s != nil
	})
}

func TestIsDraft(t *testing.T) {
	b := newBench(t)
	for text, want := range map[string]bool{
		"---\nform: correction_notice\n---\n": true,
		"\uFEFF---\r\nform: x\r\n---\r\n":     true,
		"---\ntitle: 竹筏管理条例\n---\nform: x\n":  false,
		"# 竹筏管理条例\n\nform: x\n":               false,
		"":                                    false,
	} {
		if got := isDraft(b.lay("a.md", text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if isDraft(b.lay("a.docx", "---\nform: x\n---\n")) || isDraft(b.t.TempDir()) {
		t.Error("an office file or a folder is no draft")
	}
}

// Past documents like the open draft are listed, and why.
func TestSimilarToTheDraft(t *testing.T) {
	b := newBench(t)
	b.shelved()
	b.shelf.Import([]string{b.lay("以往.md", "---\nform: governance_recommendation\ntitle: 检察建议书\nprocuratorate: 乙市人民检察院\n---\n\n::: facts\n快递公司未落实实名收寄，毒品经寄递渠道流出，收寄验视流于形式。\n:::\n")})
	b.until("the import", func() bool { return strings.Contains(b.state.Message, "已导入 1") })
	if err := b.library.Follow(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	b.opened(b.draft())
	shown := ""
	b.onShown = func(what string, _ time.Time) { shown = what }
	b.command("command.similar").run()
	b.until("the documents", func() bool { return shown == "similar" })
}

// A library that does not open keeps nothing else from working.
func TestLibraryThatDoesNotOpen(t *testing.T) {
	b := newBench(t)
	b.workspace = b.lay("file", "")
	b.command("command.library").run()
	b.until("the answer", func() bool { return !b.opening })
	if b.library != nil || b.win.Canvas().Overlays().Top() != nil {
		t.Error("a library in a file is open, or a dialog is in the way")
	}
	b.opened(b.draft())
}
