package forms

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml/ast"
)

// kinds is the top-level keys of a file; each holds a list of definitions.
var kinds = []string{"sources", "profiles", "lines", "parts", "addressees", "follow_ups", "fields", "families", "types"}

// A definition is one entry of such a list, not yet understood.
type definition struct {
	reader
	key  string
	node *ast.MappingNode
}

// definitions is all entries by kind, in the order of the files. Entries with
// the same key are merged in that order.
type definitions struct {
	byKind map[string][]definition
}

// copy is definitions to which more may be added.
func (d *definitions) copy() *definitions {
	out := &definitions{map[string][]definition{}}
	for kind, defs := range d.byKind {
		out.byKind[kind] = slices.Clone(defs)
	}
	return out
}

// maxFile is far more than any file of the catalogue needs.
const maxFile = 4 << 20

// A file is one file of the catalogue, parsed but not understood.
type file struct {
	name     string
	bodies   []ast.Node
	problems []Problem
}

// readAll reads every *.yaml file of a file system and keeps the order of the
// paths. The files are parsed side by side: parsing is most of the cost of a start.
func (d *definitions) readAll(system fs.FS) []Problem {
	var files []*file
	_ = fs.WalkDir(system, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			files = append(files, &file{name: name, problems: []Problem{unreadable(name)}})
		case !e.IsDir() && strings.ToLower(path.Ext(name)) == ".yaml":
			files = append(files, &file{name: name})
		}
		return nil
	})
	var parsing sync.WaitGroup
	for _, f := range files {
		parsing.Go(func() { f.parse(system) })
	}
	parsing.Wait()
	var problems []Problem
	seen := map[string]bool{}
	for _, f := range files {
		d.take(f, seen)
		problems = append(problems, f.problems...)
	}
	return problems
}

func unreadable(name string) Problem {
	return Problem{name, 1, 1, "无法打开。", "cannot be opened."}
}

// parse reads the file, unless it is already known to be unreadable.
func (f *file) parse(system fs.FS) {
	if len(f.problems) > 0 {
		return
	}
	r := reader{f.name, &f.problems}
	if info, err := fs.Stat(system, f.name); err == nil && info.Size() > maxFile {
		r.reportAt(1, 1, "文件过大，未读入", "the file is too large and is left out")
		return
	}
	data, err := fs.ReadFile(system, f.name)
	if err != nil {
		f.problems = append(f.problems, unreadable(f.name))
		return
	}
	f.bodies = r.document(data)
}

// take adds the definitions of one file. seen is what earlier files of the same
// folder have defined.
func (d *definitions) take(f *file, seen map[string]bool) {
	r := reader{f.name, &f.problems}
	s := shape{}
	for _, kind := range kinds {
		s[kind] = func(n ast.Node) {
			r.list(n, func(n ast.Node) {
				if def, ok := r.definition(kind, n, seen); ok {
					d.byKind[kind] = append(d.byKind[kind], def)
				}
			})
		}
	}
	for _, body := range f.bodies {
		r.mapping(body, s)
	}
}

var keyPattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)

// definition finds the key of an entry; an entry without one is left out.
func (r reader) definition(kind string, n ast.Node, seen map[string]bool) (definition, bool) {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		r.wrongType(n, "带有 key 的键值对", "a mapping with a key")
		return definition{}, false
	}
	for _, v := range m.Values {
		if keyOf(v) != "key" {
			continue
		}
		key, ok := r.text(v.Value)
		switch {
		case !ok:
			return definition{}, false
		case !keyPattern.MatchString(key):
			r.report(v.Value, fmt.Sprintf("键名“%s”只能用英文字母、数字和下划线", key), fmt.Sprintf("key %q must be letters, digits and underscores", key))
			return definition{}, false
		case seen[kind+" "+key]:
			r.report(v.Value, fmt.Sprintf("“%s”已经定义过，以先出现的为准", key), fmt.Sprintf("%q is defined twice, the first counts", key))
			return definition{}, false
		}
		seen[kind+" "+key] = true
		return definition{r, key, m}, true
	}
	r.report(n, "缺少 key", "the key is missing")
	return definition{}, false
}

// sortProblems puts problems in the order a person mends them.
func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
