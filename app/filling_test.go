package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/widgets"
)

// addressed writes a draft that goes to somebody.
func addressed(t *testing.T, to string) (path, text string) {
	t.Helper()
	text = "---\nform: correction_notice\naddressee: " + to + "\n---\n\n::: problems\n\n甲\n\n:::\n"
	path = filepath.Join(t.TempDir(), to+".md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, text
}

// field is the field that has the keys.
func (b *bench) field() *widgets.Field {
	b.t.Helper()
	f, ok := b.win.Canvas().Focused().(*widgets.Field)
	if !ok {
		b.t.Fatalf("the keys are with %T", b.win.Canvas().Focused())
	}
	return f
}

// What is written in a field is the open draft's, whatever is opened meanwhile.
func TestFieldsAreOfTheirDraft(t *testing.T) {
	b := newBench(t)
	one, _ := addressed(t, "甲局")
	two, second := addressed(t, "乙局")
	b.opened(one)
	b.command("command.fields").run()
	f := b.field()
	f.SetText("丙")
	b.open(two)
	b.until("the other draft", func() bool { return b.state.Path == two })
	if b.state.Draft.Text != second {
		t.Errorf("the other draft is %q", b.state.Draft.Text)
	}
	b.open(one)
	b.until("the first draft", func() bool { return b.state.Path == one })
	if !strings.Contains(b.state.Draft.Text, "丙") {
		t.Errorf("what was written is lost: %q", b.state.Draft.Text)
	}
}

// What is written in a field is saved, before the field is left.
func TestFieldsAreSaved(t *testing.T) {
	b := newBench(t)
	path, _ := addressed(t, "甲局")
	b.opened(path)
	b.mayWrite[path] = true
	b.command("command.fields").run()
	b.field().SetText("丙")
	b.command("command.save").run()
	b.until("the saving", func() bool { return !b.tasks.waiting() })
	if text := b.onDisk(path); !strings.Contains(text, "丙") {
		t.Errorf("saved: %q", text)
	}
}

// The keys of the table and Escape lead out of a field; what was written stays.
func TestKeysLeadOutOfFields(t *testing.T) {
	b := newBench(t)
	path, _ := addressed(t, "甲局")
	b.opened(path)
	b.command("command.fields").run()
	f := b.field()
	f.SetText("丙")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.win.Canvas().Focused() != fyne.Focusable(b.paper) || !strings.Contains(b.state.Draft.Text, "丙") {
		t.Errorf("the keys are with %T, the draft is %q", b.win.Canvas().Focused(), b.state.Draft.Text)
	}
	b.win.Canvas().Focus(f)
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	if b.state.View.Instead == fieldsPane || b.win.Canvas().Focused() != fyne.Focusable(b.paper) {
		t.Error("F4 does not hide the fields")
	}
}
