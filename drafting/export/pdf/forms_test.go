package pdf

import (
	"os"
	"path/filepath"
	"testing"

	"jianwen/drafting"
	"jianwen/drafting/forms"
)

// TestEveryFormIsValid exports a new draft of every type of document.
func TestEveryFormIsValid(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for _, f := range forms.Builtin().All() {
		s := drafting.Compile(forms.Draft(f, nil), drafting.Options{Fonts: bundled()})
		info := testInfo
		info.Title = s.Title
		name := filepath.Join(dir, f.Key+".pdf")
		if err := os.WriteFile(name, bytesOf(t, Document{Pages: s.Pages, Outline: s.Outline, Fonts: bundled(), Info: info}), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	if len(files) < 72 {
		t.Errorf("%d types, the catalogue has 72", len(files))
	}
	preflight(t, files...)
}
