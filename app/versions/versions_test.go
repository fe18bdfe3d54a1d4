package versions

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/drafting/compare"
	"jianwen/drafting/register"
)

// wished is what a pane told.
type wished []string

func (w *wished) add(format string, a ...any) { *w = append(*w, fmt.Sprintf(format, a...)) }

func shown(t *testing.T) (*Pane, *wished) {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t).Settings().SetTheme(look.Theme(look.Light))
	all := &wished{}
	var w fyne.Window
	p := New(Wishes{
		Compare: func(from, to int) { all.add("compare %d %d", from, to) },
		Name:    func(number int, name string) { all.add("name %d %s", number, name) },
		Restore: func(number int) { all.add("restore %d", number) },
		Pick:    func(offset int) { all.add("pick %d", offset) },
		Back:    func() { all.add("back") },
		Export:  func() { all.add("export") },
		Focus:   func(f fyne.Focusable) { w.Canvas().Focus(f) },
		Leave:   func() { all.add("leave") },
		Called:  func(part string) string { return map[string]string{"facts": "事实"}[part] },
	})
	at := time.Date(2026, 11, 25, 10, 30, 0, 0, time.Local)
	p.Set([]register.Version{
		{Draft: 1, Number: 3, At: at, Why: register.Kept},
		{Draft: 1, Number: 2, At: at.Add(-time.Hour), Why: register.Saved, Name: "送审稿"},
		{Draft: 1, Number: 1, At: at.Add(-2 * time.Hour), Why: register.Begun},
	})
	w = test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(380, 600))
	return p, all
}

// text is what rows of a list say.
func text(n int, row func(i int) []widgets.Paragraph) string {
	var out strings.Builder
	for i := range n {
		for _, p := range row(i) {
			for _, piece := range p.Pieces {
				switch {
				case piece.Struck:
					out.WriteString("[-" + piece.Text + "-]")
				case piece.Under:
					out.WriteString("[+" + piece.Text + "+]")
				default:
					out.WriteString(piece.Text)
				}
			}
			out.WriteString("\n")
		}
	}
	return out.String()
}

func TestList(t *testing.T) {
	p, all := shown(t)
	got := text(p.list.Len(), p.row)
	for _, want := range []string{"现在的文稿\n", "2026-11-25 10:30\n自动保留\n", "送审稿\n2026-11-25 09:30 · 保存\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the list says\n%s\nwithout %s", got, want)
		}
	}
	p.list.Select(2)
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.list.Select(0)
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if want := (wished{"compare 2 0", "compare 3 0", "leave"}); !slices.Equal(*all, want) {
		t.Errorf("%q, want %q", *all, want)
	}
	p.list.Select(2)
	p.Set(append([]register.Version{{Draft: 1, Number: 4, Why: register.Saved}}, p.versions...))
	if p.list.Selected() != 3 {
		t.Errorf("row %d is selected, of the version it was 3", p.list.Selected())
	}
}

func TestRedline(t *testing.T) {
	p, all := shown(t)
	const same = "同一段文字，没有改动。\n\n"
	old := "---\nform: x\n---\n\n::: facts\n\n" + strings.Repeat(same, 5) + "被告人于3月2日到案。{#f1}\n\n（一）甲的情况。一二三四五六七八九十。\n\n（二）乙的情况。子丑寅卯辰巳午未。乙的情况较长。\n\n:::\n"
	newer := "---\nform: x\n---\n\n::: facts\n\n" + strings.Repeat(same, 5) + "被告人于3月5日到案。{#f1}\n\n另查明，属实。\n\n（二）乙的情况。子丑寅卯辰巳午未。乙的情况较长。\n\n（一）甲的情况。一二三四五六七八九十。\n\n:::\n"
	p.ShowDifference(2, Now, compare.Texts(old, newer))
	got := text(p.redline.rows.Len(), p.redline.rows.Row)
	want := `……未改动 8 段……
同一段文字，没有改动。
被告人于3月[-2-][+5+]日到案。
此段已移走（移动 1）
[-（一）甲的情况。一二三四五六七八九十。-]
[+另查明，属实。+]
（二）乙的情况。子丑寅卯辰巳午未。乙的情况较长。
移来的段落（移动 1）
（一）甲的情况。一二三四五六七八九十。
`
	if got != want {
		t.Errorf("the red-line is\n%s\nwant\n%s", got, want)
	}
	p.redline.rows.Select(2)
	p.redline.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Tap(p.redline.all)
	if whole := text(p.redline.rows.Len(), p.redline.rows.Row); strings.Count(whole, "同一段文字") != 5 || !strings.Contains(whole, "〔事实〕") {
		t.Errorf("the whole is\n%s", whole)
	}
	test.Tap(p.redline.restore)
	test.Tap(p.redline.name)
	p.form.field.Write(" 送审二稿 ")
	p.form.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	changed := fmt.Sprintf("pick %d", strings.Index(newer, "被告人"))
	if want := (wished{changed, "restore 2", "back", "name 2 送审二稿"}); !slices.Equal(*all, want) {
		t.Errorf("%q, want %q", *all, want)
	}
	if _, _, ok := p.Compared(); ok {
		t.Error("after naming the list is not shown")
	}
	p.ShowDifference(2, 3, compare.Texts(old, old))
	p.redline.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n := len(*all); (*all)[n-1] != "back" {
		t.Errorf("nobody hears that nothing is compared: %q", *all)
	}
	if _, _, ok := p.Compared(); ok || p.redline.count.Text != "两个版本的文字相同。" {
		t.Errorf("%v %q", ok, p.redline.count.Text)
	}
}

func TestNameNow(t *testing.T) {
	p, all := shown(t)
	p.form.ask(Now, "")
	p.form.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.form.body.Visible() {
		t.Error("Escape does not close the form")
	}
	p.form.ask(Now, "")
	p.form.field.Write("定稿")
	p.form.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := (wished{"name 0 定稿"}); !slices.Equal(*all, want) {
		t.Errorf("%q, want %q", *all, want)
	}
}

func TestShortened(t *testing.T) {
	text := strings.Repeat("甲", 40) + strings.Repeat("乙", 60)
	head, tail := strings.Repeat("甲", around), strings.Repeat("乙", around)
	for _, c := range []struct {
		before, after bool
		want          string
	}{{true, true, head + "……" + tail}, {false, true, "……" + tail}, {true, false, head + "……"}} {
		if got := shortened(text, c.before, c.after); got != c.want {
			t.Errorf("%v %v: %s", c.before, c.after, got)
		}
	}
}
