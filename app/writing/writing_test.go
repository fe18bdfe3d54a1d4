package writing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jianwen/app/ime"
	"jianwen/app/paper"
	"jianwen/drafting"
	"jianwen/drafting/editing"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset/fonts"
)

// A bench is a draft on a paper in a window without a screen, without an input method.
type bench struct {
	*Writer
	t    testing.TB
	clip string
	told int // how often the draft was told to be another one

	pulsing bool
}

// newBench opens a draft whose only part holds these paragraphs.
func newBench(t testing.TB, paragraphs ...string) *bench {
	t.Helper()
	test.NewTempApp(t)
	set := fonts.Load(fonts.Options{})
	b := &bench{t: t}
	p := paper.New(func(key string) []byte {
		if f := set.ByKey(key); f != nil {
			return f.Data()
		}
		return nil
	})
	win := test.NewTempWindow(t, p)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(900, 700))
	b.Writer = New(Options{
		Paper: p, Terms: func(string) bool { return false },
		Names:   Names{Type: "键入", Delete: "删除", Break: "分段", Paste: "粘贴", Cut: "剪切", Clean: "清理", Level: "层级"},
		Changed: func(*drafting.Snapshot) { b.told++ }, Edited: func([]source.Edit) {}, Moved: func() {},
		Copy: func(text string) { b.clip = text }, Paste: func() string { return b.clip },
		Shortcut: func(fyne.Shortcut) {}, Key: func(*fyne.KeyEvent) {}, Pulse: func(on bool) { b.pulsing = on },
	})
	c := drafting.NewCompiler(drafting.Options{Fonts: set})
	b.Open(c.Compile(draftOf(paragraphs...)), c, drafting.NewCompiler(drafting.Options{Fonts: set}))
	win.Canvas().Focus(p)
	return b
}

func draftOf(paragraphs ...string) string {
	return "---\nform: correction_notice\n---\n\n::: problems\n\n" + strings.Join(paragraphs, "\n\n") + "\n\n:::\n"
}

// at is the offset of some words.
func (b *bench) at(words string) int {
	b.t.Helper()
	i := strings.Index(b.editor.Text(), words)
	if i < 0 {
		b.t.Fatalf("no %s in %q", words, b.editor.Text())
	}
	return i
}

// selects selects some words.
func (b *bench) selects(words string) {
	at := b.at(words)
	b.editor.Select(editing.Selection{Anchor: at, Caret: at + len(words)})
}

// holds wants the part to hold these paragraphs.
func (b *bench) holds(paragraphs ...string) {
	b.t.Helper()
	if want := draftOf(paragraphs...); b.editor.Text() != want || b.snapshot.Text != want {
		b.t.Errorf("the draft is %q, its snapshot %q; want %q", b.editor.Text(), b.snapshot.Text, want)
	}
}

// selected wants these words of the draft to be selected.
func (b *bench) selected(words string) {
	b.t.Helper()
	if got := b.editor.Selection().Span().In(b.editor.Text()); got != words {
		b.t.Errorf("%q is selected, want %q", got, words)
	}
}

// three is a paragraph of three lines.
var three = strings.Repeat("甲乙丙丁戊己庚辛壬癸", 7)

// The caret keeps its place across lines, goes to their ends, and comes back where it was.
func TestMovesByLine(t *testing.T) {
	b := newBench(t, three, "短。", three)
	first := b.lineOf(b.at(three))
	from := b.lines[first].Stops[10].Offset
	b.editor.Select(editing.At(from))
	x := b.caret().Box.X
	b.press(fyne.KeyDown, false)
	if b.line() != first+1 || b.caret().Box.X != x {
		t.Errorf("on line %d at %v, was on %d at %v", b.line(), b.caret().Box.X, first, x)
	}
	for range 3 {
		b.press(fyne.KeyDown, false) // through the short paragraph
	}
	if b.line() != first+4 || b.caret().Box.X != x {
		t.Errorf("behind the short paragraph on line %d at %v, want %d at %v", b.line(), b.caret().Box.X, first+4, x)
	}
	for range 4 {
		b.press(fyne.KeyUp, false)
	}
	if got := b.editor.Selection(); got != editing.At(from) {
		t.Errorf("back at %v, was at %d", got, from)
	}
	b.press(fyne.KeyEnd, false)
	if b.line() != first || b.editor.Selection().Caret != b.lines[first].Last() {
		t.Error("End does not stay at the end of its line")
	}
	b.press(fyne.KeyHome, true)
	b.selected(source.Span{Start: b.lines[first].First(), End: b.lines[first].Last()}.In(b.editor.Text()))
}

