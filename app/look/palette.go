package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours of ours that Fyne has no name for: grounds of the selected row, of what was
// found, of what another version adds and of what it has not, and the desk that the
// sheets lie on. Dimmed text on any of the grounds has a contrast of 4.5:1 at least.
const (
	ColorNameSelected fyne.ThemeColorName = "selected"
	ColorNameMark     fyne.ThemeColorName = "mark"
	ColorNameInserted fyne.ThemeColorName = "inserted"
	ColorNameDeleted  fyne.ThemeColorName = "deleted"
	ColorNameDesk     fyne.ThemeColorName = "desk"
)

type palette map[fyne.ThemeColorName]color.NRGBA

// Of the foreground on the background the contrast is 14:1, of dimmed text 5.7:1. The
// desk is a grey that lets white paper stand out and does not tire.
var light = palette{
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
	ColorNameDesk:                      hex(0xd3d8de),
}

// The dark palette is for what surrounds the sheets, which stay white.
var dark = palette{
	theme.ColorNameBackground:          hex(0x1e2329),
	theme.ColorNameForeground:          hex(0xe4e8ec),
	theme.ColorNameButton:              hex(0x323a43),
	theme.ColorNameDisabledButton:      hex(0x262c33),
	theme.ColorNameDisabled:            hex(0x6b7580),
	theme.ColorNamePlaceHolder:         hex(0xa3aeb9),
	theme.ColorNamePrimary:             hex(0x7ab7f5),
	theme.ColorNameFocus:               alpha(0x7ab7f5, 0x40),
	theme.ColorNameSelection:           alpha(0x7ab7f5, 0x38),
	theme.ColorNameHover:               alpha(0xffffff, 0x14),
	theme.ColorNamePressed:             alpha(0xffffff, 0x28),
	theme.ColorNameHyperlink:           hex(0x7ab7f5),
	theme.ColorNameSeparator:           hex(0x3c454e),
	theme.ColorNameInputBackground:     hex(0x2c333b),
	theme.ColorNameInputBorder:         hex(0x55606b),
	theme.ColorNameMenuBackground:      hex(0x282e35),
	theme.ColorNameOverlayBackground:   hex(0x282e35),
	theme.ColorNameHeaderBackground:    hex(0x262c33),
	theme.ColorNameScrollBar:           alpha(0xffffff, 0x60),
	theme.ColorNameShadow:              alpha(0x000000, 0x80),
	theme.ColorNameForegroundOnPrimary: hex(0x0f1720),
	theme.ColorNameError:               hex(0xff9288),
	theme.ColorNameWarning:             hex(0xf0b456),
	theme.ColorNameSuccess:             hex(0x7fcf94),
	ColorNameSelected:                  alpha(0x7ab7f5, 0x2c),
	ColorNameMark:                      hex(0x655410),
	ColorNameInserted:                  hex(0x1d3a27),
	ColorNameDeleted:                   hex(0x47231f),
	ColorNameDesk:                      hex(0x12161a),
}

// OnPaper is a colour as it is on a sheet, which is white in every palette.
func OnPaper(name fyne.ThemeColorName) color.Color { return light[name] }

func hex(rgb uint32) color.NRGBA { return alpha(rgb, 0xff) }

func alpha(rgb uint32, a uint8) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: a}
}
