package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/widgets"
	"jianwen/drafting/organ"
	"jianwen/drafting/register"
)

// filled waits until the start page shows what is in the workspace.
func (b *bench) filled() {
	b.t.Helper()
	b.fillStart()
	b.until("the start page", func() bool { return b.tasks.running["start"] == nil })
}

// tools are the entries and switches of a list on the start page.
func tools(c *fyne.Container) (out []*widgets.Tool) {
	for _, o := range c.Objects {
		switch o := o.(type) {
		case *widgets.Tool:
			out = append(out, o)
		case *fyne.Container:
			out = append(out, tools(o)...)
		}
	}
	return out
}

// The guide is there in a new workspace and leads to a name that new drafts begin with;
// once there is a draft of the office's own it is gone.
func TestGuide(t *testing.T) {
	b := newBench(t)
	b.filled()
	if !b.start.guide.body.Visible() {
		t.Fatal("no guide in a new workspace")
	}
	if b.win.Canvas().Focused() != b.start.guide.name {
		t.Error("the cursor is not where the first thing is to be written")
	}
	b.start.guide.name.Write("  ")
	b.start.guide.keep()
	b.start.guide.name.Write("澜川市青渠区人民检察院")
	b.start.guide.name.OnKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.until("the name", func() bool { return b.start.guide.said.Visible() })
	if own, problems := organ.Load(organ.File(b.workspace)); own[organ.Name] != "澜川市青渠区人民检察院" || len(problems) > 0 {
		t.Errorf("%v %v", own, problems)
	}
	again := newStartPage(b.window)
	b.start = again
	b.filled()
	if again.guide.body.Visible() {
		t.Error("the guide is shown again")
	}
}

func TestGuideOpensASample(t *testing.T) {
	b := newBench(t)
	b.openSample("governance_recommendation.md")
	b.until("the sample", b.state.IsOpen)
	if n := len(b.recentDrafts(context.Background(), 0)); n != 0 {
		t.Errorf("a sample that is only looked at is among the drafts: %d", n)
	}
	b.writer.Commit("甲")
	b.until("the draft", func() bool { return b.tasks.running["describe"] == nil })
	if n := len(b.recentDrafts(context.Background(), 0)); n != 1 {
		t.Errorf("what is written in it is lost to the lists: %d", n)
	}
}

func TestPins(t *testing.T) {
	b := newBench(t)
	for _, key := range []string{"correction_notice", "social_governance_rec"} {
		b.begin(key, nil)
		b.until(key, func() bool { return b.state.IsOpen() && b.state.Snapshot.Form.Key == key })
	}
	b.filled()
	list := tools(b.start.recent)
	if len(list) != 4 || !strings.Contains(list[0].Label, "社会治理") && !strings.Contains(list[1].Label, "社会治理") {
		t.Fatalf("%d tools", len(list))
	}
	pinOf := func(name string) (pin *widgets.Tool, place int) {
		all := tools(b.start.recent)
		for i, tool := range all {
			if strings.HasPrefix(tool.Label, name) {
				return all[i^1], i / 2
			}
		}
		t.Fatalf("no %s", name)
		return nil, 0
	}
	pin, _ := pinOf("纠正违法通知书")
	pin.Tapped(nil)
	b.until("the pin", func() bool { p, at := pinOf("纠正违法通知书"); return p.On && at == 0 })
	pin, _ = pinOf("纠正违法通知书")
	pin.Tapped(nil)
	b.until("no pin", func() bool { p, at := pinOf("纠正违法通知书"); return !p.On && at == 1 })
}

// What could not be written is offered, and its copy goes once it is in the register.
func TestOffersRescuedTexts(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	b := newBench(t)
	folder := b.rescueFolder()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "draft-7.md")
	text := "---\nform: social_governance_rec\naddressee: 青渠区邮政管理局\n---\n\n::: facts\n丁\n:::\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	b.filled()
	list := tools(b.start.rescued)
	if len(list) != 1 || !strings.Contains(list[0].Label, "青渠区邮政管理局") {
		t.Fatalf("%d offered", len(list))
	}
	list[0].Tapped(nil)
	b.until("the text", b.state.IsOpen)
	if b.state.Draft.Text != text {
		t.Errorf("%q", b.state.Draft.Text)
	}
	if left, err := register.Rescued([]string{folder}); err != nil || len(left) != 0 {
		t.Errorf("left: %v, %v", left, err)
	}
	drafts := b.recentDrafts(context.Background(), 0)
	if len(drafts) != 1 || !strings.Contains(drafts[0].Title, "青渠区邮政管理局") {
		t.Errorf("in the register: %+v", drafts)
	}
}

// The page begins drafts where types are sought.
func TestStartBeginsADraft(t *testing.T) {
	b := newBench(t)
	if !b.start.types.Focused() {
		t.Error("the cursor is not where types are sought")
	}
	b.filled()
	b.start.types.Write("jzwftzs")
	b.start.types.Press(fyne.KeyReturn)
	b.until("the draft", b.state.IsOpen)
	if b.state.Snapshot.Form.Key != "correction_notice" || b.start.Visible() {
		t.Errorf("a %s is begun", b.state.Snapshot.Form.Key)
	}
}

// Drafts of two workspaces have the same numbers: their copies lie apart.
func TestRescueFoldersLieApart(t *testing.T) {
	a, b := newBench(t), newBench(t)
	if a.rescueFolder() == b.rescueFolder() {
		t.Errorf("both in %s", a.rescueFolder())
	}
}
