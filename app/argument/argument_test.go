package argument

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/assets/samples"
	"jianwen/assets/translations"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/reasoning/diagram"
)

var face = diagram.NewType()

// shown is a pane with the map of a sample from which some words are taken out, and what was
// wished.
func shown(t *testing.T, without ...string) (p *Pane, wished *[]string, text string) {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t).Settings().SetTheme(look.Theme(look.Light))
	data, err := samples.Files.ReadFile("governance_recommendation.md")
	if err != nil {
		t.Fatal(err)
	}
	text = string(data)
	for _, words := range without {
		if !strings.Contains(text, words) {
			t.Fatalf("the sample has no %s", words)
		}
		text = strings.ReplaceAll(text, words, "")
	}
	wished = &[]string{}
	wish := func(s string) { *wished = append(*wished, s) }
	p = New(Wishes{
		Pick:  func(offset int) { wish(fmt.Sprintf("pick %d", offset)) },
		Look:  func(offset int) { wish(fmt.Sprintf("look %d", offset)) },
		Leave: func() { wish("leave") },
		Key:   func(e *fyne.KeyEvent) { wish(string(e.Name)) },
		Work:  func(work func() func()) { work()() },
	})
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(480, 800))
	p.Set(Layout(facts.Graph.Of(checktest.Draft(text)), face))
	return p, wished, text
}

// texts are what the board says now.
func (b *board) texts() (out []*canvas.Text) {
	for _, o := range test.WidgetRenderer(b).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t)
		}
	}
	return out
}

// TestFitsWidth: the map is as wide as the view, all type can be read and lies in the view;
// what is missing is told by a word.
func TestFitsWidth(t *testing.T) {
	p, _, _ := shown(t, "（对应问题三）", "（证据1、2）")
	words := ""
	for _, text := range p.board.texts() {
		words += text.Text + "\n"
		if text.TextSize < legible {
			t.Errorf("%q is %.1f high", text.Text, text.TextSize)
		}
		if end := text.Position().X + text.MinSize().Width; text.Position().X < 0 || end > p.board.Size().Width {
			t.Errorf("%q ends at %.1f of %.1f", text.Text, end, p.board.Size().Width)
		}
	}
	for _, want := range []string{"证据7\n", "问题三\n", "缺证据\n"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in\n%s", want, words)
		}
	}
	p.board.setZoom(1.6)
	if words = ""; len(p.board.texts()) == 0 {
		t.Fatal("nothing is in sight")
	}
	for _, v := range p.board.views {
		for _, o := range v.objects {
			if text, ok := o.(*canvas.Text); ok {
				words += text.Text
				if end := text.Position().X + text.MinSize().Width; end > v.corner.X+v.size.Width {
					t.Errorf("%q sticks out of its box by %.1f", text.Text, end-v.corner.X-v.size.Width)
				}
			}
		}
	}
	if !strings.Contains(words, "未列明证据") || !strings.Contains(words, "涉案快件的收寄情况") {
		t.Errorf("the boxes say\n%s", words)
	}
}

// TestWalk: the arrows lead through the map, along its lines, and Enter to the draft.
func TestWalk(t *testing.T) {
	p, wished, text := shown(t)
	b := p.board
	b.FocusGained()
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			b.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	if n := b.node(b.selected); n == nil || n.ID != "e1" {
		t.Fatalf("the keys are on %v", b.selected)
	}
	key(fyne.KeyDown, fyne.KeyDown)
	if n := b.node(b.selected); n.ID != "e3" {
		t.Errorf("down leads to %s", n.ID)
	}
	key(fyne.KeyRight)
	if n := b.node(b.selected); n.ID != "f2" {
		t.Errorf("right leads to %s, which is not linked", n.ID)
	}
	key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if n := b.node(b.selected); n.ID != "m1" {
		t.Errorf("right leads to %s", n.ID)
	}
	key(fyne.KeyReturn)
	if want := fmt.Sprintf("pick %d", b.node(b.selected).At.Start); (*wished)[len(*wished)-1] != want || !strings.HasPrefix(text[b.node(b.selected).At.Start:], b.node(b.selected).Title) {
		t.Errorf("Enter wishes %q, want %q", (*wished)[len(*wished)-1], want)
	}
	key(fyne.KeyF8, fyne.KeyEscape)
	if got := strings.Join((*wished)[len(*wished)-2:], " "); got != "F8 leave" {
		t.Errorf("the pane told %s", got)
	}
	p.Set(Layout(facts.Graph.Of(checktest.Draft(text+"\n")), face))
	if n := b.node(b.selected); n == nil || n.ID != "m1" {
		t.Error("what was selected is not any more")
	}
}

// TestTap goes to what is clicked, at any zoom, and zooms about the middle.
func TestTap(t *testing.T) {
	p, wished, _ := shown(t)
	for _, zoom := range "0++++-0" {
		p.board.TypedRune(zoom)
		for i := range p.board.views {
			v := &p.board.views[i]
			p.board.Tapped(&fyne.PointEvent{Position: v.corner.AddXY(3, 3)})
			if want := fmt.Sprintf("pick %d", v.box.Node.At.Start); (*wished)[len(*wished)-1] != want {
				t.Errorf("at %c a click wishes %q, want %q", zoom, (*wished)[len(*wished)-1], want)
			}
		}
	}
	if p.board.MinSize().Width > p.scroll.Size().Width {
		t.Error("0 does not fit the width")
	}
}

func TestEmpty(t *testing.T) {
	p, _, _ := shown(t)
	p.Set(Layout(facts.Graph.Of(checktest.Draft("")), face))
	p.board.FocusGained()
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnd} {
		p.board.TypedKey(&fyne.KeyEvent{Name: k})
	}
	p.board.TypedRune('+')
}