// lineOf is the line on which an offset stands.
func (b *bench) lineOf(offset int) int { return paper.LineOf(b.lines, offset, false, paper.Piece{}) }

// Shift keeps where the selection was begun, also when it is crossed; an arrow without
// it goes to the selection's end.
func TestSelectsByShift(t *testing.T) {
	b := newBench(t, "甲乙丙丁")
	b.editor.Select(editing.At(b.at("丙")))
	b.press(fyne.KeyRight, true)
	b.selected("丙")
	b.press(fyne.KeyLeft, true)
	b.press(fyne.KeyLeft, true)
	b.selected("乙")
	b.press(fyne.KeyLeft, false)
	if got := b.editor.Selection(); got != editing.At(b.at("乙")) {
		t.Errorf("Left goes to %v", got)
	}
	b.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	b.selected("乙丙丁")
	b.Shortcut(&fyne.ShortcutSelectAll{})
	b.selected("甲乙丙丁")
	b.press(fyne.KeyBackspace, false)
	b.Undo()
	b.holds("甲乙丙丁")
	b.selected("甲乙丙丁")
}

// point is where an offset is shown on the paper.
func (b *bench) point(offset int) fyne.Position {
	i := b.lineOf(offset)
	l := &b.lines[i]
	caret := b.caret()
	caret.Page, caret.Box.X, caret.Box.Y = l.Page, l.XOf(offset), l.Top
	at, size := b.paper.PlaceIn(caret)
	return at.AddXY(1, size.Height/2)
}

// The mouse selects by characters, words and paragraphs, and on from a caret with Shift.
func TestSelectsByMouse(t *testing.T) {
	b := newBench(t, "检察建议甲。", "乙丙。")
	press := func(words string, held fyne.KeyModifier, clicks int) {
		t.Helper()
		b.Press(b.point(b.at(words)), desktop.MouseButtonPrimary, held, clicks)
	}
	press("察", 0, 1)
	b.Drag(b.point(b.at("议")))
	b.selected("察建")
	b.Drag(b.point(b.at("检")))
	b.selected("检")
	b.Release()
	b.Drag(b.point(b.at("甲")))
	b.selected("检")
	press("甲", fyne.KeyModifierShift, 1)
	b.Release()
	b.selected("察建议")
	press("丙", 0, 3)
	b.Release()
	b.selected("乙丙。")
	press("丙", 0, 3)
	b.Drag(b.point(b.at("察")))
	b.selected("检察建议甲。\n\n乙丙。") // what was clicked stays selected
	b.Release()
	press("乙", 0, 1)
	b.Release()
	b.Press(b.point(b.at("检")), desktop.MouseButtonSecondary, 0, 1)
	if got := b.editor.Selection(); got != editing.At(b.at("乙")) {
		t.Errorf("another button moves the caret to %v", got)
	}
}

// What is composed takes the place of the selection, is shown and is not in the draft
// until it is committed.
func TestComposesOverASelection(t *testing.T) {
	b := newBench(t, "甲乙丙")
	b.selects("乙")
	b.Preedit(ime.Preedit{Text: "jian", Caret: 4})
	b.holds("甲丙")
	if !strings.Contains(b.seen.Text, "甲jian丙") || !b.Composing() {
		t.Errorf("shown is %q", b.seen.Text)
	}
	told := b.told
	b.Preedit(ime.Preedit{Text: "jiancha", Caret: 7})
	if b.told != told {
		t.Error("composing is told as a change of the draft")
	}
	b.Preedit(ime.Preedit{})
	b.Commit("检察")
	b.holds("甲检察丙")
	if b.seen != b.snapshot || b.Composing() {
		t.Error("something is still shown besides the draft")
	}
	b.Undo()
	b.holds("甲丙")
	b.Undo()
	b.holds("甲乙丙")
	b.selected("乙")
}

// The mouse finds its place behind what is being composed.
func TestComposedHasNoPlaces(t *testing.T) {
	b := newBench(t, "甲乙丙")
	b.editor.Select(editing.At(b.at("乙")))
	before := b.at("丙")
	b.Preedit(ime.Preedit{Text: "jian", Caret: 4})
	if got := b.meant(b.shown(before)); got != before {
		t.Errorf("丙 is at %d, want %d", got, before)
	}
	inside := strings.Index(b.seen.Text, "ian")
	if got := b.meant(inside); got != b.at("乙") {
		t.Errorf("inside what is composed is %d, want its place %d", got, b.at("乙"))
	}
}

