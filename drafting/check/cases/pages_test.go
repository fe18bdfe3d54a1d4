package cases_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/drafting/export/pdf"
)

// TestPages: every draft is set without trouble, on a few pages, and becomes a PDF
// that is the same when written again. JIANWEN_PAGES names a folder that keeps the
// files, to be looked at.
func TestPages(t *testing.T) {
	each(t, func(t *testing.T, c known) {
		for i, draft := range c.drafts() {
			pages(t, draft, fmt.Sprintf("%s-%d.pdf", c.name, i+1))
		}
	})
}

func pages(t *testing.T, draft, name string) {
	s := compiler.Compile(draft)
	for _, f := range s.Findings {
		if strings.HasPrefix(f.Rule, "FMT-") {
			t.Error(line(draft, f))
		}
	}
	if len(s.Report.Missing) > 0 || len(s.Report.Blanks) > 0 {
		t.Errorf("missing %q, blanks %v", string(s.Report.Missing), s.Report.Blanks)
	}
	if len(s.Pages) < 2 || len(s.Pages) > 9 {
		t.Errorf("%d pages", len(s.Pages))
	}
	var files [2]bytes.Buffer
	for i := range files {
		if err := pdf.Write(&files[i], pdf.Document{Pages: s.Pages, Outline: s.Outline, Fonts: faces, Info: pdf.Info{Title: s.Title}}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.HasPrefix(files[0].Bytes(), []byte("%PDF-")) || !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("the PDF differs when written again")
	}
	if dir := os.Getenv("JIANWEN_PAGES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), files[0].Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
