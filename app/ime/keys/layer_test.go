package keys

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/ime"
)

// What the input method offers is drawn above a dialog while there is one.
func TestLayerIsAboveDialogs(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("纸"))
	w.Resize(fyne.NewSize(800, 600))
	b := New(w, ime.New(ime.Options{}), func(ime.Panel, fyne.Position, float32) {})
	below := NewLayer()
	b.SetLayer(below)
	o := canvas.NewRectangle(nil)
	b.Raise(o, fyne.NewPos(10, 10))
	if len(below.Objects) != 1 {
		t.Error("without a dialog it is not above the window")
	}
	d := dialog.NewCustom("题", "好", widget.NewLabel("问"), w)
	d.Show()
	b.Raise(o, fyne.NewPos(300, 200))
	if len(below.Objects) != 0 || b.Layer() == below {
		t.Error("it is below the dialog")
	}
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o); at != fyne.NewPos(300, 200) {
		t.Errorf("it is at %v", at)
	}
	d.Hide()
	b.Raise(o, fyne.NewPos(20, 20))
	if len(below.Objects) != 1 {
		t.Error("it does not come back")
	}
}
