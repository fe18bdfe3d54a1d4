package outline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/assets/translations"
	"jianwen/drafting/forms"
	"jianwen/drafting/parse"
)

const draft = `---
form: pil_admin_rec
---

::: source

本院收到举报。

:::

::: facts

一、社会公共利益受到侵害的事实

（一）倾倒行为。组织车辆倾倒。{#f1}

1. 时间

（二）损害后果。三处堆体。

（三）监督管理情况。未履职。

:::

::: evidence

1.

:::

::: problems

:::
`

// entries lists the draft of the tests.
func entries(t *testing.T, text string) []Entry {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	form, ok := forms.Builtin().Form("pil_admin_rec")
	if !ok {
		t.Fatal("no such form")
	}
	return Entries(parse.Document(text), form, forms.Builtin().PartName)
}

func TestEntries(t *testing.T) {
	var got strings.Builder
	for _, e := range entries(t, draft) {
		fmt.Fprintf(&got, "%s%s", strings.Repeat("  ", e.Depth), e.Name)
		if e.Wanted {
			got.WriteString(" 缺")
		}
		if e.At < 0 {
			got.WriteString(" 不在文稿中")
		}
		if e.Beside > 0 {
			fmt.Fprintf(&got, " %d/%d", e.Place+1, e.Beside)
		}
		got.WriteString("\n")
	}
	want := `案件或者问题的来源
事实
  一、社会公共利益受到侵害的事实 1/1
    （一）倾倒行为 1/3
      1.时间 1/1
    （二）损害后果 2/3
    （三）监督管理情况 3/3
证据 缺
`
	if !strings.HasPrefix(got.String(), want) {
		t.Errorf("the outline is\n%s\nwant\n%s…", got.String(), want)
	}
	if n := strings.Count(got.String(), "缺 不在文稿中"); n == 0 {
		t.Error("parts that the draft has not are not told")
	}
}

// wished is what a pane told.
type wished []string

func shown(t *testing.T, text string) (*Pane, *wished, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme(look.Light))
	var all wished
	p := New(Wishes{
		Pick:  func(offset int) { all = append(all, fmt.Sprintf("pick %d", offset)) },
		Look:  func(offset int) { all = append(all, fmt.Sprintf("look %d", offset)) },
		Move:  func(offset, by int) { all = append(all, fmt.Sprintf("move %d by %d", offset, by)) },
		Leave: func() { all = append(all, "leave") },
		Key:   func(e *fyne.KeyEvent) { all = append(all, string(e.Name)) },
	})
	p.Set(entries(t, text))
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(220, 400))
	return p, &all, w
}

// index is the entry whose name contains some words.
func (p *Pane) index(words string) int {
	return slices.IndexFunc(p.entries, func(e Entry) bool { return strings.Contains(e.Name, words) })
}

func TestFollowsTheCaret(t *testing.T) {
	p, _, _ := shown(t, draft)
	for _, words := range []string{"倾倒行为", "损害后果", "时间"} {
		p.SetCaret(strings.Index(draft, words))
		if p.current != p.index(words) || p.at != p.current {
			t.Errorf("%s: entry %d is shown, want %d", words, p.current, p.index(words))
		}
	}
	p.SetCaret(strings.Index(draft, "（三）监督") - 1)
	if p.current != p.index("损害后果") {
		t.Error("a blank line does not belong to the section before it")
	}
	p.SetCaret(strings.Index(draft, "收到举报"))
	if !p.entries[p.current].Part {
		t.Error("a part without headings is not shown as the caret's")
	}
}

func TestKeys(t *testing.T) {
	p, all, w := shown(t, draft)
	p.SetCaret(strings.Index(draft, "损害后果"))
	w.Canvas().Focus(p)
	at := p.entries[p.at].At
	p.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	p.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyF8, fyne.KeyEscape} {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
	next := strings.Index(draft, "（三）监督")
	want := wished{
		fmt.Sprintf("move %d by -1", at), fmt.Sprintf("move %d by 1", at), fmt.Sprintf("look %d", next),
		fmt.Sprintf("pick %d", next), fmt.Sprintf("look %d", p.entries[0].At), "F8", "leave",
	}
	if !slices.Equal(*all, want) {
		t.Errorf("%q, want %q", *all, want)
	}
	p.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if len(*all) != len(want) {
		t.Error("a part is no section and does not move")
	}
}

func TestDrag(t *testing.T) {
	p, all, _ := shown(t, draft)
	from, to := p.index("倾倒行为"), p.index("监督管理情况")
	drag := func(i int, y float32) {
		r := p.rows[i]
		r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, y-r.Position().Y)}})
		if p.mark.Hidden {
			t.Error("it is not shown where it would go")
		}
		r.DragEnd()
	}
	drag(from, (float32(to)+0.9)*rowHigh) // behind the last one
	drag(to, (float32(from)+0.1)*rowHigh) // before the first one
	drag(from, (float32(from)+0.7)*rowHigh)
	want := wished{
		fmt.Sprintf("move %d by 2", p.entries[from].At), fmt.Sprintf("move %d by -2", p.entries[to].At),
	}
	if !slices.Equal(*all, want) {
		t.Errorf("%q, want %q", *all, want)
	}
}

// TestDragAcross: a section is dragged into another one of the higher level.
func TestDragAcross(t *testing.T) {
	text := strings.Replace(draft, "1. 时间\n", "1. 时间\n\n2. 地点\n", 1)
	text = strings.Replace(text, "三处堆体。\n", "三处堆体。\n\n1. 面积\n", 1)
	p, all, _ := shown(t, text)
	for _, c := range []struct {
		words string
		rows  float32 // above which the mouse is let go, by entries
		want  int
	}{
		{"时间", float32(p.index("损害后果")) + 0.9, 2},  // before 面积
		{"地点", float32(p.index("监督管理")), 2},        // behind 面积
		{"时间", float32(p.index("监督管理")) + 1.2, 4},  // into 监督管理
		{"面积", float32(p.index("时间")) + 0.1, -3},   // before 时间
		{"面积", float32(p.index("损害后果")) + 0.2, -1}, // behind 地点
	} {
		*all = nil
		r := p.rows[p.index(c.words)]
		r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, c.rows*rowHigh-r.Position().Y)}})
		r.DragEnd()
		want := fmt.Sprintf("move %d by %d", p.entries[p.index(c.words)].At, c.want)
		if !slices.Equal(*all, wished{want}) {
			t.Errorf("%s to %.1f: %q, want %s", c.words, c.rows, *all, want)
		}
	}
}

func TestTapGoesThere(t *testing.T) {
	p, all, _ := shown(t, draft)
	test.Tap(p.rows[p.index("损害后果")])
	if want := fmt.Sprintf("pick %d", strings.Index(draft, "（二）损害")); !slices.Equal(*all, wished{want}) {
		t.Errorf("%q, want %s", *all, want)
	}
	lacking := slices.IndexFunc(p.entries, func(e Entry) bool { return e.At < 0 })
	test.Tap(p.rows[lacking])
	if len(*all) != 1 {
		t.Error("one cannot write in a part that is not there")
	}
}
