package palette

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/assets/translations"
)

// window shows a palette over a window that has another field.
func window(t *testing.T, entries []Entry) (fyne.Window, *Overlay) {
	t.Helper()
	t.Cleanup(translations.Use(translations.Chinese))
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme(look.Light))
	w := test.NewTempWindow(t, widget.NewLabel("纸"))
	w.Resize(fyne.NewSize(1366, 768))
	p := New("找")
	p.Set(entries)
	return w, Show(w, p)
}

func press(p *Palette, names ...fyne.KeyName) {
	for _, n := range names {
		p.field.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestPicksByKeys(t *testing.T) {
	did := ""
	do := func(name string) func() { return func() { did = name } }
	w, o := window(t, []Entry{
		{Group: "文件", Name: "打开", Run: do("打开")},
		{Group: "文件", Name: "保存", Off: true, Run: do("保存")},
		{Group: "编辑", Name: "查找", Key: "Ctrl+F", Run: do("查找")},
	})
	if w.Canvas().Focused() != fyne.Focusable(o.Palette.field) {
		t.Error("the cursor is not in the field")
	}
	press(o.Palette, fyne.KeyDown, fyne.KeyReturn)
	if did != "" || !o.Visible() {
		t.Error("what is off was done")
	}
	press(o.Palette, fyne.KeyPageDown)
	if e, _ := o.Palette.Selected(); e.Name != "查找" {
		t.Errorf("the next group begins with %s", e.Name)
	}
	press(o.Palette, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	if e, _ := o.Palette.Selected(); e.Name != "打开" {
		t.Errorf("the first is %s", e.Name)
	}
	test.Type(o.Palette.field, "cz")
	press(o.Palette, fyne.KeyReturn)
	if did != "查找" || o.Visible() || w.Canvas().Overlays().Top() != nil {
		t.Errorf("%q was done", did)
	}
}

func TestEscapeAndNothingFound(t *testing.T) {
	_, o := window(t, []Entry{{Name: "打开"}})
	o.Palette.Write("xyz")
	if len(o.Palette.Shown()) != 0 {
		t.Error("something is found")
	}
	press(o.Palette, fyne.KeyReturn, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyUp)
	press(o.Palette, fyne.KeyEscape)
	if o.Visible() {
		t.Error("it is still there")
	}
}

// A long list can be walked to its end and clicked.
func TestLongList(t *testing.T) {
	var entries []Entry
	picked := ""
	for _, g := range []string{"甲", "乙", "丙"} {
		for _, n := range []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"} {
			entries = append(entries, Entry{Group: g, Name: g + n, Run: func() { picked = g + n }})
		}
	}
	_, o := window(t, entries)
	l := o.Palette.list
	for range 40 {
		press(o.Palette, fyne.KeyDown)
	}
	if e, _ := o.Palette.Selected(); e.Name != "丙十" || l.top != l.furthest() {
		t.Errorf("at the end: %s, scrolled %v of %v", e.Name, l.top, l.furthest())
	}
	l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 5000)})
	l.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, headingHigh+rowHigh+5)})
	if picked != "甲二" {
		t.Errorf("%q is picked", picked)
	}
}
