package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// A toolbar is the commands that have a short label, each with icon and label;
// groups of the table are parted.
type toolbar struct {
	widget.BaseWidget
	row   *fyne.Container
	tools map[*Command]*widgets.Tool
}

// fitting sets tools beside one another; those that the window has no room for are left
// out: the menus have them all.
type fitting struct{}

// MinSize is for Fyne.
func (fitting) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := float32(0)
	for _, o := range objects {
		high = max(high, o.MinSize().Height)
	}
	return fyne.NewSize(200, high)
}

// Layout is for Fyne.
func (fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		wide := o.MinSize().Width
		if x+wide > size.Width {
			o.Hide()
			continue
		}
		o.Show()
		put(o, x, 0, wide, size.Height)
		x += wide + theme.Padding()
	}
}

func newToolbar(groups []Group) *toolbar {
	t := &toolbar{row: container.New(fitting{}), tools: map[*Command]*widgets.Tool{}}
	for i, g := range groups {
		if i > 0 && hasShort(g) {
			t.row.Add(widget.NewSeparator())
		}
		for _, c := range g.Commands {
			if c != nil && c.Short != "" {
				tool := widgets.NewTool(translations.T(c.Short), c.Icon, c.run)
				t.tools[c] = tool
				t.row.Add(tool)
			}
		}
	}
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
	for c, tool := range t.tools {
		tool.Set(tool.Label, c.Checked != nil && c.Checked() && c.enabled(), c.enabled())
	}
}

// CreateRenderer is for Fyne.
func (t *toolbar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(3, 3, 6, 6), t.row))
}
