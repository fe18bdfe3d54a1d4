package editing

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"jianwen/assets/samples"
	"jianwen/drafting/parse"
	"jianwen/drafting/source"
)

func editorOf(t testing.TB, text string) *Editor {
	t.Helper()
	text, at := marked(t, text)
	e := NewEditor(parse.Document)
	e.Open(text)
	e.Select(at)
	return e
}

func (e *Editor) want(t *testing.T, text string) {
	t.Helper()
	if got := withCaret(e.text, e.selection); got != text {
		t.Errorf("%q, want %q", got, text)
	}
}

// TestUndoInSteps: a run of typing is one step, a pause or a moved caret begins
// another, a committed word is its own.
func TestUndoInSteps(t *testing.T) {
	e := editorOf(t, "::: facts\n\n甲‸乙\n\n:::\n")
	clock := time.Unix(0, 0)
	e.now = func() time.Time { return clock }
	for _, c := range []string{"a", "b", "c"} {
		e.Type("键入", c, Typed)
	}
	clock = clock.Add(time.Minute)
	e.Type("键入", "d", Typed)
	e.Type("键入", "检察", Entered)
	e.Type("键入", "院", Entered)
	e.BackSpace("删除")
	e.BackSpace("删除")
	e.want(t, "::: facts\n\n甲abcd检‸乙\n\n:::\n")
	for _, want := range []string{
		"::: facts\n\n甲abcd检察院‸乙\n\n:::\n", "::: facts\n\n甲abcd检察‸乙\n\n:::\n", "::: facts\n\n甲abcd‸乙\n\n:::\n",
		"::: facts\n\n甲abc‸乙\n\n:::\n", "::: facts\n\n甲‸乙\n\n:::\n",
	} {
		e.Undo()
		e.want(t, want)
	}
	if name := e.Undo(); name != "" || e.CanRedo() != "键入" {
		t.Errorf("%q %q", name, e.CanRedo())
	}
	e.Redo()
	e.Redo()
	e.want(t, "::: facts\n\n甲abcd‸乙\n\n:::\n")
	e.Type("键入", "x", Typed)
	if e.CanRedo() != "" {
		t.Error("a step that was taken back can be made after another")
	}
	e.Undo()
	e.want(t, "::: facts\n\n甲abcd‸乙\n\n:::\n")
}

func TestBreakOverSelectionIsOneStep(t *testing.T) {
	e := editorOf(t, "::: facts\n\n甲⟦乙‸丙\n\n:::\n")
	e.Break("分段")
	e.want(t, "::: facts\n\n甲\n\n‸丙\n\n:::\n")
	e.Undo()
	e.want(t, "::: facts\n\n甲⟦乙‸丙\n\n:::\n")
}

func TestApplyKeepsTheCaret(t *testing.T) {
	e := editorOf(t, "::: facts\n\n甲乙‸丙\n\n:::\n")
	if err := e.Apply("修改", []source.Edit{{Span: source.Span{Start: 11, End: 14}, New: "戊戊"}}); err != nil {
		t.Fatal(err)
	}
	e.want(t, "::: facts\n\n戊戊乙‸丙\n\n:::\n")
	if err := e.Apply("修改", []source.Edit{{Span: source.Span{Start: 12, End: 14}}}); err == nil {
		t.Error("half a character was taken out")
	}
	e.Undo()
	e.want(t, "::: facts\n\n甲乙‸丙\n\n:::\n")
}

// TestUndoIsShownWhole: a run of typing that is undone or made again is shown once, with
// the caret in the text, and told edit by edit.
func TestUndoIsShownWhole(t *testing.T) {
	e := editorOf(t, "甲‸")
	for _, c := range []string{"乙", "丙", "丁"} {
		e.Type("键入", c, Typed)
	}
	shown, told := 0, 0
	e.OnEdit = func([]source.Edit) { told++ }
	e.OnChange = func() {
		shown++
		if s := e.Selection(); s.Caret > len(e.Text()) {
			t.Errorf("the caret is at %d in %q", s.Caret, e.Text())
		}
	}
	e.Undo()
	e.want(t, "甲‸")
	e.Redo()
	e.want(t, "甲乙丙丁‸")
	if shown != 2 || told != 6 {
		t.Errorf("shown %d times, told of %d edits", shown, told)
	}
}

// TestUndoAll types at random and undoes everything, and makes it all again; what is
// told of edits leads to the same text.
func TestUndoAll(t *testing.T) {
	raw, err := samples.Files.ReadFile("governance_recommendation.md")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range 20 {
		dice := rand.New(rand.NewPCG(4, uint64(seed)))
		e := NewEditor(parse.Document)
		e.Open(string(raw))
		told := string(raw)
		e.OnEdit = func(edits []source.Edit) {
			if told, err = source.Apply(told, edits); err != nil {
				t.Fatal(err)
			}
		}
		for range 60 {
			switch dice.IntN(7) {
			case 0:
				e.Select(Selection{Anchor: dice.IntN(len(e.text)), Caret: dice.IntN(len(e.text))})
			case 1:
				e.Break("分段")
			case 2:
				e.Delete("删除")
			case 3:
				e.BackSpace("删除")
			case 4:
				e.Select(At(dice.IntN(len(e.text))))
			case 5:
				e.Type("粘贴", "一\n二\n三", Alone)
			default:
				e.Type("键入", "字", Typed)
			}
		}
		last := e.text
		for e.Undo() != "" {
		}
		if e.text != string(raw) || told != e.text {
			t.Fatalf("seed %d: not what it was", seed)
		}
		for e.Redo() != "" {
		}
		if e.text != last || told != e.text {
			t.Fatalf("seed %d: not what it became", seed)
		}
	}
}

// TestHistoryKeepsNoTexts: a step keeps what it put in and took out, not the text around
// it, or typing on in a long draft would fill the memory.
func TestHistoryKeepsNoTexts(t *testing.T) {
	e := editorOf(t, "::: facts\n\n甲‸乙"+strings.Repeat("扣押清单没有逐项填写。", 2000)+"\n\n:::\n")
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	const keys = 300
	before := heap()
	for range keys {
		e.Type("键入", "字", Typed)
		e.BackSpace("删除")
	}
	after := heap()
	if grown := int64(after) - int64(before); grown > keys*int64(len(e.Text()))/4 {
		t.Errorf("%d bytes are kept of %d keys in a text of %d", grown, 2*keys, len(e.Text()))
	}
	runtime.KeepAlive(e)
}
