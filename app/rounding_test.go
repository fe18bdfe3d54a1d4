package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/app/rounds"
	"jianwen/assets/samples"
)

// manyDrafts is a folder with two sound drafts, one with faults, one that is no text, and
// what is no draft.
func (b *bench) manyDrafts() string {
	dir := b.t.TempDir()
	sound, err := samples.Files.ReadFile("governance_recommendation.md")
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "案卷", ".git"), 0o755); err != nil {
		b.t.Fatal(err)
	}
	for name, text := range map[string]string{
		"甲.md": string(sound), "案卷/乙.MD": string(sound), "丙.md": faulty, "丁.md": "\x00\xff\xfe\x01", "戊.txt": "不是文稿",
		"案卷/.git/己.md": "不看", ".庚.md": "不看",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			b.t.Fatal(err)
		}
	}
	return dir
}

func (b *bench) fared() map[string]rounds.Grade {
	out := map[string]rounds.Grade{}
	for _, o := range b.rounds.Outcomes() {
		out[filepath.Base(o.Path)] = o.Grade
	}
	return out
}

// TestChecksAFolder judges every draft of a folder and nothing else.
func TestChecksAFolder(t *testing.T) {
	b := newBench(t)
	dir := b.manyDrafts()
	b.round("command.check-folder", dir, checking(nil))
	b.until("the end of the round", func() bool { return strings.HasPrefix(b.state.Message, "共 4 份") })
	got := b.fared()
	if len(got) != 4 || got["甲.md"] == rounds.Failed || got["乙.MD"] != got["甲.md"] || got["丙.md"] == rounds.Fine || got["丁.md"] != rounds.Failed {
		t.Errorf("%v: %v", got, b.rounds.Outcomes())
	}
	if b.right.shows() != b.rounds {
		t.Error("the outcomes are not shown")
	}
	b.round("command.check-folder", t.TempDir(), checking(nil))
	b.until("the end of an empty round", func() bool { return strings.Contains(b.state.Message, "没有文稿") })
}

// TestExportsAFolder makes a PDF beside every draft and leaves alone what is there.
func TestExportsAFolder(t *testing.T) {
	b := newBench(t)
	dir := b.manyDrafts()
	if err := os.WriteFile(filepath.Join(dir, "甲.pdf"), []byte("别人的"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.round("command.export-folder", dir, b.exportOne)
	b.until("the end of the round", func() bool { return strings.HasPrefix(b.state.Message, "共 4 份") })
	if got := b.onDisk(filepath.Join(dir, "甲.pdf")); got != "别人的" {
		t.Error("a file that was there is another one now")
	}
	for _, name := range []string{"甲（2）.pdf", "案卷/乙.pdf", "丙.pdf"} {
		if !strings.HasPrefix(b.onDisk(filepath.Join(dir, name)), "%PDF") {
			t.Errorf("%s is no PDF", name)
		}
	}
	if got := b.fared(); got["甲.md"] != rounds.Remarked || got["乙.MD"] != rounds.Fine || got["丁.md"] != rounds.Failed {
		t.Errorf("%v", got)
	}
}

// TestRoundIsStopped ends a round at its first draft: what is done is told.
func TestRoundIsStopped(t *testing.T) {
	b := newBench(t)
	begun, ended := make(chan bool), make(chan bool)
	b.round("command.check-folder", b.manyDrafts(), func(ctx context.Context, _ office, file string) rounds.Outcome {
		close(begun)
		<-ctx.Done()
		close(ended)
		return rounds.Outcome{Path: file}
	})
	<-begun
	b.stopRound()
	<-ended
	if !strings.HasPrefix(b.state.Message, "已停止") {
		t.Errorf("%q", b.state.Message)
	}
}
