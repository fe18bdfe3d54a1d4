// Package look is how the window looks: colours, sizes, the Chinese face and the
// icons. What surrounds the sheets is light or dark; the sheets are white always.
package look

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jianwen/assets/fonts"
)

// A Mode says whether the window is light or dark.
type Mode int

// The modes.
const (
	AsSystem Mode = iota // as the desktop is
	Light
	Dark
)

// Theme is the theme of the window in a mode.
func Theme(m Mode) fyne.Theme { return looks{theme.DefaultTheme(), m} }

type looks struct {
	fyne.Theme
	mode Mode
}

var regular, bold = sync.OnceValue(func() fyne.Resource { return resource(fonts.UI()) }),
	sync.OnceValue(func() fyne.Resource { return resource(fonts.UIBold()) })

func resource(f fonts.File) fyne.Resource { return fyne.NewStaticResource(f.Name, f.Data) }

// Font is the bundled Chinese face; Fyne has none, and the machine may have none.
func (l looks) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return l.Theme.Font(style)
	case style.Bold:
		return bold()
	}
	return regular()
}

// Color is of the palette of the mode.
func (l looks) Color(name fyne.ThemeColorName, desktop fyne.ThemeVariant) color.Color {
	colors, variant := light, theme.VariantLight
	if l.mode == Dark || l.mode == AsSystem && desktop == theme.VariantDark {
		colors, variant = dark, theme.VariantDark
	}
	if c, ok := colors[name]; ok {
		return c
	}
	return l.Theme.Color(name, variant)
}

// Size is Fyne's, with what suits Chinese type: a little larger, and closer set.
func (l looks) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 14
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameSubHeadingText:
		return 17
	case theme.SizeNameHeadingText:
		return 24
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInlineIcon:
		return 20
	}
	return l.Theme.Size(name)
}
