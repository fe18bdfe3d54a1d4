package files

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"jianwen/assets/translations"
)

// asked shows a chooser for a folder with a few files.
func asked(t *testing.T, r Request) (c *chooser, chosen *string) {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t)
	win := test.NewTempWindow(t, widget.NewLabel(""))
	win.Resize(fyne.NewSize(900, 700))
	dir := t.TempDir()
	for _, name := range []string{"案件/建议书.md", "乙.md", "甲.md", "图.png", ".隐藏.md"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("正文"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r.Folder, r.Confirm = dir, "好"
	chosen = new(string)
	c = &chooser{win: win, request: r, chosen: func(path string) { *chosen = path }}
	c.build()
	c.enter(c.begin())
	c.dialog.Show()
	return c, chosen
}

func TestOpens(t *testing.T) {
	c, chosen := asked(t, Request{Endings: []string{".md"}})
	if len(c.entries) != 3 || !c.entries[0].folder || c.entries[1].name != "乙.md" {
		t.Fatalf("%+v", c.entries)
	}
	if !c.agree.Disabled() {
		t.Error("nothing is chosen, and can be taken")
	}
	c.pick(0)
	c.pick(0)
	if *chosen != filepath.Join(c.request.Folder, "案件", "建议书.md") {
		t.Errorf("chosen is %q", *chosen)
	}
}

func TestTypedPlaces(t *testing.T) {
	c, chosen := asked(t, Request{Endings: []string{".md"}})
	c.enter(filepath.Join(c.folder, "没有"))
	if c.trouble.Text == "" || len(c.entries) != 3 {
		t.Errorf("%q", c.trouble.Text)
	}
	c.name.SetText("案件")
	c.choose()
	if filepath.Base(c.folder) != "案件" || *chosen != "" {
		t.Errorf("%q, %q", c.folder, *chosen)
	}
	c.name.SetText("没有.md")
	if !c.agree.Disabled() || c.trouble.Text == "" {
		t.Error("a file that is not there can be taken")
	}
}

func TestSaves(t *testing.T) {
	c, chosen := asked(t, Request{Endings: []string{".md"}, Saving: true, Name: "新"})
	c.choose()
	if *chosen != filepath.Join(c.folder, "新.md") {
		t.Errorf("chosen is %q", *chosen)
	}
	*chosen = ""
	c.name.SetText("甲.md")
	c.choose()
	if *chosen != "" || c.win.Canvas().Overlays().Top() == nil {
		t.Error("a file that is there was named without a question")
	}
}

func TestChoosesAFolder(t *testing.T) {
	c, chosen := asked(t, Request{Folders: true})
	if len(c.entries) != 1 {
		t.Fatalf("%+v", c.entries)
	}
	c.pick(0)
	c.choose()
	if filepath.Base(*chosen) != "案件" {
		t.Errorf("chosen is %q", *chosen)
	}
}

func TestEnterTakesTheFolderThatIsShown(t *testing.T) {
	c, chosen := asked(t, Request{Folders: true})
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	c.place.SetText(filepath.Join(c.folder, "没有"))
	c.place.OnKey(enter)
	if *chosen != "" || !c.agree.Disabled() {
		t.Errorf("a folder that is not there can be taken: %q", *chosen)
	}
	c.place.SetText(filepath.Join(c.folder, "案件"))
	c.place.OnKey(enter)
	if *chosen != "" || filepath.Base(c.folder) != "案件" || c.agree.Disabled() {
		t.Errorf("%q, %q", c.folder, *chosen)
	}
	c.place.OnKey(enter)
	if filepath.Base(*chosen) != "案件" {
		t.Errorf("chosen is %q", *chosen)
	}
}
