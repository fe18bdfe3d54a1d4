package forms

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	assets "jianwen/assets/forms"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// office writes the YAML files of an archive to a folder, as an office would.
func office(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range archive.Files {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestBrokenFiles loads what an office got wrong: each case has its files, the
// problems, and what is new or changed among the types nevertheless.
func TestBrokenFiles(t *testing.T) {
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			c, problems := Load(office(t, archive))
			if len(c.All()) < 72 {
				t.Errorf("only %d types are left", len(c.All()))
			}
			var told, differ strings.Builder
			for _, p := range problems {
				fmt.Fprintln(&told, p)
			}
			for _, f := range c.All() {
				old, ok := Builtin().Form(f.Key)
				switch {
				case !ok:
					fmt.Fprintf(&differ, "new %s: %s, %d parts, %d fields\n", f.Key, f.Zh, len(f.Parts), len(f.Fields))
				case Draft(old, nil) != Draft(f, nil) || old.Title != f.Title:
					fmt.Fprintf(&differ, "changed %s: %s, %d parts, %d fields\n", f.Key, f.Title, len(f.Parts), len(f.Fields))
				}
			}
			compare(t, name, archive, map[string]string{"problems": told.String(), "types": differ.String()})
		})
	}
}

// compare checks the expectations of a case, or rewrites them.
func compare(t *testing.T, name string, archive *txtar.Archive, got map[string]string) {
	t.Helper()
	for i, f := range archive.Files {
		text, ok := got[f.Name]
		if !ok {
			continue
		}
		if *update {
			archive.Files[i].Data = []byte(text)
		} else if text != string(f.Data) {
			t.Errorf("%s:\n%s\nwant:\n%s", f.Name, text, f.Data)
		}
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLoadWithoutAFolder(t *testing.T) {
	c, problems := Load(filepath.Join(t.TempDir(), "none"))
	if len(c.All()) != 72 || len(problems) != 0 {
		t.Errorf("%d types, %v", len(c.All()), problems)
	}
}

func TestLoadLeavesTheBuiltinAlone(t *testing.T) {
	before, _ := Builtin().Form("social_governance_rec")
	text := Draft(before, nil)
	dir := office(t, txtar.Parse([]byte("-- x.yaml --\ntypes:\n  - key: social_governance_rec\n    title: 社会治理检察建议书\n    omit: [other]\nfamilies:\n  - key: rec_jy\n    parts:\n      - {key: facts, obligation: must}\n")))
	c, problems := Load(dir)
	after, _ := c.Form("social_governance_rec")
	if len(problems) != 0 || after.Title != "社会治理检察建议书" || len(after.Parts) != 1 {
		t.Errorf("%v, %s, %d parts", problems, after.Title, len(after.Parts))
	}
	if again, _ := Builtin().Form("social_governance_rec"); Draft(again, nil) != text || again.Title == after.Title {
		t.Error("the built-in catalogue has changed")
	}
}

func TestProblemsAreInTheOrderOfTheFile(t *testing.T) {
	dir := office(t, txtar.Parse([]byte("-- b.yaml --\nx: 1\n-- a.yaml --\ntypes: 1\ny: 2\n")))
	_, problems := Load(dir)
	at := make([]string, len(problems))
	for i, p := range problems {
		at[i] = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if !slices.Equal(at, []string{"a.yaml:1", "a.yaml:2", "b.yaml:1"}) {
		t.Error(problems)
	}
}

// FuzzFile reads arbitrary bytes as a file of the catalogue.
func FuzzFile(f *testing.F) {
	names, _ := filepath.Glob("testdata/broken/*.txtar")
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := &definitions{map[string][]definition{}}
		problems := d.readAll(fstest.MapFS{"fuzz.yaml": {Data: data}})
		c, more := d.resolve()
		for _, p := range append(problems, more...) {
			if p.Line < 1 || p.Column < 1 || p.Zh == "" || p.En == "" {
				t.Errorf("problem %+v", p)
			}
		}
		for _, form := range c.All() {
			if text := Draft(form, nil); !strings.HasPrefix(text, "---\nform: ") {
				t.Errorf("draft %q", text)
			}
		}
	})
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		d := &definitions{map[string][]definition{}}
		d.readAll(assets.Files())
		d.resolve()
	}
}
