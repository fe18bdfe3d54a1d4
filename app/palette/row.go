package palette

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// hit draws an entry: its name with the characters that were typed, what is said of it,
// and its keys at the right.
func (r *listRenderer) hit(h *Hit, y, wide float32) {
	ink := theme.ColorNameForeground
	note := h.Note
	if h.Off {
		ink = theme.ColorNamePlaceHolder
		note = translations.T("palette.off")
	}
	right := wide - rowSide
	if h.Key != "" {
		right -= fyne.MeasureText(h.Key, theme.CaptionTextSize(), fyne.TextStyle{}).Width
		r.text(h.Key, fyne.NewPos(right, y), rowHigh, theme.ColorNamePlaceHolder, false, true)
		right -= rowSide
	}
	x := r.name(h, rowSide, y, right, ink)
	if note != "" {
		if fitting := cut(note, right-x-rowSide, true); fitting != "" {
			r.text(fitting, fyne.NewPos(x+rowSide, y), rowHigh, theme.ColorNamePlaceHolder, false, true)
		}
	}
}

// name draws the name from x on, not beyond right, and tells where it ends.
func (r *listRenderer) name(h *Hit, x, y, right float32, ink fyne.ThemeColorName) float32 {
	runes := []rune(h.Name)
	for from := 0; from < len(runes); {
		marked := slices.Contains(h.Marks, from)
		to := from + 1
		for to < len(runes) && slices.Contains(h.Marks, to) == marked {
			to++
		}
		piece := string(runes[from:to])
		color := ink
		if marked {
			color = theme.ColorNamePrimary
		}
		fitting := cut(piece, right-x, false)
		x += r.text(fitting, fyne.NewPos(x, y), rowHigh, color, marked, false)
		if fitting != piece {
			break
		}
		from = to
	}
	return x
}

// text draws a text in the middle of a height and tells how wide it is.
func (r *listRenderer) text(s string, at fyne.Position, high float32, ink fyne.ThemeColorName, bold, small bool) float32 {
	if s == "" {
		return 0
	}
	t := canvas.NewText(s, theme.Color(ink))
	t.TextStyle.Bold = bold
	t.TextSize = theme.TextSize()
	if small {
		t.TextSize = theme.CaptionTextSize()
	}
	size := t.MinSize()
	r.put(t, at.X, at.Y+(high-size.Height)/2, size.Width, size.Height)
	return size.Width
}

// cut is a text as far as there is room.
func cut(s string, room float32, small bool) string {
	size := theme.TextSize()
	if small {
		size = theme.CaptionTextSize()
	}
	return widgets.Cut(s, size, fyne.TextStyle{}, room)
}
