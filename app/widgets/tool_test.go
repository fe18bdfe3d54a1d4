package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestToolTaps(t *testing.T) {
	test.NewTempApp(t)
	taps := 0
	tool := NewTool("打开", "open", func() { taps++ })
	test.NewTempWindow(t, tool)
	test.Tap(tool)
	tool.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	tool.Set("打开", false, false)
	test.Tap(tool)
	if taps != 2 {
		t.Errorf("%d taps", taps)
	}
}
