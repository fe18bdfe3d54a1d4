package paper

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/font/gofont/goregular"
)

func TestBarsFollowAndLead(t *testing.T) {
	test.NewTempApp(t)
	p := New(func(string) []byte { return goregular.TTF })
	view := NewView(p, nil)
	w := test.NewTempWindow(t, view)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 600))
	p.SetPages(sheets(t, 10))
	down, across := view.Objects[1].(*bar), view.Objects[2].(*bar)
	p.SetZoom(0.7)
	if across.Visible() {
		t.Error("a bar across where all is seen")
	}
	p.SetZoom(2)
	if !across.Visible() {
		t.Error("no bar across at 200 %")
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	start, length := down.thumb()
	if end := start + length; end < 580 {
		t.Errorf("on the last page the thumb ends at %v of 600", end)
	}
	down.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, float32(start+3))}})
	down.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 3)}})
	down.DragEnd()
	if p.CurrentPage() != 0 || p.y > 0.01 {
		t.Errorf("the thumb at the top shows page index %d at %v", p.CurrentPage(), p.y)
	}
}
