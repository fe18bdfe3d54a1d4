package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/assets/translations"
	"jianwen/drafting/editing"
)

// TestStatus: the bar says what is missing, how much is selected, and where the draft is.
func TestStatus(t *testing.T) {
	b := newBench(t)
	path := filepath.Join(t.TempDir(), "缺项.md")
	const body = "---\nform: social_governance_rec\n---\n\n::: facts\n\n本院查明。\n\n:::\n"
	if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	b.opened(path)
	s := b.status
	if !s.missing.Visible() || !strings.HasPrefix(s.missing.Label, "缺 ") {
		t.Errorf("missing is told as %q", s.missing.Label)
	}
	if s.saved.Text != translations.T("status.saved") {
		t.Errorf("a draft that was just read is %q", s.saved.Text)
	}
	b.write("甲")
	if s.saved.Text != translations.T("status.saving") {
		t.Errorf("what was just typed is %q", s.saved.Text)
	}
	b.until("the register", func() bool { return s.saved.Text == translations.T("status.kept") })
	at := strings.Index(b.state.Draft.Text, "查明")
	b.writer.Editor().Select(editing.Selection{Anchor: at, Caret: at + len("查明")})
	b.caretMoved()
	if !strings.HasPrefix(s.count.Text, "选中 2／") {
		t.Errorf("of a selection is told %q", s.count.Text)
	}
	s.setInput("fcitx5")
	if s.input.Text != "输入法 fcitx5" {
		t.Errorf("the input method is told as %q", s.input.Text)
	}
}

// TestStatusFits: nothing of the bar is wider than the window, in either language.
func TestStatusFits(t *testing.T) {
	for _, l := range []translations.Language{translations.Chinese, translations.English} {
		b := newBench(t)
		restore := translations.Use(l)
		b.status.setInput("fcitx5")
		b.opened(b.sample("criminal_protest.md"))
		b.command("command.check").run()
		b.status.update()
		if wide := b.status.MinSize().Width; wide > 1200-60 {
			t.Errorf("%s: the bar is %.0f units wide and leaves no room for a message", l, wide)
		}
		if b.status.message.Truncation != fyne.TextTruncateEllipsis {
			t.Error("a long message widens the window")
		}
		restore()
	}
}
