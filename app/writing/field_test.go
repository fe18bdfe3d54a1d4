package writing

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/app/ime"
	"jianwen/app/paper"
	"jianwen/drafting"
	"jianwen/drafting/editing"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// newFormBench opens a draft as it is, with guidance.
func newFormBench(t *testing.T, text string) *bench {
	t.Helper()
	b := newBench(t, "甲")
	options := drafting.Options{Fonts: fonts.Load(fonts.Options{}), Guidance: true}
	c := drafting.NewCompiler(options)
	b.Open(c.Compile(text), c, drafting.NewCompiler(options))
	return b
}

const formDraft = "---\nform: correction_notice\nprocuratorate: 甲县人民检察院\naddressee:\nnumber: \"甲检〔2026〕1号\"\ndate: 2026-07-14\n---\n\n" +
	"::: facts\n\n正文。\n\n:::\n\n::: problems\n\n:::\n"

// field is the value that the caret stands in: its key, "" for the body.
func (b *bench) field() string {
	if f := b.editor.Sheet().FieldAt(b.editor.Selection().Caret); f != nil {
		return f.Key
	}
	return ""
}

// emptyLine is the line that keeps the place of a field.
func (b *bench) emptyLine(field string) *paper.Line {
	b.t.Helper()
	i := slices.IndexFunc(b.lines, func(l paper.Line) bool { return l.Empty && l.Field == field })
	if i < 0 {
		b.t.Fatalf("no place of %q on the paper", field)
	}
	return &b.lines[i]
}

// clicks clicks on the middle of a line's head.
func (b *bench) clicks(l *paper.Line) {
	piece := paper.Piece{Page: l.Page}
	piece.Box.X, piece.Box.Y = l.Stops[0].X+2, (l.Top+l.Bottom)/2
	b.paper.Bring(paper.Piece{Page: l.Page, Box: pieceBox(l)})
	at, _ := b.paper.PlaceIn(piece)
	b.Press(at, desktop.MouseButtonPrimary, 0, 1)
	b.Release()
}

// A click on the grey place of a field writes its value there; the place stays as long as
// nothing is written.
func TestWritesInAPlace(t *testing.T) {
	b := newFormBench(t, formDraft)
	b.clicks(b.emptyLine("addressee"))
	if b.field() != "addressee" || b.editor.Text() != formDraft {
		t.Fatalf("the caret stands in %q", b.field())
	}
	if !strings.Contains(shownText(b), "〔主送单位〕") {
		t.Error("the place went when the caret came")
	}
	b.Preedit(ime.Preedit{Text: "yi", Caret: 2})
	if text := shownText(b); !strings.Contains(text, "yi：") || strings.Contains(text, "〔主送单位〕") {
		t.Errorf("composing shows %s", text)
	}
	b.Preedit(ime.Preedit{})
	b.Commit("乙局")
	if got := b.snapshot.Document.Front.Get("addressee"); got != "乙局" {
		t.Errorf("the addressee is %q", got)
	}
	if caret := b.caret(); caret.Box.X <= b.lines[b.line()].Stops[0].X {
		t.Error("the caret does not stand behind what was typed")
	}
	b.Undo()
	if b.editor.Text() != formDraft {
		t.Errorf("undone: %s", b.editor.Text())
	}
}

// shownText is what stands on the paper.
func shownText(b *bench) string {
	var out strings.Builder
	for _, pg := range b.paper.Pages() {
		for _, item := range pg.Items {
			if run, ok := item.(interface{ Text() string }); ok {
				out.WriteString(run.Text())
			}
		}
	}
	return out.String()
}

// Tab goes through what is to be filled in as it stands on the paper, and back.
func TestTabFollowsThePaper(t *testing.T) {
	b := newFormBench(t, formDraft)
	first := slices.IndexFunc(b.lines, func(l paper.Line) bool { return !l.Empty })
	b.near = paper.Piece{Box: pieceBox(&b.lines[first])}
	b.to(b.lines[first].First(), false)
	var way []string
	for range 8 {
		way = append(way, b.field())
		if b.field() == "" {
			way[len(way)-1] = "part"
		}
		b.press(fyne.KeyTab, false)
	}
	want := []string{"procuratorate", "number", "addressee", "part", "date", "date"}
	if !slices.Equal(way[:6], want) {
		t.Errorf("the way is %v, want %v", way, want)
	}
	for range 3 {
		b.press(fyne.KeyTab, true)
	}
	if b.field() != "number" {
		t.Errorf("back in %q", b.field())
	}
}

