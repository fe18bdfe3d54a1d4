package look

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Whatever is read stands out from its ground by 4.5:1 at least (WCAG 2.1, 1.4.3), in
// both palettes.
func TestContrast(t *testing.T) {
	for name, colors := range map[string]palette{"light": light, "dark": dark} {
		inks := []fyne.ThemeColorName{
			theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNamePrimary,
			theme.ColorNameSuccess, theme.ColorNameWarning, theme.ColorNameError,
		}
		check := func(ink, ground fyne.ThemeColorName) {
			if ratio := colors.contrast(ink, ground); ratio < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f:1", name, ink, ground, ratio)
			}
		}
		for _, ink := range inks {
			for _, ground := range []fyne.ThemeColorName{
				theme.ColorNameBackground, ColorNameSelected, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
			} {
				check(ink, ground)
			}
		}
		for _, ground := range []fyne.ThemeColorName{
			theme.ColorNameButton, theme.ColorNameInputBackground, theme.ColorNameHeaderBackground, theme.ColorNameHover,
			theme.ColorNameSelection, ColorNameMark,
		} {
			check(theme.ColorNameForeground, ground)
		}
		check(theme.ColorNamePlaceHolder, theme.ColorNameInputBackground)
		check(theme.ColorNameSuccess, ColorNameInserted)
		check(theme.ColorNameError, ColorNameDeleted)
		check(theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary)
	}
}

// The palettes have the same colours, so that none of Fyne's own comes between.
func TestPalettesAreWhole(t *testing.T) {
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("dark has no %s", name)
		}
	}
	if len(light) != len(dark) {
		t.Error("dark has colours that light has not")
	}
}

// The mode decides, and the desktop where it is left to it.
func TestModes(t *testing.T) {
	for _, c := range []struct {
		mode    Mode
		desktop fyne.ThemeVariant
		want    palette
	}{
		{AsSystem, theme.VariantLight, light},
		{AsSystem, theme.VariantDark, dark},
		{Light, theme.VariantDark, light},
		{Dark, theme.VariantLight, dark},
	} {
		if got := Theme(c.mode).Color(theme.ColorNameBackground, c.desktop); got != c.want[theme.ColorNameBackground] {
			t.Errorf("mode %d on a desktop %d is %v", c.mode, c.desktop, got)
		}
	}
}

// contrast is of one colour of a palette on another, which lies on the background where
// it lets that shine through.
func (p palette) contrast(ink, ground fyne.ThemeColorName) float64 {
	a, b := luminance(p[ink]), luminance(over(p[ground], p[theme.ColorNameBackground]))
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// over is a colour that lets the one below it shine through.
func over(c, below color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(c.A) + int(b)*(255-int(c.A))) / 255) }
	return color.NRGBA{mix(c.R, below.R), mix(c.G, below.G), mix(c.B, below.B), 0xff}
}

// luminance is the relative luminance of WCAG 2.1.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}
