package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/versions"
	"jianwen/drafting/export/text"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
)

// inColor is what is printed in a colour.
func inColor(pages []*page.Page, c page.Color) string {
	var out strings.Builder
	for _, p := range pages {
		for _, item := range p.Items {
			if run, ok := item.(*page.Run); ok && run.Color == c {
				out.WriteString(run.Text())
			}
		}
	}
	return out.String()
}

// TestRedlineOnThePaper: what is compared is set on the paper, follows the draft, is
// exported, and Escape leads back to the draft.
func TestRedlineOnThePaper(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	at := strings.Index(b.state.Draft.Text, "三件五人")
	replace := func(by string) {
		t.Helper()
		edit := source.Edit{Span: source.Span{Start: at, End: at + len("三")}, New: by}
		if err := b.writer.Apply("改", []source.Edit{edit}); err != nil {
			t.Fatal(err)
		}
	}
	replace("四")
	b.command("command.versions").run()
	b.compareVersions(1, versions.Now)
	b.until("the red-line", b.comparing)
	if b.view.Visible() || !b.redlined.view.Visible() {
		t.Error("the draft is on the paper, and not what is compared")
	}
	pages := b.redlined.paper.Pages()
	if gone, came := inColor(pages, page.Red), inColor(pages, page.Blue); gone != "三" || came != "四" {
		t.Errorf("struck out is %q, underlined %q", gone, came)
	}
	if !strings.Contains(text.Of(pages), "三四件五人") {
		t.Error("what is gone does not stand before what came")
	}
	replace("七")
	b.until("the red-line of what was typed", func() bool { return inColor(b.redlined.paper.Pages(), page.Blue) == "七" })
	b.toPaper()
	if b.win.Canvas().Focused() != fyne.Focusable(b.redlined.paper) {
		t.Error("the keys go to a paper that is not seen")
	}
	b.command("command.zoom-in").run()
	if got, want := b.redlined.paper.Zoom(), b.paper.Zoom(); got != want {
		t.Errorf("the zoom is %.2f, not %.2f", got, want)
	}
	b.exportRedline()
	b.until("the dialog", func() bool { return b.win.Canvas().Overlays().Top() != nil })
	b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
	b.redlined.paper.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.comparing() || !b.view.Visible() || b.win.Canvas().Focused() != fyne.Focusable(b.paper) {
		t.Error("Escape does not lead back to the draft")
	}
	if _, _, ok := b.versions.Compared(); ok {
		t.Error("the pane still compares")
	}
}

// TestRedlineGoesWithItsPane: another pane shows the draft, and another draft has none.
func TestRedlineGoesWithItsPane(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.write("\n甲\n")
	b.command("command.versions").run()
	b.compareVersions(1, versions.Now)
	b.until("the red-line", b.comparing)
	b.command("command.fields").run()
	if b.comparing() || !b.view.Visible() {
		t.Error("the red-line hides the draft of which the fields are filled in")
	}
	b.command("command.versions").run()
	if !b.comparing() {
		t.Error("what is compared is gone")
	}
	other := filepath.Join(t.TempDir(), "另一份.md")
	if err := os.WriteFile(other, []byte("另一份。\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.open(other)
	b.until("the other draft", func() bool { return b.state.Path == other })
	if b.comparing() || b.redlined.snapshot != nil {
		t.Error("the red-line is of the draft before")
	}
}