// Tab at the end of a paragraph that begins with a heading is no wish to change its level:
// it goes on. At the number it is.
func TestTabBehindAHeadingGoesOn(t *testing.T) {
	const text = "---\nform: correction_notice\n---\n\n::: facts\n\n（一）收寄情况。2026年1月收寄。\n\n:::\n\n::: problems\n\n:::\n"
	b := newFormBench(t, text)
	b.to(strings.Index(text, "收寄。\n")+len("收寄。"), false)
	b.press(fyne.KeyTab, false)
	if b.editor.Text() != text || b.editor.Selection().Caret < strings.Index(text, "::: problems") {
		t.Errorf("caret at %d of %q", b.editor.Selection().Caret, b.editor.Text())
	}
	b.to(strings.Index(text, "（一）"), false)
	b.press(fyne.KeyTab, false)
	if !strings.Contains(b.editor.Text(), "1.收寄情况") {
		t.Errorf("at the number: %q", b.editor.Text())
	}
}

// A date is printed as it is written while the caret is in it, and however it was typed it
// is written as a date when the caret leaves it.
func TestWritesADate(t *testing.T) {
	b := newFormBench(t, formDraft)
	b.editor.Select(editing.At(b.at("07-14")))
	if text := shownText(b); !strings.Contains(text, "2026-") || strings.Contains(text, "7月14日") {
		t.Errorf("shown is %s", text)
	}
	b.Shortcut(&fyne.ShortcutSelectAll{})
	b.selected("2026-07-14")
	b.Commit("二〇二六年八月一日")
	b.to(b.at("正文"), false)
	if got := b.snapshot.Document.Front.Get("date"); got != "2026-08-01" {
		t.Errorf("the date is %q", got)
	}
	if text := shownText(b); !strings.Contains(text, "2026年8月1日") {
		t.Errorf("printed is %s", text)
	}
	b.selectsNothingBut(b.at("正文"))
	b.Undo()
	if b.editor.Text() != formDraft {
		t.Errorf("undone: %s", b.editor.Text())
	}
	for text, want := range map[string]string{
		"20260803": "2026-08-03", "2026.8.3": "2026-08-03", "2026年8月3日": "2026-08-03", "2026/8/3": "2026-08-03",
		"2026-13-40": "2026-13-40", "八月": "八月", "": "",
	} {
		if got := isoDate(text); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}

func (b *bench) selectsNothingBut(caret int) {
	b.t.Helper()
	if got := b.editor.Selection(); got != editing.At(caret) {
		b.t.Errorf("selected is %v, want the caret at %d", got, caret)
	}
}

// A name that is printed twice has the caret where it was clicked.
func TestCaretStaysWithItsLine(t *testing.T) {
	text := strings.Replace(formDraft, "correction_notice", "pil_recommendation", 1)
	text = strings.Replace(text, "form: pil_recommendation\n", "", 1) // without a form, both head and signature have the name
	b := newFormBench(t, text)
	at := b.at("人民检察院")
	var twice []int
	for i := range b.lines {
		if l := &b.lines[i]; l.First() <= at && at < l.Last() {
			twice = append(twice, i)
		}
	}
	if len(twice) != 2 {
		t.Fatalf("the name is printed on %d lines", len(twice))
	}
	for _, i := range twice {
		b.clicks(&b.lines[i])
		if b.line() != i {
			t.Errorf("clicked on line %d, the caret is on %d", i, b.line())
		}
		b.Rune('新')
		if b.line() != i {
			t.Errorf("typed on line %d, the caret is on %d", i, b.line())
		}
	}
}

// The arrows go through head, body and signature as they are printed.
func TestArrowsLeaveFields(t *testing.T) {
	b := newFormBench(t, formDraft)
	b.to(b.at("正文"), false)
	b.press(fyne.KeyLeft, false)
	if b.field() != "addressee" {
		t.Errorf("left of the body is %q", b.field())
	}
	b.press(fyne.KeyRight, false)
	b.selectsNothingBut(b.at("正文"))
	b.press(fyne.KeyUp, false)
	if b.field() != "addressee" {
		t.Errorf("above the body is %q", b.field())
	}
	b.press(fyne.KeyUp, false)
	if b.field() != "number" {
		t.Errorf("above the addressee is %q", b.field())
	}
	b.press(fyne.KeyReturn, false)
	if b.field() != "addressee" {
		t.Errorf("Enter goes on to %q", b.field())
	}
	if b.editor.Text() != formDraft {
		t.Errorf("moving changed the draft: %s", b.editor.Text())
	}
}

// What is selected with the keys of a person who wants everything gone leaves the parts
// and the front matter where they are.
func TestPartsStay(t *testing.T) {
	b := newFormBench(t, formDraft)
	left := strings.Replace(formDraft, "正文。", "", 1)
	for name, key := range map[string]func(){
		"Delete": func() { b.press(fyne.KeyDelete, false) }, "BackSpace": func() { b.press(fyne.KeyBackspace, false) },
		"cut": func() { b.Shortcut(&fyne.ShortcutCut{}) },
	} {
		b.to(b.at("正文"), false)
		b.Shortcut(&fyne.ShortcutSelectAll{})
		key()
		if squeezed(b.editor.Text()) != squeezed(left) {
			t.Errorf("%s leaves %s", name, b.editor.Text())
		}
		b.press(fyne.KeyBackspace, false)
		b.press(fyne.KeyDelete, false)
		if squeezed(b.editor.Text()) != squeezed(left) {
			t.Errorf("%s and over the edge leaves %s", name, b.editor.Text())
		}
		for b.Undo() != "" {
			continue
		}
		if b.editor.Text() != formDraft {
			t.Errorf("%s undone: %s", name, b.editor.Text())
		}
	}
}

// What is pasted into a value comes in clean, as one step.
func TestPastesIntoAField(t *testing.T) {
	b := newFormBench(t, formDraft)
	b.editor.Select(editing.At(b.at("县人民")))
	b.clip = "乙 市:丙,\n"
	b.Shortcut(&fyne.ShortcutPaste{})
	if got := b.snapshot.Document.Front.Get("procuratorate"); got != "甲乙市：丙，县人民检察院" {
		t.Errorf("the value is %q", got)
	}
	b.Undo()
	if b.editor.Text() != formDraft {
		t.Errorf("undone: %s", b.editor.Text())
	}
}

func squeezed(text string) string { return strings.Join(strings.Fields(text), "\n") }

// The view follows a selection that is drawn over its edge, as long as the button is held.
func TestScrollsWhileSelecting(t *testing.T) {
	long := make([]string, 60)
	for i := range long {
		long[i] = three
	}
	b := newBench(t, long...)
	from := b.at("甲")
	b.Press(b.point(from), desktop.MouseButtonPrimary, 0, 1)
	below := fyne.NewPos(300, b.paper.Size().Height+40)
	b.Drag(below)
	if !b.pulsing {
		t.Fatal("nobody was asked to go on")
	}
	before := b.editor.Selection().Span().Len()
	for range 20 {
		b.DragOn()
	}
	if got := b.editor.Selection(); got.Anchor != from || got.Span().Len() <= before {
		t.Errorf("%d bytes are selected, were %d", got.Span().Len(), before)
	}
	b.Release()
	end := b.editor.Selection()
	b.DragOn()
	if b.pulsing || b.editor.Selection() != end {
		t.Error("it goes on when the button is up")
	}
}

// A selection that was begun in the body ends with it where the mouse goes to the head or
// to the signature.
func TestSelectionStaysInTheBody(t *testing.T) {
	b := newFormBench(t, formDraft)
	from := b.at("文。")
	b.Press(b.point(from), desktop.MouseButtonPrimary, 0, 1)
	b.Drag(b.point(b.at("1号")))
	b.selected("正")
	b.Drag(b.point(b.at("07-14")))
	if got := b.editor.Selection().Span(); got.Start != from || got.End < b.at("::: problems") {
		t.Errorf("%q is selected", got.In(b.editor.Text()))
	}
	b.Release()
}

// pieceBox is where a line stands.
func pieceBox(l *paper.Line) (box page.Rect) {
	box.X, box.Y, box.H = l.Stops[0].X, l.Top, l.Bottom-l.Top
	return box
}
