package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// many makes a list of n rows of different heights in a window.
func many(t testing.TB, n int) (*Rows, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	r := NewRows(func(i int) []Paragraph {
		return []Paragraph{Text(fmt.Sprintf("第%d条 ", i) + strings.Repeat("竹筏应当检修。", i%9+1))}
	})
	w := test.NewWindow(r)
	t.Cleanup(w.Close)
	w.Resize(fyne.NewSize(300, 400))
	r.Set(n)
	return r, w
}

// Only what is in sight is drawn, wherever that is.
func TestRowsDrawWhatIsInSight(t *testing.T) {
	r, _ := many(t, 2000)
	for _, at := range []int{0, 1000, 1999} {
		r.ScrollTo(at)
		if n := len(r.body.Objects); n == 0 || n > 20 {
			t.Errorf("at %d there are %d rows", at, n)
		}
		if r.views[at] == nil {
			t.Errorf("row %d is not there", at)
		}
	}
}

func TestRowsAreWalked(t *testing.T) {
	r, w := many(t, 100)
	picked, up, copied := -1, false, -1
	r.OnPick = func(i int) { picked = i }
	r.OnTop = func() { up = true }
	r.OnCopy = func(i int) { copied = i }
	w.Canvas().Focus(r)
	if r.Selected() != 0 {
		t.Fatalf("selected is %d", r.Selected())
	}
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			r.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if picked != 1 {
		t.Errorf("picked %d", picked)
	}
	key(fyne.KeyEnd)
	if r.Selected() != 99 || r.views[99] == nil {
		t.Errorf("the end is %d", r.Selected())
	}
	r.TypedShortcut(&fyne.ShortcutCopy{})
	if copied != 99 {
		t.Errorf("copied %d", copied)
	}
	key(fyne.KeyPageUp)
	if s := r.Selected(); s >= 99 || s < 70 {
		t.Errorf("a page up is %d", s)
	}
	key(fyne.KeyHome, fyne.KeyUp)
	if !up {
		t.Error("nothing is above the first row")
	}
}

// The end is told once for each number of rows.
func TestRowsTellTheEnd(t *testing.T) {
	r, _ := many(t, 50)
	told := 0
	r.OnEnd = func() { told++ }
	r.ScrollTo(49)
	r.ScrollTo(48)
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	r.Grow(70)
	if told != 1 {
		t.Error("told while the new rows are out of sight")
	}
	r.ScrollTo(69)
	if told != 2 {
		t.Errorf("told %d times of the new end", told)
	}
}

// A narrower list is higher, and what was at the top stays there.
func TestRowsKeepTheirPlace(t *testing.T) {
	r, w := many(t, 500)
	r.ScrollTo(250)
	before := r.tops[500]
	w.Resize(fyne.NewSize(200, 400))
	if r.tops[500] <= before {
		t.Errorf("%v high at 200, %v at 300", r.tops[500], before)
	}
	if i, _ := r.at(r.scroll.Offset.Y); i != 250 {
		t.Errorf("row %d is at the top", i)
	}
}

func TestTappedRowIsPicked(t *testing.T) {
	r, w := many(t, 10)
	picked := -1
	r.OnPick = func(i int) { picked = i }
	test.TapCanvas(w.Canvas(), fyne.NewPos(50, r.tops[2]+10))
	if picked != 2 || w.Canvas().Focused() != fyne.Focusable(r) {
		t.Errorf("picked %d, focused %T", picked, w.Canvas().Focused())
	}
}

// A law of 1,260 articles is laid out for a width.
func BenchmarkRowsOfALaw(b *testing.B) {
	r, _ := many(b, 0)
	r.Row = func(int) []Paragraph {
		return []Paragraph{Text(strings.Repeat("竹筏应当每半年检修一次，并且登记。", 5))}
	}
	for b.Loop() {
		r.Set(1260)
	}
}

// A list that grows while something is read in must not be set anew as a whole each time.
func TestRowsThatGrowMeasureWhatIsNew(t *testing.T) {
	r, _ := many(t, 2000)
	asked, row := 0, r.Row
	r.Row = func(i int) []Paragraph {
		asked++
		return row(i)
	}
	r.Grow(2010)
	if asked > 60 {
		t.Errorf("%d rows were set for ten new ones", asked)
	}
	grown := append([]float32{}, r.tops...)
	r.Redraw()
	if len(grown) != 2011 || grown[2010] != r.tops[2010] || grown[2000] != r.tops[2000] {
		t.Errorf("grown %v, measured at once %v", grown[2000:], r.tops[2000:])
	}
}
