package widgets

import "fyne.io/fyne/v2"

// Cut is a text as far as there is room for it, with … where something is left out; ""
// where there is none.
func Cut(text string, size float32, style fyne.TextStyle, room float32) string {
	fits := func(s string) bool { return fyne.MeasureText(s, size, style).Width <= room }
	if fits(text) {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes) // low fits, high does not
	for low+1 < high {
		if middle := (low + high) / 2; fits(string(runes[:middle]) + "…") {
			low = middle
		} else {
			high = middle
		}
	}
	if low == 0 {
		return ""
	}
	return string(runes[:low]) + "…"
}
