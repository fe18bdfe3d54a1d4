package app

import (
	"context"
	"strings"
	"testing"
	"time"

	"jianwen/app/versions"
	"jianwen/drafting/register"
	"jianwen/drafting/source"
)

// versionsOf are the versions that the register has of the open draft.
func (b *bench) versionsOf() []register.Version {
	b.t.Helper()
	all, err := b.register.Versions(context.Background(), b.keeping.draft.ID)
	if err != nil {
		b.t.Fatal(err)
	}
	return all
}

// write puts a text at the end of the draft.
func (b *bench) write(text string) {
	b.t.Helper()
	at := len(b.state.Draft.Text)
	if err := b.writer.Apply("写", []source.Edit{{Span: source.Span{Start: at, End: at}, New: text}}); err != nil {
		b.t.Fatal(err)
	}
}

// TestVersions names, compares and restores versions in the window.
func TestVersions(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	before := b.state.Draft.Text
	b.command("command.versions").run()
	if !b.versions.Visible() {
		t.Fatal("the versions are not shown")
	}
	b.write("\n甲\n")
	b.nameVersion(versions.Now, "送审稿")
	b.until("the named version", func() bool { return len(b.versionsOf()) == 2 && !b.tasks.waiting() })
	if v := b.versionsOf()[0]; v.Name != "送审稿" || v.Why != register.Saved {
		t.Errorf("%+v", v)
	}
	b.write("\n乙\n")
	b.compareVersions(1, versions.Now)
	b.until("the red-line", func() bool { from, to, ok := b.versions.Compared(); return ok && from == 1 && to == versions.Now })
	b.restoreVersion(1)
	b.until("the first version", func() bool { return b.state.Draft.Text == before })
	all := b.versionsOf()
	if len(all) != 4 || all[0].Why != register.Restored || all[1].Why != register.Kept {
		t.Errorf("%+v", all)
	}
	if text, err := b.register.Content(context.Background(), all[1]); err != nil || !strings.HasSuffix(text, "乙\n") {
		t.Errorf("what was there before is not kept: %v", err)
	}
	b.command("command.undo").run()
	if !strings.HasSuffix(b.state.Draft.Text, "乙\n") {
		t.Error("restoring is not undone in one step")
	}
}

// TestKeptNowAndThen: after ten minutes of work there is a version of it.
func TestKeptNowAndThen(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.write("\n甲\n")
	if len(b.versionsOf()) != 1 || b.keeping.working.IsZero() {
		t.Fatal("a version is kept at once")
	}
	b.keeping.working = time.Now().Add(-keepEvery)
	b.write("\n乙\n")
	b.until("a version", func() bool { return len(b.versionsOf()) == 2 })
	if v := b.versionsOf()[0]; v.Why != register.Kept {
		t.Errorf("%+v", v)
	}
}

// TestReplaceAllKeeps keeps the draft as it was before everything in it is replaced.
func TestReplaceAllKeeps(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.write("\n检察甲\n")
	before := b.state.Draft.Text
	b.finder.open(true)
	b.finder.what.Write("检察")
	b.finder.by.Write("监察")
	b.finder.replaceAll()
	if v := b.versionsOf(); len(v) != 2 || v[0].Hash != register.Hash(before) || b.state.Draft.Text == before {
		t.Errorf("%+v", v)
	}
}
