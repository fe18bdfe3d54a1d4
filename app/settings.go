package app

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"

	"jianwen/app/look"
	"jianwen/app/settings"
	"jianwen/assets/translations"
)

// dress gives the window the look that was chosen, and the program its language.
func dress(a fyne.App) {
	v := settings.Load(a.Preferences())
	if v.Language != "" {
		translations.Use(v.Language)
	}
	if v.Size != 100 {
		scale(v.Size)
	}
	a.Settings().SetTheme(look.Theme(v.Mode))
}

// scale sets how large all that is in the window is, per cent. Fyne reads it when the
// theme is set.
func scale(size int) {
	_ = os.Setenv("FYNE_SCALE", fmt.Sprintf("%.2f", float64(size)/100)) // it cannot fail with such a name
}

// sized is the size of a window that takes the same room on the screen when it is drawn
// at another size, per cent.
func sized(size fyne.Size, before, now int) fyne.Size {
	by := float32(before) / float32(now)
	return fyne.NewSize(size.Width*by, size.Height*by)
}

// askSettings lets the person choose how the window looks and speaks.
func (w *window) askSettings() {
	p := w.app.Preferences()
	settings.Ask(w.win, settings.Load(p), func(v settings.Values) {
		before := settings.Load(p)
		v.Store(p)
		size := w.win.Canvas().Size()
		if v.Size != before.Size {
			scale(v.Size)
		}
		w.app.Settings().SetTheme(look.Theme(v.Mode))
		w.win.Resize(sized(size, before.Size, v.Size))
		w.win.Content().Refresh()
		if v.Language != before.Language {
			w.state.tell(translations.T("settings.language-next"))
		}
	})
}
