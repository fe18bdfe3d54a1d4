package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/cli"
	"jianwen/assets/translations"
	"jianwen/drafting/forms"
	"jianwen/drafting/organ"
)

// picked shows a palette by a command, waits until it is filled, types a query and
// presses Enter.
func (b *bench) picked(command, query string) {
	b.t.Helper()
	b.command(command).run()
	if !b.over.Visible() {
		b.t.Fatalf("%s shows no palette", command)
	}
	p := b.over.Palette
	b.until("the entries", func() bool { return len(p.Shown()) > 0 })
	p.Write(query)
	p.Press(fyne.KeyReturn)
}

// A new draft is the one that `jianwen new` writes; it is in the register, and what is
// typed goes below the heading of its first part.
func TestBeginsADraft(t *testing.T) {
	b := newBench(t)
	if err := os.MkdirAll(filepath.Join(b.workspace, "office"), 0o755); err != nil {
		t.Fatal(err)
	}
	own := "procuratorate: 澜川市青渠区人民检察院\n"
	if err := os.WriteFile(organ.File(b.workspace), []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	b.picked("command.new", "shzljcjys")
	b.until("the draft", b.state.IsOpen)
	form, _ := forms.Builtin().Form("social_governance_rec")
	want := cli.NewText(form, organ.Profile{organ.Name: "澜川市青渠区人民检察院"}, nil)
	if b.state.Draft.Text != want {
		t.Errorf("the draft is %q", b.state.Draft.Text)
	}
	if !strings.Contains(b.win.Title(), translations.T("window.unsaved")) {
		t.Errorf("the title is %q", b.win.Title())
	}
	if b.win.Canvas().Focused() != fyne.Focusable(b.paper) {
		t.Error("the paper has not got the keys")
	}
	b.writer.Commit("本院在办案中发现")
	want = "::: source\n一、案件或者问题的来源\n\n本院在办案中发现\n\n:::"
	if !strings.Contains(b.state.Draft.Text, want) {
		t.Errorf("what is typed is not in the first part: %q", b.state.Draft.Text[strings.Index(b.state.Draft.Text, "::: source"):][:120])
	}
	drafts := b.recentDrafts(context.Background(), 0)
	if len(drafts) != 1 || drafts[0].Form != "social_governance_rec" || drafts[0].Title != form.Zh || drafts[0].Aside {
		t.Errorf("in the register: %+v", drafts)
	}
}

// Every type can be begun, and there is a place in each where writing begins.
func TestBeginsEveryType(t *testing.T) {
	b := newBench(t)
	entries := b.typeEntries(nil)
	if len(entries) != len(forms.Builtin().All()) {
		t.Errorf("%d types to begin of %d", len(entries), len(forms.Builtin().All()))
	}
	options := b.office().options(true)
	for _, f := range forms.Builtin().All() {
		s := compile(cli.NewText(f, nil, nil), options)
		if _, ok := firstEmpty(s); !ok {
			t.Errorf("%s: nowhere to begin", f.Key)
		}
	}
}
