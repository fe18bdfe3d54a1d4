package ingest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// catalogue reads the titles of all forms, by their keys.
func catalogue(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("../../assets/forms/types/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, name := range names {
		var file struct {
			Types []struct{ Key, Zh, Title string }
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := yaml.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		for _, form := range file.Types {
			out[form.Key] = form.Title
			if form.Title == "" {
				out[form.Key] = form.Zh
			}
		}
	}
	if len(out) < 60 {
		t.Fatalf("only %d forms in the catalogue", len(out))
	}
	return out
}

// Every form of the catalogue is known by the title that it prints: a draft of ours has
// it, and a letter with it is taken for that form, or for none where several print it.
func TestFormTitles(t *testing.T) {
	titles := catalogue(t)
	alike := map[string]int{}
	for _, title := range titles {
		alike[title]++
	}
	// Too many other papers bear these.
	common := map[string]bool{"报告": true, "公告": true, "建议函": true}
	for key, title := range titles {
		recommends := strings.HasSuffix(key, "_rec")
		f := NewFile("草稿一.md", []byte("---\nform: "+key+"\nprocuratorate: 某市人民检察院\n---\n\n正文。\n"), nil)
		for it := range Items(context.Background(), f) {
			d := it.Document
			if d == nil || d.Title != title || d.Form != key || (d.Kind == "recommendation") != recommends {
				t.Errorf("a draft of %s came out as %+v", key, d)
			}
		}
		if common[title] {
			continue
		}
		form := letterTitle(title)
		switch {
		case form == nil:
			t.Errorf("%s: the title %s is not known", key, title)
		case (form.kind == "recommendation") != recommends:
			t.Errorf("%s: the title %s is taken for a %s", key, title, form.kind)
		case form.key != key && alike[title] == 1, form.key != "" && titles[form.key] != title:
			t.Errorf("%s: the title %s is taken for %q", key, title, form.key)
		}
	}
}
