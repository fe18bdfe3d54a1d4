package pdf

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jianwen/assets/samples"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

// exported is the documents that validators look at.
func exported(t *testing.T) map[string]Document {
	all := map[string]Document{
		"every-character": everyCharacter().document(),
		"empty":           {Pages: []*page.Page{{Number: 1, Width: 595.276, Height: 841.89}}, Fonts: bundled()},
		"opaque-image":    {Pages: []*page.Page{withImage(opaquePNG())}, Fonts: bundled(), Info: testInfo},
		"faces":           (&setting{}).add(fonts.Kaiti, page.Quote, awkward).add(fonts.UIBold, page.ListItem, awkward).document(),
	}
	for _, name := range samples.Names() {
		all[strings.TrimSuffix(name, ".md")] = sample(t, name)
	}
	return all
}

// TestValid runs PDFBox Preflight (PDF/A-1b) and qpdf on every kind of document.
func TestValid(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for name, d := range exported(t) {
		file := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(file, bytesOf(t, d), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	t.Run("qpdf", func(t *testing.T) {
		for _, f := range files {
			run(t, "qpdf", "--check", f) // warnings are failures: exit code 3
		}
	})
	t.Run("preflight", func(t *testing.T) { preflight(t, files...) })
}

func preflight(t *testing.T, files ...string) {
	t.Helper()
	out, err := exec.Command("sh", append([]string{"testdata/preflight.sh"}, files...)...).CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 77 {
		t.Skipf("PDFBox Preflight is not installed: %s", out)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func TestTransparentImageIsCleanToQpdf(t *testing.T) {
	run(t, "qpdf", "--check", fileOf(t, Document{Pages: []*page.Page{withImage(sealPNG())}, Fonts: bundled(), Info: testInfo}))
}
