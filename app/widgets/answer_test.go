package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestAnswerKeys: Escape leaves, Enter and Space answer, unless the answer cannot be given.
func TestAnswerKeys(t *testing.T) {
	test.NewTempApp(t)
	var did []string
	a := NewAnswer("好", true, func() { did = append(did, "yes") }, func() { did = append(did, "away") })
	test.NewTempWindow(t, a)
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			a.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyEscape)
	a.Disable()
	press(fyne.KeyReturn, fyne.KeyEscape)
	if want := []string{"yes", "yes", "yes", "away", "away"}; !slices.Equal(did, want) {
		t.Errorf("%q, want %q", did, want)
	}
}

// TestChoiceKeys: Escape leaves, the other keys choose.
func TestChoiceKeys(t *testing.T) {
	test.NewTempApp(t)
	c := NewChoice([]string{"甲", "乙"})
	test.NewTempWindow(t, c)
	left := 0
	c.OnEscape = func() { left++ }
	c.SetSelectedIndex(0)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Selected != "乙" || left != 1 {
		t.Errorf("chosen is %q, left %d times", c.Selected, left)
	}
}
