package look

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jianwen/assets/icons"
)

var drawn sync.Map // name → fyne.Resource

// Icon is a line icon of assets/icons in the colour of text.
func Icon(name string) fyne.Resource {
	if r, ok := drawn.Load(name); ok {
		return r.(fyne.Resource)
	}
	r := theme.NewThemedResource(fyne.NewStaticResource(name+".svg", icons.SVG(name)))
	drawn.Store(name, r)
	return r
}

// Program is the program's own icon.
func Program() fyne.Resource { return fyne.NewStaticResource("jianwen.png", icons.Program()) }
