package translations_test

import (
	"testing"

	"jianwen/assets/translations"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		all, messages, lang string
		want                translations.Language
	}{
		{"", "", "", translations.Chinese},
		{"C", "", "", translations.Chinese},
		{"POSIX", "", "en_US.UTF-8", translations.Chinese},
		{"", "", "C.UTF-8", translations.Chinese},
		{"", "", "zh_CN.UTF-8", translations.Chinese},
		{"", "", "zh_TW", translations.Chinese},
		{"", "", "ug_CN.UTF-8", translations.Chinese},
		{"", "", "en_US.UTF-8", translations.English},
		{"", "en_GB", "zh_CN.UTF-8", translations.English},
		{"zh_CN", "en_GB", "en_US", translations.Chinese},
		{"", "", "de_DE.UTF-8", translations.English},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.messages, "LANG": c.lang}
		got := translations.Detect(func(name string) string { return env[name] })
		if got != c.want {
			t.Errorf("LC_ALL=%q LC_MESSAGES=%q LANG=%q: %s, want %s", c.all, c.messages, c.lang, got, c.want)
		}
	}
}

func TestT(t *testing.T) {
	defer translations.Use(translations.English)()
	if got, want := translations.T("cli.read.large", "a.md", 20), "a.md is larger than 20 MB, which no document is; check whether it is the right file."; got != want {
		t.Errorf("English: %s", got)
	}
	if got := translations.Pick("中", "en"); got != "en" {
		t.Errorf("Pick gives %s", got)
	}
	restore := translations.Use(translations.Chinese)
	if got, want := translations.T("cli.read.folder", "a"), "a 是文件夹；请指定其中的一份文稿。"; got != want {
		t.Errorf("Chinese: %s", got)
	}
	if got := translations.T("no.such.key", 1); got != "no.such.key" {
		t.Errorf("an unknown key gives %q", got)
	}
	restore()
	if translations.Current() != translations.English {
		t.Error("Use does not put the language back")
	}
}
