// Package settings is the dialog of what a person chooses once: how the window looks,
// how large, and in which language it speaks.
package settings

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/look"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
)

// Values are what is chosen.
type Values struct {
	Mode     look.Mode
	Size     int                   // per cent
	Language translations.Language // "" as the system's
}

// Sizes are those of the window that can be chosen, per cent.
var Sizes = []int{90, 100, 110, 125, 150}

// Keys of the preferences.
const (
	modeKey     = "look"
	sizeKey     = "size"
	languageKey = "language"
)

// Load reads what was chosen; what was not, or makes no sense, is as the program comes:
// light, for where a desktop says nothing of its colours Fyne takes it to be dark.
func Load(p fyne.Preferences) Values {
	v := Values{Mode: look.Mode(p.IntWithFallback(modeKey, int(look.Light))), Size: p.IntWithFallback(sizeKey, 100), Language: translations.Language(p.String(languageKey))}
	if v.Mode < look.AsSystem || v.Mode > look.Dark {
		v.Mode = look.Light
	}
	if !slices.Contains(Sizes, v.Size) {
		v.Size = 100
	}
	if !slices.Contains(languages, v.Language) {
		v.Language = ""
	}
	return v
}

// Store remembers what is chosen.
func (v Values) Store(p fyne.Preferences) {
	p.SetInt(modeKey, int(v.Mode))
	p.SetInt(sizeKey, v.Size)
	p.SetString(languageKey, string(v.Language))
}

// languages are those that can be chosen, the system's first.
var languages = []translations.Language{"", translations.Chinese, translations.English}

// A form is the dialog.
type form struct {
	mode, size, language *widgets.Choice
	values               Values
	changed              func(Values)
}

// Ask shows the dialog. changed is called with each change, at once.
func Ask(win fyne.Window, v Values, changed func(Values)) {
	f := newForm(v, changed)
	name := func(key string) fyne.CanvasObject { return widget.NewLabel(translations.T(key)) }
	body := container.NewVBox(container.New(layout.NewFormLayout(),
		name("settings.mode"), f.mode, name("settings.size"), f.size, name("settings.language"), f.language),
		container.New(layout.NewCustomPaddedLayout(4, 8, 7, 7), widgets.NewProse(translations.T("settings.language-what"))))
	d := dialog.NewCustomWithoutButtons(translations.T("settings.title"), body, win)
	d.SetButtons([]fyne.CanvasObject{widgets.NewAnswer(translations.T("dialog.ok"), true, d.Hide, d.Hide)})
	for _, c := range []*widgets.Choice{f.mode, f.size, f.language} {
		c.OnEscape = d.Hide
	}
	d.Resize(fyne.NewSize(460, 280))
	d.Show()
	win.Canvas().Focus(f.mode)
}

func newForm(v Values, changed func(Values)) *form {
	f := &form{values: v, changed: changed}
	f.mode = widgets.NewChoice([]string{
		translations.T("settings.as-system"), translations.T("settings.light"), translations.T("settings.dark"),
	})
	f.mode.SetSelectedIndex(int(v.Mode))
	var sizes []string
	for _, s := range Sizes {
		sizes = append(sizes, fmt.Sprintf("%d %%", s))
	}
	f.size = widgets.NewChoice(sizes)
	f.size.SetSelectedIndex(slices.Index(Sizes, v.Size))
	f.language = widgets.NewChoice([]string{translations.T("settings.as-system"), "中文", "English"})
	f.language.SetSelectedIndex(slices.Index(languages, v.Language))
	for _, s := range []*widgets.Choice{f.mode, f.size, f.language} {
		s.OnChanged = func(string) { f.change() }
	}
	return f
}

// change takes what is chosen now.
func (f *form) change() {
	v := Values{
		Mode: look.Mode(f.mode.SelectedIndex()), Size: Sizes[f.size.SelectedIndex()],
		Language: languages[f.language.SelectedIndex()],
	}
	if v != f.values {
		f.values = v
		f.changed(v)
	}
}
