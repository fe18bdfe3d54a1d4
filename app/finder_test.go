package app

import "testing"

// Tab goes from what is sought to what comes in its place, as people are used to.
func TestTabGoesToTheReplacement(t *testing.T) {
	b := newBench(t)
	b.opened(b.draft())
	b.finder.open(true)
	if b.win.Canvas().Focused() != b.finder.what {
		t.Fatal("the cursor is not where something is sought")
	}
	b.win.Canvas().FocusNext()
	if b.win.Canvas().Focused() != b.finder.by {
		t.Errorf("Tab goes to %T", b.win.Canvas().Focused())
	}
	high := b.finder.MinSize().Height
	b.finder.open(false)
	if b.finder.MinSize().Height >= high {
		t.Error("the line for replacing takes room where nothing is replaced")
	}
}
