package app

import (
	"strings"
	"testing"

	"jianwen/drafting/editing"
)

func TestShortened(t *testing.T) {
	text := "《中华人民共和国刑事诉讼法》（以下简称刑事诉讼法）第八十五条，《人民检察院刑事诉讼规则》（以下简称“刑诉规则”）"
	for citation, want := range map[string]string{
		"《中华人民共和国刑事诉讼法》第一百条": "刑事诉讼法第一百条",
		"《人民检察院刑事诉讼规则》第八条":   "刑诉规则第八条",
		"《中华人民共和国刑法》第一条":     "《中华人民共和国刑法》第一条",
		"某院检建〔2026〕1号":       "某院检建〔2026〕1号",
	} {
		if got := shortened(citation, text); got != want {
			t.Errorf("%s: %s, want %s", citation, got, want)
		}
	}
}

// A citation goes in at the caret, as one step.
func TestInsertsCitation(t *testing.T) {
	b := newBench(t)
	if b.insertCitation("《竹筏条例》第一条", "") {
		t.Error("inserted into no draft")
	}
	b.faults(false)
	b.writer.Editor().Select(editing.At(strings.Index(b.state.Draft.Text, "造成")))
	if !b.insertCitation("《竹筏条例》第一条", "规定：“应当检修。”") || !strings.Contains(b.state.Draft.Text, "《竹筏条例》第一条规定：“应当检修。”造成") {
		t.Errorf("the draft is %q", b.state.Draft.Text)
	}
	b.command("command.undo").run()
	if b.state.Draft.Text != faulty {
		t.Error("it is not one step")
	}
}
