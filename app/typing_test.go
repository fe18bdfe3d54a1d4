package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/drafting/editing"
)

// longDraft writes a draft of about so many characters.
func longDraft(t testing.TB, characters int) string {
	t.Helper()
	paragraph := strings.Repeat("本院在审查起诉工作中发现，你局在办理案件过程中存在下列情形，现将查明的事实和理由告知如下，请依法处理并按期回复。", 3)
	text := "---\nform: correction_notice\nprocuratorate: 澜川市云埠县人民检察院\naddressee: 云埠县公安局\n---\n\n::: problems\n\n" +
		strings.Repeat(paragraph+"\n\n", characters/len([]rune(paragraph))) + ":::\n"
	path := filepath.Join(t.TempDir(), "长稿.md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestTyping: what is typed is in the draft and in the register, with its findings.
func TestTyping(t *testing.T) {
	b := newBench(t)
	path := b.faults(false)
	b.win.Canvas().Focus(b.paper)
	at := strings.Index(b.state.Draft.Text, "造成")
	b.writer.Editor().Select(editing.At(at))
	for _, r := range "检察" {
		b.paper.TypedRune(r)
	}
	b.paper.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if !strings.Contains(b.state.Draft.Text, "检造成") || b.state.Snapshot.Text != b.state.Draft.Text {
		t.Fatalf("the draft is %q", b.state.Draft.Text)
	}
	b.judged()
	if err := b.keeping.pen.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	text, _, err := b.register.Text(t.Context(), b.keeping.draft.ID)
	if err != nil || text != b.state.Draft.Text || b.onDisk(path) != faulty {
		t.Errorf("the register has %q (%v)", text, err)
	}
}

// BenchmarkKey is what a key costs the UI goroutine in a draft of 20,000 characters,
// painting apart.
func BenchmarkKey(b *testing.B) {
	w := newBenchOf(b)
	w.open(longDraft(b, 20000))
	w.until("the draft", w.state.IsOpen)
	w.win.Canvas().Focus(w.paper)
	for b.Loop() {
		w.paper.TypedRune('检')
		for len(w.posts) > 0 {
			(<-w.posts)()
		}
	}
}
