// Package cases_test tells the cases of domain/cases, and others of the same kind, as
// whole drafts, and holds the checker against what a reader of them must be told.
//
// A case is a txtar archive in testdata:
//
//	draft.md     the draft as a procurator would write it; all rules find no error in it
//	draft-2.md   the same case in other words, close to its notes; the same holds for it
//	table.yaml   what must be found (see [table])
//
// Names and places are invented. No text of a statute is here beyond what a letter
// quotes; tests that need the texts import them from ../shared.
package cases_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"golang.org/x/tools/txtar"

	"jianwen/drafting"
	"jianwen/drafting/typeset/fonts"
	"jianwen/search/law"
)

// today is the day of all checks.
const today law.Date = 20261125

// A table is what is expected of a case.
type table struct {
	Warnings   []string    `yaml:"warnings"` // rules that may warn of the draft as it is; two at most, of which LAY-002 is one
	Assertions []assertion `yaml:"assertions"`
	Variants   []variant   `yaml:"variants"`
	Second     []variant   `yaml:"second"` // changes of draft-2.md
}

// A known case.
type known struct {
	name   string
	draft  string
	others []string // the same in other words
	table  table
}

// all reads every case.
func all(t testing.TB) (out []known) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d cases, %v", len(files), err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c := known{name: strings.TrimSuffix(filepath.Base(file), ".txtar")}
		for _, f := range archive.Files {
			switch f.Name {
			case "draft.md":
				c.draft = string(f.Data)
			case "draft-2.md":
				c.others = append(c.others, string(f.Data))
			case "table.yaml":
				if err := yaml.UnmarshalWithOptions(f.Data, &c.table, yaml.Strict()); err != nil {
					t.Fatalf("%s: %v", file, err)
				}
			default:
				t.Errorf("%s: %s is no file of a case", file, f.Name)
			}
		}
		if c.draft == "" || len(c.table.Variants) < 8 || len(c.table.Warnings) > 1 {
			t.Errorf("%s: a draft, at most one warning and at least eight variants are wanted", file)
		}
		out = append(out, c)
	}
	return out
}

// drafts are all that a case has.
func (c known) drafts() []string { return append([]string{c.draft}, c.others...) }

// each runs a test on every case.
func each(t *testing.T, test func(*testing.T, known)) {
	for _, c := range all(t) {
		t.Run(c.name, func(t *testing.T) { test(t, c) })
	}
}

// faces are the fonts that every machine has; compiler sets drafts with them.
var (
	faces    = fonts.Load(fonts.Options{NoSystem: true})
	compiler = drafting.NewCompiler(drafting.Options{Fonts: faces})
)
