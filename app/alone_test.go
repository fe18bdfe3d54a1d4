package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Alone, the paper has the window; a pane that is called
// comes, and Escape puts all back.
func TestPaperAlone(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	menu := len(b.win.MainMenu().Items)
	b.flipAlone()
	if b.left.Visible() || b.right.Visible() || b.bars[0].Visible() || b.bars[1].Visible() || b.win.MainMenu() != nil {
		t.Error("something is left besides the paper")
	}
	if have, all := b.view.Size(), b.win.Canvas().Size(); have.Width != all.Width || have.Height < all.Height-10 {
		t.Errorf("the paper has %v of %v", have, all)
	}
	b.flipLibrary()
	if !b.right.Visible() {
		t.Error("a pane that is called does not come")
	}
	b.flipLibrary() // the whole window
	b.flipLibrary()
	b.pageKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !b.bars[0].Visible() || !b.left.Visible() || b.win.MainMenu() == nil || len(b.win.MainMenu().Items) != menu {
		t.Error("Escape does not put the bars back")
	}
}

// Two pages side by side are both in sight, and one click finds the second.
func TestTwoPagesAbreast(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.flipAbreast()
	if !b.paper.Abreast() {
		t.Fatal("one page only")
	}
	pages := map[int]bool{}
	size := b.paper.Size()
	for x := float32(0); x < size.Width; x += 20 {
		if piece, ok := b.paper.PieceAt(fyne.NewPos(x, size.Height/3)); ok {
			pages[piece.Page] = true
		}
	}
	if !pages[0] || !pages[1] || len(pages) != 2 {
		t.Errorf("side by side are %v", pages)
	}
	b.flipAbreast()
	if b.paper.Abreast() {
		t.Error("still two")
	}
}

// A draft that is opened again has its caret where it was, and the view with it.
func TestCaretIsRemembered(t *testing.T) {
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	at := strings.Index(b.state.Draft.Text, "请自收到")
	b.writer.GoTo(at)
	b.closeDraft()
	b.until("the start page", func() bool { return !b.state.IsOpen() })
	b.opened(path)
	if got := b.writer.Editor().Selection().Caret; got != at {
		t.Errorf("the caret is at %d, was at %d", got, at)
	}
	if b.paper.CurrentPage() == 0 {
		t.Error("the view stays at the first page")
	}
}

// The bar says how much is missing, and leads there.
func TestSaysWhatIsMissing(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	if b.status.missing.Visible() {
		t.Errorf("a whole draft lacks something: %s", b.status.missing.Label)
	}
	b.setField("addressee")
	b.setField("case_ref")
	b.status.update()
	if got := b.status.missing.Label; !b.status.missing.Visible() || got != "缺 2 项" {
		t.Errorf("missing: %q", got)
	}
	b.fillMissing()
	if b.state.View.Instead != fieldsPane {
		t.Error("the fields are not shown")
	}
}
