package rules_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"jianwen/assets/samples"
	"jianwen/drafting"
	"jianwen/drafting/check/checktest"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset/fonts"
)

// caseFiles are the drafts and the statutes of all rules' case files.
func caseFiles(t testing.TB) (drafts []string, library map[string]string) {
	t.Helper()
	library = map[string]string{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, _ fs.DirEntry, err error) error {
		if filepath.Ext(name) != ".txtar" || err != nil {
			return err
		}
		a, err := txtar.ParseFile(name)
		if err != nil {
			return err
		}
		for _, f := range a.Files {
			switch {
			case strings.HasPrefix(f.Name, "library/"):
				if _, ok := library[f.Name]; !ok {
					library[f.Name] = string(f.Data)
				}
			case filepath.Ext(f.Name) == ".md":
				drafts = append(drafts, string(f.Data))
			}
		}
		return nil
	})
	if err != nil || len(drafts) == 0 {
		t.Fatalf("%d drafts, %v", len(drafts), err)
	}
	return drafts, library
}

// FuzzCheck holds the whole check, typesetting and all, to what the window relies on:
// no rule panics on any bytes, every place lies in the draft, every fix can be made.
func FuzzCheck(f *testing.F) {
	drafts, files := caseFiles(f)
	for _, text := range drafts {
		f.Add(text)
	}
	addSamples(f)
	options := drafting.CheckOptions{Today: 20261125, Library: checktest.Texts(f, files)}
	desk := drafting.NewChecker(options)
	options.Public = true
	public := drafting.NewChecker(options)
	faces := drafting.Options{Fonts: fonts.Load(fonts.Options{NoSystem: true})}
	f.Fuzz(func(t *testing.T, text string) {
		s := drafting.Compile(text, faces)
		for _, c := range []*drafting.Checker{desk, public} {
			result, err := c.Check(context.Background(), s)
			if err != nil {
				t.Fatal(err)
			}
			for _, finding := range result.Findings {
				if at := finding.Span; at.Start < 0 || at.End < at.Start || at.End > len(text) {
					t.Fatalf("%s at %v of %d bytes", finding.Rule, at, len(text))
				}
				if strings.HasSuffix(finding.En, "the others did") {
					t.Fatal(finding.En)
				}
				for _, fix := range finding.Fixes {
					if _, err := source.Apply(text, fix.Edits); err != nil {
						t.Fatalf("%s %s: %v", finding.Rule, finding.Zh, err)
					}
				}
			}
		}
	})
}

// addSamples adds the bundled drafts to the seeds.
func addSamples(f *testing.F) {
	err := fs.WalkDir(samples.Files, ".", func(name string, _ fs.DirEntry, err error) error {
		if filepath.Ext(name) == ".md" {
			text, err := samples.Files.ReadFile(name)
			f.Add(string(text))
			return err
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
}
