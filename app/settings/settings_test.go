package settings

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"jianwen/app/look"
	"jianwen/assets/translations"
)

func TestRemembered(t *testing.T) {
	p := test.NewTempApp(t).Preferences()
	if v := Load(p); v != (Values{Mode: look.Light, Size: 100}) {
		t.Errorf("the program comes with %+v", v)
	}
	want := Values{Mode: look.Dark, Size: 125, Language: translations.English}
	want.Store(p)
	if v := Load(p); v != want {
		t.Errorf("remembered is %+v", v)
	}
	Values{Mode: 9, Size: 1000, Language: "xx"}.Store(p)
	if v := Load(p); v != (Values{Mode: look.Light, Size: 100}) {
		t.Errorf("of nonsense is made %+v", v)
	}
}

func TestChoosing(t *testing.T) {
	t.Cleanup(translations.Use(translations.Chinese))
	test.NewTempApp(t)
	var told []Values
	f := newForm(Values{Mode: look.Light, Size: 110}, func(v Values) { told = append(told, v) })
	if f.mode.SelectedIndex() != 1 || f.size.Selected != "110 %" || f.language.SelectedIndex() != 0 {
		t.Errorf("shown is %q, %q, %q", f.mode.Selected, f.size.Selected, f.language.Selected)
	}
	f.mode.SetSelectedIndex(2)
	f.size.SetSelectedIndex(4)
	f.language.SetSelected("English")
	want := Values{Mode: look.Dark, Size: 150, Language: translations.English}
	if len(told) != 3 || told[2] != want {
		t.Errorf("told is %+v", told)
	}
}
