package organ

import (
	"os"
	"path/filepath"
	"testing"

	"jianwen/drafting/forms"
)

func TestLoad(t *testing.T) {
	file := filepath.Join(t.TempDir(), "profile.yaml")
	if p, problems := Load(file); len(p)+len(problems) != 0 {
		t.Errorf("of no file: %v %v", p, problems)
	}
	for _, c := range []struct {
		text string
		name string
		line int // of the problem; 0: none
	}{
		{"procuratorate: 甲市人民检察院\ncontact: 010\n", "甲市人民检察院", 0},
		{"# 空\n", "", 0},
		{"procuratorate:\n", "", 0},
		{"procuratorate: \"甲市人民检察院\"\ncc: [乙, 丙]\n", "甲市人民检察院", 2},
		{"甲市人民检察院\n", "", 1},
		{"a: [\n", "", 1},
	} {
		if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		p, problems := Load(file)
		if p[Name] != c.name {
			t.Errorf("%q names %q", c.text, p[Name])
		}
		switch {
		case len(problems) == 0 && c.line != 0, len(problems) > 0 && problems[0].Line != c.line:
			t.Errorf("%q: %v", c.text, problems)
		}
	}
}

// A new draft begins with what its form has a field for; what is set comes first.
func TestFor(t *testing.T) {
	form := forms.Builtin().All()[0]
	got := Profile{Name: "甲院", "nothing": "x"}.For(form, nil)
	if got[Name] != "甲院" || len(got) != 1 {
		t.Errorf("%v", got)
	}
	if got := (Profile{Name: "甲院"}).For(form, map[string]string{Name: "乙院"}); got[Name] != "乙院" {
		t.Errorf("%v", got)
	}
}

func TestNamed(t *testing.T) {
	for _, c := range []struct{ before, name, after string }{
		{"", "甲院", "# 新文稿据此预填；名称与文稿开头的字段相同。 New drafts begin with these values.\nprocuratorate: 甲院\n"},
		{"contact: 010", "甲院", "contact: 010\nprocuratorate: 甲院\n"},
		{"# 本院\nprocuratorate: 乙院 # 旧\ncontact: a\n", "甲院", "# 本院\nprocuratorate: 甲院\ncontact: a\n"},
		{"", "null", "# 新文稿据此预填；名称与文稿开头的字段相同。 New drafts begin with these values.\nprocuratorate: \"null\"\n"},
	} {
		got, err := Named(c.before, c.name)
		if err != nil || got != c.after {
			t.Errorf("%q: %q, %v", c.before, got, err)
		}
	}
	if got, err := Named("procuratorate: |\n  乙院\n", "甲院"); err == nil {
		t.Errorf("the rest of a block is left: %q", got)
	}
	if got, err := Named("- a\n", "甲院"); err == nil {
		t.Errorf("a list is made a mapping: %q", got)
	}
}
