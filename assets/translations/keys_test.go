package translations_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// verbs finds what a sentence wants filled in.
var verbs = regexp.MustCompile(`%(?:\[(\d+)\])?([-+# 0]*[\d.]*[a-zA-Z%])`)

// shape finds literals that look like keys: cli.read.large.
var shape = regexp.MustCompile(`^[a-z]+(?:\.[a-z0-9_-]+)+$`)

// A use is a place in the sources that names a key.
type use struct {
	key  string
	at   token.Position
	args int // how many values are filled in; -1 when that cannot be told
}

func TestKeys(t *testing.T) {
	zh, en := table(t, "zh"), table(t, "en")
	for key := range zh {
		if en[key] == "" {
			t.Errorf("en.json lacks %s", key)
		} else if a, b := wanted(zh[key]), wanted(en[key]); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %v is filled in in Chinese, %v in English", key, a, b)
		}
	}
	for key := range en {
		if zh[key] == "" {
			t.Errorf("zh.json lacks %s", key)
		}
	}
	used := map[string]bool{}
	for _, u := range uses(t, firstWords(zh)) {
		used[u.key] = true
		sentence, ok := zh[u.key]
		if !ok {
			t.Errorf("%s: %s is in no file", u.at, u.key)
		} else if n := len(wanted(sentence)); u.args >= 0 && u.args != n {
			t.Errorf("%s: %s is filled in with %d values and wants %d", u.at, u.key, u.args, n)
		}
	}
	for key := range zh {
		if !used[key] {
			t.Errorf("%s is used nowhere", key)
		}
	}
}

// wanted is the verbs of a sentence in the order of their values.
func wanted(sentence string) []string {
	at := map[int]string{}
	next := 1
	for _, m := range verbs.FindAllStringSubmatch(sentence, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		at[next] = m[2]
		next++
	}
	var out []string
	for i := 1; i <= len(at); i++ {
		out = append(out, at[i])
	}
	return out
}

// table reads one language.
func table(t *testing.T, language string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(language + ".json")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// firstWords is what the keys begin with: cli, window, ….
func firstWords(table map[string]string) map[string]bool {
	out := map[string]bool{}
	for key := range table {
		word, _, _ := strings.Cut(key, ".")
		out[word] = true
	}
	return out
}

// uses finds the keys in all Go sources of the module: what T is called with,
// and literals and help tags that look like a key.
func uses(t *testing.T, words map[string]bool) []use {
	t.Helper()
	files := token.NewFileSet()
	var out []use
	err := filepath.WalkDir(filepath.Join("..", ".."), func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "search" || len(d.Name()) > 2 && d.Name()[0] == '.') { // search brings both languages of its own
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		tree, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		out = append(out, usesIn(files, tree, words)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// usesIn finds the keys in one file.
func usesIn(files *token.FileSet, tree *ast.File, words map[string]bool) []use {
	var out []use
	seen := map[token.Pos]bool{}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			if literal, ok := firstOfT(n); ok {
				seen[literal.Pos()] = true
				args := len(n.Args) - 1
				if n.Ellipsis.IsValid() {
					args = -1
				}
				out = append(out, use{text(literal), files.Position(literal.Pos()), args})
			}
		case *ast.BasicLit:
			if n.Kind != token.STRING || seen[n.Pos()] {
				return true
			}
			for _, s := range []string{text(n), reflect.StructTag(text(n)).Get("help")} {
				if word, _, _ := strings.Cut(s, "."); shape.MatchString(s) && words[word] {
					out = append(out, use{s, files.Position(n.Pos()), -1})
				}
			}
		}
		return true
	})
	return out
}

// firstOfT is the key of a call of T.
func firstOfT(call *ast.CallExpr) (*ast.BasicLit, bool) {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	if name != "T" || len(call.Args) == 0 {
		return nil, false
	}
	literal, ok := call.Args[0].(*ast.BasicLit)
	return literal, ok && literal.Kind == token.STRING
}

func text(literal *ast.BasicLit) string {
	s, _ := strconv.Unquote(literal.Value)
	return s
}

func TestWanted(t *testing.T) {
	for sentence, want := range map[string][]string{
		"%s 超过 %d MB": {"s", "d"}, "%[2]d pages in %[1]s": {"s", "d"}, "100%%": nil, "%.2f pt": {".2f"},
	} {
		if got := wanted(sentence); !slices.Equal(got, want) {
			t.Errorf("%q wants %v, got %v", sentence, want, got)
		}
	}
}
