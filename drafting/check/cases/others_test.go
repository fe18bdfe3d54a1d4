package cases_test

import (
	"os"
	"path/filepath"
	"testing"

	"jianwen/drafting/check"
)

// TestOthers: drafts of further kinds, written as they are in an office, have no error
// and no warning in them (testdata/others).
func TestOthers(t *testing.T) { others(t, nil) }

func others(t *testing.T, texts check.Library) {
	files, err := filepath.Glob("testdata/others/*.md")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d drafts, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			clean(t, known{draft: string(text)}, texts)
			pages(t, string(text), filepath.Base(file)+".pdf")
		})
	}
}
