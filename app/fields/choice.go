package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A choice is a list of answers. It comes in sight with the keys, as a line does, and
// leaves keys that lead elsewhere to the window.
type choice struct {
	widget.Select
	row *row
}

func newChoice(r *row) *choice {
	c := &choice{row: r}
	c.ExtendBaseWidget(c)
	c.Options = r.options()
	c.OnChanged = func(string) { r.chosen() }
	return c
}

// FocusGained is for Fyne.
func (c *choice) FocusGained() {
	c.Select.FocusGained()
	c.row.pane.reveal(c.row)
}

// TypedKey is for Fyne.
func (c *choice) TypedKey(e *fyne.KeyEvent) {
	if key := c.row.pane.wishes.Key; key == nil || !key(e) {
		c.Select.TypedKey(e)
	}
}