// A paste is cleaned as a step of its own: one undo brings back what was copied, the
// next one what was there before.
func TestPastes(t *testing.T) {
	b := newBench(t, "甲乙丙")
	b.selects("乙")
	b.clip = "检 察"
	clean := editing.Clean(b.clip)
	if clean == b.clip {
		t.Fatal("there is nothing to clean")
	}
	b.Shortcut(&fyne.ShortcutPaste{})
	b.holds("甲" + clean + "丙")
	if name := b.Undo(); name != "清理" {
		t.Errorf("undone is %s", name)
	}
	b.holds("甲检 察丙")
	b.Undo()
	b.holds("甲乙丙")
	b.selected("乙")
	b.Shortcut(&fyne.ShortcutCut{})
	b.holds("甲丙")
	if b.clip != "乙" {
		t.Errorf("cut: %q", b.clip)
	}
	b.Shortcut(&fyne.ShortcutPaste{})
	b.holds("甲乙丙")
}

// Finding goes round the ends; replacing goes on to the next place and is undone one by one.
func TestFindsAndReplaces(t *testing.T) {
	b := newBench(t, "甲子乙子", "丙子")
	b.editor.Select(editing.At(b.at("乙")))
	count, at := b.Find(editing.Search{Text: "子"})
	if count != 3 || at != -1 || len(b.paper.Overlay().Lit) != 3 {
		t.Errorf("%d, %d, %d lit", count, at, len(b.paper.Overlay().Lit))
	}
	for _, want := range []int{1, 2, 0} {
		if _, at := b.FindNext(1); at != want || b.litAt() != want {
			t.Errorf("next is %d, selected %d, want %d", at, b.litAt(), want)
		}
	}
	if _, at := b.FindNext(-1); at != 2 {
		t.Errorf("before the first is %d", at)
	}
	if count, at := b.Replace("替换", "丑"); count != 2 || at != 0 {
		t.Errorf("after replacing %d of %d", at, count)
	}
	b.holds("甲子乙子", "丙丑")
	if n := b.ReplaceAll("替换", "寅寅"); n != 2 {
		t.Errorf("%d replaced", n)
	}
	b.holds("甲寅寅乙寅寅", "丙丑")
	b.Undo()
	b.holds("甲子乙子", "丙丑")
	b.EndFind()
	if len(b.paper.Overlay().Lit) != 0 {
		t.Error("the lights stay on")
	}
}

// The stretch that is sought in grows with what replaces its words.
func TestFindsInAStretch(t *testing.T) {
	b := newBench(t, "子甲子乙子丙子")
	from := b.at("甲")
	in := source.Span{Start: from, End: b.at("丙")}
	if count, _ := b.Find(editing.Search{Text: "子", In: &in}); count != 2 {
		t.Fatalf("%d found", count)
	}
	b.FindNext(1)
	b.Replace("替换", "很长的词")
	b.Replace("替换", "丑")
	b.holds("子甲很长的词乙丑丙子")
}

// Keys that the input method hands back do what they do when it is not there.
func TestForwardedKeys(t *testing.T) {
	b := newBench(t, "甲乙")
	b.editor.Select(editing.At(b.at("乙")))
	for _, k := range []ime.Key{{Sym: 'x'}, {Sym: 'x', Release: true}, {Sym: 0x01000000 | '丁'}} {
		b.Forward(k)
	}
	b.holds("甲x丁乙")
	b.Forward(ime.Key{Sym: 0xff08}) // BackSpace
	b.Forward(ime.Key{Sym: 0xff51, State: ime.Shift})
	b.selected("x")
	b.Forward(ime.Key{Sym: 0xff0d}) // Enter
	b.holds("甲", "乙")
}

// An empty paragraph has a place for the caret that is not in the draft.
func TestEmptyParagraph(t *testing.T) {
	b := newBench(t, "甲")
	b.editor.Select(editing.At(b.at("甲") + len("甲")))
	b.press(fyne.KeyReturn, false)
	if !strings.Contains(b.seen.Text, nothing) || strings.Contains(b.snapshot.Text, nothing) {
		t.Errorf("shown %q, draft %q", b.seen.Text, b.snapshot.Text)
	}
	b.Rune('乙')
	b.holds("甲", "乙")
	b.Close()
	if b.Editor() != nil || b.Snapshot() != nil {
		t.Error("a draft that was closed is still written in")
	}
}
