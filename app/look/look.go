// Package look is how the window looks: colours, sizes, the Chinese face and the
// icons. It is light always: the sheets are white, and what surrounds them should
// not blind or dazzle beside them.
package look

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jianwen/assets/fonts"
)

// Theme is the theme of the window.
func Theme() fyne.Theme { return looks{theme.DefaultTheme()} }

type looks struct{ fyne.Theme }

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

// Colours of ours that Fyne has no name for: grounds of the selected row, of what was
// found, of what another version adds and of what it has not. Dimmed text on any of
// them has a contrast of 4.5:1 at least.
const (
	ColorNameSelected fyne.ThemeColorName = "selected"
	ColorNameMark     fyne.ThemeColorName = "mark"
	ColorNameInserted fyne.ThemeColorName = "inserted"
	ColorNameDeleted  fyne.ThemeColorName = "deleted"
)

// Of the foreground on the background the contrast is 14:1, of dimmed text 5.7:1.
var colors = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          hex(0xf4f6f8),
	theme.ColorNameForeground:          hex(0x1d2733),
	theme.ColorNameButton:              hex(0xe6eaef),
	theme.ColorNameDisabledButton:      hex(0xeef0f3),
	theme.ColorNameDisabled:            hex(0x9aa4af),
	theme.ColorNamePlaceHolder:         hex(0x566371),
	theme.ColorNamePrimary:             hex(0x1f5fa8),
	theme.ColorNameFocus:               alpha(0x1f5fa8, 0x38),
	theme.ColorNameSelection:           alpha(0x1f5fa8, 0x30),
	theme.ColorNameHover:               alpha(0x1d2733, 0x12),
	theme.ColorNamePressed:             alpha(0x1d2733, 0x28),
	theme.ColorNameHyperlink:           hex(0x1f5fa8),
	theme.ColorNameSeparator:           hex(0xcfd6dd),
	theme.ColorNameInputBackground:     hex(0xe6eaef),
	theme.ColorNameInputBorder:         hex(0xb9c2cc),
	theme.ColorNameMenuBackground:      hex(0xffffff),
	theme.ColorNameOverlayBackground:   hex(0xffffff),
	theme.ColorNameHeaderBackground:    hex(0xe9edf1),
	theme.ColorNameScrollBar:           alpha(0x1d2733, 0x60),
	theme.ColorNameShadow:              alpha(0x000000, 0x40),
	theme.ColorNameForegroundOnPrimary: hex(0xffffff),
	theme.ColorNameError:               hex(0xb3261e),
	theme.ColorNameWarning:             hex(0x8f5400),
	theme.ColorNameSuccess:             hex(0x256c3a),
	ColorNameSelected:                  alpha(0x1f5fa8, 0x1c),
	ColorNameMark:                      hex(0xffe69c),
	ColorNameInserted:                  hex(0xd9efdf),
	ColorNameDeleted:                   hex(0xf9dcd9),
}

// Color is the light palette, also on a dark desktop.
func (l looks) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := colors[name]; ok {
		return c
	}
	return l.Theme.Color(name, theme.VariantLight)
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

func hex(rgb uint32) color.NRGBA { return alpha(rgb, 0xff) }

func alpha(rgb uint32, a uint8) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: a}
}
