// Package forms is the catalogue of document types: what a 检察建议书 or a 抗诉书
// is made of, who decides it, which periods run, and how a new draft begins.
//
//	YAML files ─ read ─▶ definitions ─ resolve ─▶ Catalogue of Forms ─ Draft ─▶ text
//
// The data is in assets/forms; an office adds to it or overrides it by files of
// the same shape ([Load]). A definition given twice is merged: the keys of the
// later one replace those of the earlier. A fault in a file becomes a [Problem]
// with line and column, and everything else still loads.
//
// Every fact about the law carries a [Mark] that says how far it has been
// checked; whoever shows a fact shows its mark.
package forms

import (
	"os"
	"sync"

	assets "jianwen/assets/forms"
)

// A Catalogue is all document types with the names they use. It is immutable
// once loaded; callers must not change what they get from it.
type Catalogue struct {
	lines      []Line
	families   []*Family
	forms      []*Form
	byKey      map[string]*Form
	parts      map[string]PartName
	partOrder  []string
	addressees []Term
	followUps  []Term
	sources    []Source
	profiles   []Profile
}

// embedded is the program's own definitions, parsed once.
var embedded = sync.OnceValue(func() *definitions {
	d := &definitions{map[string][]definition{}}
	d.readAll(assets.Files())
	return d
})

var builtin = sync.OnceValue(func() *Catalogue {
	c, _ := embedded().copy().resolve()
	return c
})

// Builtin is the catalogue that comes with the program.
func Builtin() *Catalogue { return builtin() }

// Load is the built-in catalogue with what an office adds or overrides by the
// *.yaml files in dir, its subfolders included, read in the order of their
// paths. A folder that does not exist adds nothing. Load never fails: what is
// wrong in a file is a Problem, and the rest counts.
func Load(dir string) (*Catalogue, []Problem) {
	if _, err := os.Stat(dir); os.IsNotExist(err) {
		return Builtin(), nil
	}
	d := embedded().copy()
	problems := d.readAll(os.DirFS(dir))
	c, more := d.resolve()
	problems = append(problems, more...)
	sortProblems(problems)
	return c, problems
}

// All is every type, in the order of the lines and of the files.
func (c *Catalogue) All() []*Form { return c.forms }

// Lines is the business lines in their order.
func (c *Catalogue) Lines() []Line { return c.lines }

// Families is the families in the order of their files.
func (c *Catalogue) Families() []*Family { return c.families }

// Addressees is the kinds of addressee.
func (c *Catalogue) Addressees() []Term { return c.addressees }

// FollowUps is the ways in which documents are followed up after service.
func (c *Catalogue) FollowUps() []Term { return c.followUps }

// Sources is the legal sources with the short codes used in [Fact.Cite].
func (c *Catalogue) Sources() []Source { return c.sources }

// Profiles is the page layouts that types use.
func (c *Catalogue) Profiles() []Profile { return c.profiles }

// Form finds a type by its key.
func (c *Catalogue) Form(key string) (*Form, bool) {
	f, ok := c.byKey[key]
	return f, ok
}

// PartName is the Chinese and the English name of a part; for a part that
// nobody has named it is the key.
func (c *Catalogue) PartName(key string) (zh, en string) {
	if n, ok := c.parts[key]; ok {
		return n.Zh, n.En
	}
	return key, key
}

// PartNames is every named part in the order of parts.yaml.
func (c *Catalogue) PartNames() []PartName {
	out := make([]PartName, 0, len(c.partOrder))
	for _, key := range c.partOrder {
		out = append(out, c.parts[key])
	}
	return out
}
