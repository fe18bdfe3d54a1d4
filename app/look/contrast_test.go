package look

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Whatever is read stands out from its ground by 4.5:1 at least (WCAG 2.1, 1.4.3).
func TestContrast(t *testing.T) {
	inks := []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNamePrimary,
		theme.ColorNameSuccess, theme.ColorNameWarning, theme.ColorNameError,
	}
	for _, ink := range inks {
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, ColorNameSelected} {
			check(t, ink, ground)
		}
	}
	check(t, theme.ColorNameForeground, ColorNameMark)
	check(t, theme.ColorNameSuccess, ColorNameInserted)
	check(t, theme.ColorNameError, ColorNameDeleted)
	check(t, theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary)
}

func check(t *testing.T, ink, ground fyne.ThemeColorName) {
	t.Helper()
	a, b := luminance(colors[ink]), luminance(over(colors[ground], colors[theme.ColorNameBackground]))
	if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
		t.Errorf("%s on %s has a contrast of %.2f:1", ink, ground, ratio)
	}
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
