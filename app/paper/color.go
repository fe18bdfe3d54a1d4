package paper

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"fyne.io/fyne/v2"
	"jianwen/drafting/page"
)

var (
	inkBlack  color.Color = color.NRGBA{A: 0xff}
	inkRed    color.Color = color.NRGBA{R: 0xff, A: 0xff} // GB/T 9704—2012, 5.2.4
	inkBlue   color.Color = color.NRGBA{G: 0x33, B: 0xcc, A: 0xff}
	inkGrey   color.Color = color.NRGBA{R: 0x8c, G: 0x93, B: 0x9b, A: 0xff}
	sheet     color.Color = color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	sealColor             = color.NRGBA{R: 0xd0, G: 0x30, B: 0x30, A: 0x60}
	shadow                = canvas.Shadow{Color: color.NRGBA{A: 0x38}, BlurRadius: 7, Offset: fyne.NewPos(0, 1.5)}
)

// inkColor is a page's colour on the screen.
func inkColor(c page.Color) color.Color {
	switch c {
	case page.Red:
		return inkRed
	case page.Grey:
		return inkGrey
	case page.Blue:
		return inkBlue
	}
	return inkBlack
}
