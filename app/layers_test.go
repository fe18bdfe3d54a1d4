package app_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the path that the imports of our own packages begin with.
const module = "jianwen"

// A layer says what packages may not import. Names of folders count from the top
// of the module and stand for all that is below them.
type layer struct {
	who    []string // folders the layer holds for; "" is the whole module
	not    []string // folders of ours, or modules of others, that they may not import
	except []string // what they may import all the same
	only   []string // folders the layer does not hold for: the only importers
	why    string
}

// layers is who may import whom (design.md §3).
var layers = []layer{
	{
		who: []string{"drafting/source", "drafting/quantity", "search/law", "search/read"}, not: []string{module},
		why: "leaves know nothing of the rest",
	},
	{
		who: []string{"drafting/doc", "drafting/page"}, not: []string{module}, except: []string{module + "/drafting/source"},
		why: "leaves know nothing of the rest but spans, which are source's type",
	},
	{
		who: []string{"drafting"}, not: []string{module + "/app", module + "/search"},
		except: []string{module + "/search/law", module + "/search/read"},
		why:    "drafting knows neither the window nor the library; statutes and files reach it through two leaves",
	},
	{
		who: []string{"search"}, not: []string{module + "/app", module + "/drafting"},
		why: "search finds articles for anybody",
	},
	{who: []string{"assets"}, not: []string{module}, why: "assets are files behind accessors"},
	{
		who: []string{"drafting", "search", "assets"}, not: []string{"fyne.io"},
		why: "the work is done without a window",
	},
	{
		who: []string{""}, not: []string{"github.com/yuin/goldmark"}, only: []string{"drafting/parse"},
		why: "one package reads Markdown",
	},
	{
		who: []string{""}, not: []string{"github.com/blevesearch"}, only: []string{"search/index"},
		why: "one package knows the index",
	},
	{
		who: []string{""}, not: []string{"modernc.org/sqlite", "database/sql"}, only: []string{"search/store", "drafting/register"},
		why: "a database is behind the package that knows its tables",
	},
	{
		who: []string{"search/ingest", "search/query", "search/store", "search/index"}, not: []string{module + "/assets"},
		why: "facts and words of ours reach the rooms of the library as arguments",
	},
}

// A file is a Go source of the module with its imports.
type file struct {
	path    string // from the top of the module
	name    string // of its package
	doc     string
	imports []string
}

func TestImports(t *testing.T) {
	for _, f := range sources(t) {
		test := strings.HasSuffix(f.path, "_test.go")
		for _, imported := range f.imports {
			if imported == "fyne.io/fyne/v2/app" && f.path != "main.go" {
				t.Errorf("%s imports %s: only main.go starts Fyne's driver", f.path, imported)
			}
			if test && !strings.HasPrefix(imported, "fyne.io") {
				continue // a test may bring in what it compares with
			}
			for _, l := range layers {
				if l.forbids(path.Dir(f.path), imported) {
					t.Errorf("%s imports %s: %s", f.path, imported, l.why)
				}
			}
		}
	}
}

// forbids reports whether a package in folder may not import what is named.
func (l layer) forbids(folder, imported string) bool {
	return under(folder, l.who) && !under(folder, l.only) && under(imported, l.not) && !under(imported, l.except)
}

// under reports whether name is one of the trees or lies in one.
func under(name string, trees []string) bool {
	return slices.ContainsFunc(trees, func(tree string) bool {
		return tree == "" || name == tree || strings.HasPrefix(name, tree+"/")
	})
}

func TestLayersForbid(t *testing.T) {
	for _, c := range []struct {
		folder, imported string
		forbidden        bool
	}{
		{"drafting/doc", module + "/drafting/source", false},
		{"drafting/doc", module + "/drafting/page", true},
		{"drafting/source", module + "/drafting/doc", true},
		{"drafting/parse", "github.com/yuin/goldmark/ast", false},
		{"drafting/check", "github.com/yuin/goldmark", true},
		{"drafting/check/rules", module + "/search/law", false},
		{"drafting/check/rules", module + "/search/index", true},
		{"drafting/typeset", "fyne.io/fyne/v2", true},
		{"search/index", "github.com/blevesearch/bleve/v2", false},
		{"app/library", "github.com/blevesearch/bleve/v2", true},
		{"search", module + "/drafting/doc", true},
		{"search", "database/sql", true},
		{"search/store", "modernc.org/sqlite", false},
		{"search/index", module + "/assets/lexicon", true},
		{"search", module + "/assets/lexicon", false},
		{"assets/forms", module + "/drafting/forms", true},
		{"app/cli", module + "/drafting", false},
	} {
		got := slices.ContainsFunc(layers, func(l layer) bool { return l.forbids(c.folder, c.imported) })
		if got != c.forbidden {
			t.Errorf("%s importing %s: forbidden is %v", c.folder, c.imported, got)
		}
	}
}

func TestPackagesSayWhatTheyAre(t *testing.T) {
	said := map[string]bool{}
	for _, f := range sources(t) {
		if strings.HasSuffix(f.path, "_test.go") {
			continue
		}
		want := "Package " + f.name + " "
		if f.name == "main" {
			want = "Command "
		}
		folder := path.Dir(f.path)
		said[folder] = said[folder] || strings.HasPrefix(f.doc, want)
	}
	for folder, ok := range said {
		if !ok {
			t.Errorf("%s: no file opens with a package comment", folder)
		}
	}
}

func TestTopLevel(t *testing.T) {
	allowed := []string{
		"main.go", "app", "drafting", "search", "assets",
		"go.mod", "go.sum", "FyneApp.toml", "README.md", "LICENSE",
	}
	top := root(t)
	entries, err := os.ReadDir(top)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(name, ".") && !slices.Contains(allowed, name) && !ignored(t, top, name) {
			t.Errorf("%s: the top level is fixed: %s", name, strings.Join(allowed, " "))
		}
	}
}

// ignored reports whether .gitignore names an entry of the top level: what was built.
func ignored(t *testing.T, top, name string) bool {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(top, ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(strings.Fields(string(data)), func(pattern string) bool {
		ok, _ := path.Match(strings.Trim(pattern, "/"), name)
		return ok
	})
}

// sources parses every Go file of the module as far as its imports.
func sources(t *testing.T) []file {
	t.Helper()
	top := root(t)
	var out []file
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != top && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(name) != ".go" {
			return nil
		}
		f, err := read(top, name)
		out = append(out, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// read parses one file.
func read(top, name string) (file, error) {
	tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly|parser.ParseComments)
	if err != nil {
		return file{}, err
	}
	rel, err := filepath.Rel(top, name)
	if err != nil {
		return file{}, err
	}
	f := file{path: filepath.ToSlash(rel), name: tree.Name.Name, doc: tree.Doc.Text()}
	for _, spec := range tree.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return file{}, err
		}
		f.imports = append(f.imports, imported)
	}
	return f, nil
}

// root is the folder of go.mod, sought upwards.
func root(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
