package look

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jianwen/assets/icons"
)

// IconIn is a line icon of assets/icons in a colour of the theme. Fyne's own recolouring fills
// shapes and leaves lines as they are.
func IconIn(name string, c fyne.ThemeColorName) fyne.Resource { return icon{name, c} }

type icon struct {
	name  string
	color fyne.ThemeColorName
}

// Name is for Fyne, which keeps pictures by name.
func (i icon) Name() string { return i.name + "-" + i.ink() + ".svg" }

// Content is the SVG; the files are drawn in black.
func (i icon) Content() []byte {
	return bytes.ReplaceAll(icons.SVG(i.name), []byte("#000000"), []byte(i.ink()))
}

// ink is the colour as it is in the present theme.
func (i icon) ink() string {
	c := color.NRGBAModel.Convert(theme.Color(i.color)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// Program is the program's own icon.
func Program() fyne.Resource { return fyne.NewStaticResource("jianwen.png", icons.Program()) }
