package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/assets/translations"
)

// A toolbar is the commands that have a short label, each with icon and label;
// groups of the table are parted.
type toolbar struct {
	widget.BaseWidget
	row     *fyne.Container
	buttons map[*Command]*widget.Button
}

func newToolbar(groups []Group) *toolbar {
	t := &toolbar{row: container.NewHBox(), buttons: map[*Command]*widget.Button{}}
	for i, g := range groups {
		if i > 0 && hasShort(g) {
			t.row.Add(widget.NewSeparator())
		}
		for _, c := range g.Commands {
			if c != nil && c.Short != "" {
				b := widget.NewButtonWithIcon(translations.T(c.Short), look.Icon(c.Icon), c.run)
				b.Importance = widget.LowImportance
				t.buttons[c] = b
				t.row.Add(b)
			}
		}
	}
	t.row.Add(layout.NewSpacer())
	t.ExtendBaseWidget(t)
	return t
}

func hasShort(g Group) bool {
	for _, c := range g.Commands {
		if c != nil && c.Short != "" {
			return true
		}
	}
	return false
}

// update greys what cannot be done now and marks switches that are on.
func (t *toolbar) update() {
	for c, b := range t.buttons {
		if c.enabled() == b.Disabled() {
			if c.enabled() {
				b.Enable()
			} else {
				b.Disable()
			}
		}
		importance := widget.LowImportance
		if c.Checked != nil && c.Checked() && c.enabled() {
			importance = widget.MediumImportance
		}
		if b.Importance != importance {
			b.Importance = importance
			b.Refresh()
		}
	}
}

// CreateRenderer is for Fyne.
func (t *toolbar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(3, 3, 6, 6), t.row))
}
