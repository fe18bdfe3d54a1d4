package drafting

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/page"
	"jianwen/drafting/typeset/fonts"
)

var update = flag.Bool("update", false, "rewrite what the cases expect")

// testFonts are the bundled faces, the same on every machine.
var testFonts = fonts.Load(fonts.Options{NoSystem: true})

func compile(text string) *Snapshot { return Compile(text, Options{Fonts: testFonts}) }

// sampleTexts are the drafts that the program brings, by name.
func sampleTexts(t testing.TB) map[string]string {
	out := map[string]string{}
	entries, err := samples.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := samples.Files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(e.Name(), ".md") {
			out[e.Name()] = string(data)
		}
	}
	if len(out) < 6 {
		t.Fatalf("only %d samples", len(out))
	}
	return out
}

// TestPages compares pages with what their cases expect: one feature of the
// page a case.
func TestPages(t *testing.T) {
	paths, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s := compile(strings.TrimSuffix(string(a.Files[0].Data), "\n"))
			got := page.Dump(s.Pages) + findingLines(t, s)
			if *update {
				a.Files = []txtar.File{a.Files[0], {Name: "pages", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(a), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(a.Files) < 2 || string(a.Files[1].Data) != got {
				t.Errorf("pages differ from the case (read the difference, then -update):\n%s", got)
			}
		})
	}
}

// findingLines are the findings about format and pages that do not depend on the
// machine's fonts.
func findingLines(t *testing.T, s *Snapshot) string {
	t.Helper()
	chosen, _ := rules.Choose([]string{"LNG-001", "LAY-004"})
	var b strings.Builder
	for _, f := range slices.Concat(s.Findings, found(t, NewChecker(CheckOptions{Rules: chosen}), s)) {
		fmt.Fprintf(&b, "%s %s %s\n", f.Rule, f.Severity, f.Zh)
	}
	return b.String()
}
