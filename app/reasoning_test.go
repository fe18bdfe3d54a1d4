package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jianwen/app/findings"
	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/reasoning"
)

// charts opens a sample and waits for its reasoning.
func (b *bench) charts() *reasoning.Graph {
	b.t.Helper()
	b.opened(b.draft())
	b.until("the reasoning", func() bool { return b.reasoned != nil && b.reasoned == b.state.Snapshot })
	return b.margins.Graph()
}

// A link is written into the draft and taken back; each is one step.
func TestLinks(t *testing.T) {
	b := newBench(t)
	g := b.charts()
	before := b.state.Draft.Text
	from, to := &g.Facts[2].Node, &g.Problems[0].Node
	if _, linked := g.Linked(from, to); linked {
		t.Fatal("the sample is another one")
	}
	b.tie(from, to)
	after := b.state.Draft.Text
	if !strings.Contains(after, "{#p1 facts=f1,f2,f3}") {
		t.Fatalf("the draft is\n%s", after)
	}
	b.tie(from, to) // of a draft that is another one by now
	if b.state.Draft.Text != after || b.state.Message != translations.T("window.checking-again") {
		t.Errorf("it is linked by what is old: %s", b.state.Message)
	}
	b.until("the reasoning", func() bool { return b.reasoned == b.state.Snapshot })
	g = b.margins.Graph()
	b.untie(&g.Facts[2].Node, &g.Problems[0].Node)
	if b.state.Draft.Text != before {
		t.Error("what is linked no more is not as it was")
	}
	b.command("command.undo").run()
	b.command("command.undo").run()
	if b.state.Draft.Text != before || b.undoable() {
		t.Error("two links are not two steps")
	}
}

// The palette offers what the section at the caret can be linked to.
func TestLinkByKeys(t *testing.T) {
	b := newBench(t)
	g := b.charts()
	b.toPaper()
	b.writer.GoTo(g.Problems[0].At.Start)
	n := b.margins.StepAt(b.writer.Editor().Selection().Caret)
	if n != &g.Problems[0].Node {
		t.Fatalf("the caret is in %v", n)
	}
	b.command("command.link").run()
	if !b.over.Visible() {
		t.Fatal("nothing is asked")
	}
	choices := b.margins.Choices(n)
	if want := len(g.Evidence) + len(g.Facts) + len(g.Measures); len(choices) != want {
		t.Errorf("%d choices, want %d", len(choices), want)
	}
}

// F8 tells the next finding on the page and leaves the keys with it; Escape takes the card
// away, and so does whatever moves the caret.
func TestCard(t *testing.T) {
	b := newBench(t)
	b.faults(false)
	b.toPaper()
	seen := map[string]bool{}
	for range b.state.Findings {
		b.command("command.next-finding").run()
		opened, _ := b.findings.Opened()
		seen[findings.Name(&opened)] = true
		f, ok := b.margins.Told()
		if ok == f.Span.Empty() || ok && f.Identity != opened.Identity {
			t.Errorf("the pane shows %s, the card %s", opened.Rule, f.Rule)
		}
		if ok {
			b.beside(f)
		}
		if ok && b.win.Canvas().Focused() != fyne.Focusable(b.paper) {
			t.Fatal("the paper has not the keys")
		}
	}
	if len(seen) != len(b.state.Findings) {
		t.Errorf("F8 went to %d findings of %d", len(seen), len(b.state.Findings))
	}
	b.pageKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if _, ok := b.margins.Told(); ok {
		t.Error("Escape leaves the card")
	}
	for range 2 * len(b.state.Findings) {
		b.command("command.next-finding").run()
		if f, ok := b.margins.Told(); ok && f.Override == "" && len(f.Fixes) > 0 {
			before := b.state.Draft.Text
			b.command("command.first-fix").run()
			if b.state.Draft.Text == before || b.margins.Card.Visible() {
				t.Errorf("%s is not mended, or told still", f.Rule)
			}
			return
		}
	}
	t.Error("no finding on the page could be mended")
}

// beside looks whether the card lies over the paper, right below or above the line it tells of.
func (b *bench) beside(f check.Finding) {
	b.t.Helper()
	driver := b.app.Driver()
	paper, card := driver.AbsolutePositionForObject(b.paper), driver.AbsolutePositionForObject(b.margins.Card)
	at, size := b.paper.PlaceIn(b.writer.MarkedBy(findings.Name(&f))[0])
	above, below := paper.Y+at.Y-card.Y-b.margins.Card.Size().Height, card.Y-paper.Y-at.Y-size.Height
	if gap := max(above, below); gap < 0 || gap > 12 {
		b.t.Errorf("%s: the card is %.0f away from its line", f.Rule, gap)
	}
	if right := card.X + b.margins.Card.Size().Width; card.X < paper.X || right > paper.X+b.paper.Size().Width {
		b.t.Errorf("%s: the card is from %.0f to %.0f, over the edge of the paper", f.Rule, card.X, right)
	}
}

// The map is that of the draft, with the keys in it, and follows what is typed.
func TestArgument(t *testing.T) {
	b := newBench(t)
	g := b.charts()
	b.command("command.argument").run()
	b.until("the map", func() bool { return b.right.shows() == b.argument && b.argument.Shows() == g })
	if b.win.Canvas().Focused() != b.argument.Focus() {
		t.Error("the map has not the keys")
	}
	b.writer.GoTo(g.Problems[0].At.Start)
	b.paper.TypedRune('新')
	b.until("the other map", func() bool { return b.argument.Shows() != g })
	if got := b.argument.Shows().Problems[0].Title; got[:len("新")] != "新" {
		t.Errorf("the map has %s", got)
	}
	b.command("command.argument").run()
	if b.right.shows() == b.argument {
		t.Error("the map does not go")
	}
}
