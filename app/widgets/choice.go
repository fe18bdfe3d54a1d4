package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Choice is one of a few, chosen from a list; the arrow keys to the sides go through
// it, and Escape leads out of the dialog it stands in.
type Choice struct {
	widget.Select
	OnEscape func() // nil: nobody asks
}

// NewChoice makes a choice of which nothing is chosen.
func NewChoice(options []string) *Choice {
	c := &Choice{}
	c.Options = options
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey is for Fyne.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && c.OnEscape != nil {
		c.OnEscape()
		return
	}
	c.Select.TypedKey(e)
}
