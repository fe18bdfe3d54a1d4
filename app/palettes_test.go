package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/palette"
	"jianwen/assets/translations"
	"jianwen/drafting"
)

func compile(text string, o drafting.Options) *drafting.Snapshot { return drafting.Compile(text, o) }

// entry finds an entry of a palette by its name.
func (b *bench) entry(entries []palette.Entry, name string) palette.Entry {
	b.t.Helper()
	for _, e := range entries {
		if e.Name == name {
			return e
		}
	}
	b.t.Fatalf("no entry %s", name)
	return palette.Entry{}
}

func TestFindsCommands(t *testing.T) {
	b := newBench(t)
	entries := b.commandEntries()
	if e := b.entry(entries, "打开…"); e.Key != "Ctrl+O" || e.Off || e.Group != translations.T("menu.file") {
		t.Errorf("%+v", e)
	}
	if e := b.entry(entries, "保存"); !e.Off {
		t.Error("nothing is open, and it can be saved")
	}
	if e := b.entry(entries, "采用第一种改法"); e.Key != "Alt+Enter" {
		t.Errorf("the key is %s", e.Key)
	}
	if e := b.entry(entries, "撤销修改"); e.Key != "Ctrl+Z" {
		t.Errorf("the key is %s", e.Key)
	}
	b.opened(b.draft())
	b.picked("command.palette", "ymslt")
	if b.left.Visible() || b.over.Visible() {
		t.Error("页面缩略图 was not found by its initials")
	}
	b.picked("command.palette", "thumb")
	if !b.left.Visible() {
		t.Error("nor by its English name")
	}
}

// The key that shows a palette takes it away; that of another shows the other.
func TestPaletteIsASwitch(t *testing.T) {
	b := newBench(t)
	b.command("command.palette").run()
	b.command("command.quick-open").run()
	if !b.over.Visible() || b.over.what != "open" {
		t.Errorf("%s is shown", b.over.what)
	}
	b.command("command.quick-open").run()
	if b.over.Visible() || b.win.Canvas().Overlays().Top() != nil {
		t.Error("it is still shown")
	}
}

// Drafts are found by who gets them, also when their file is gone.
func TestQuickOpen(t *testing.T) {
	b := newBench(t)
	path := b.draft()
	b.opened(path)
	b.writer.Commit("甲乙丙")
	b.picked("command.quick-open", "yangben") // nothing of that name
	if !b.over.Visible() {
		t.Fatal("something was found")
	}
	b.over.Palette.Press(fyne.KeyEscape)
	b.picked("command.quick-open", "xsks") // 刑事抗诉书
	b.until("the new draft", func() bool { return b.state.Path == "" })
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	b.picked("command.quick-open", "检察建议书 致")
	b.until("the draft of the register", func() bool { return strings.Contains(b.state.Draft.Text, "甲乙丙") })
	if b.state.Path != "" || b.keeping.pen == nil {
		t.Errorf("its file is %q", b.state.Path)
	}
}
