package forms

import (
	"fmt"
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// A resolver turns definitions into a catalogue: names first, then families,
// then types, so that each finds what it refers to.
type resolver struct {
	*Catalogue
	titles map[string]string // of sources, by code
	common []Field           // front matter of every form
	family map[string]*Family
}

// resolve understands the definitions; d must not be used again.
func (d *definitions) resolve() (*Catalogue, []Problem) {
	r := &resolver{Catalogue: &Catalogue{byKey: map[string]*Form{}, parts: map[string]PartName{}}, titles: map[string]string{}, family: map[string]*Family{}}
	var problems []Problem
	for _, defs := range d.byKind {
		for i := range defs {
			defs[i].problems = &problems
		}
	}
	r.names(d)
	for _, def := range d.byKind["fields"] {
		r.common = r.fieldInto(def.reader, def.node, r.common)
	}
	for _, group := range grouped(d.byKind["families"]) {
		r.addFamily(group)
	}
	for _, group := range grouped(d.byKind["types"]) {
		r.addForm(group)
	}
	r.sortForms()
	return r.Catalogue, problems
}

// names reads the kinds that only name things.
func (r *resolver) names(d *definitions) {
	for _, def := range d.byKind["sources"] {
		s := merged(&r.sources, def.key, func(s Source) string { return s.Code }, Source{Code: def.key})
		def.mapping(def.node, shape{"key": skip, "zh": def.into(&s.Zh), "note": def.into(&s.Note), "mark": def.mark(&s.Mark, nil)})
		r.titles[s.Code] = s.Zh
	}
	for _, def := range d.byKind["profiles"] {
		p := merged(&r.profiles, def.key, func(p Profile) string { return p.Key }, Profile{Key: def.key})
		def.mapping(def.node, shape{"key": skip, "zh": def.into(&p.Zh), "en": def.into(&p.En), "why": func(n ast.Node) { p.Why = r.fact(def.reader, n) }})
	}
	for _, def := range d.byKind["lines"] {
		l := merged(&r.lines, def.key, func(l Line) string { return l.Key }, Line{Key: def.key})
		def.mapping(def.node, shape{"key": skip, "zh": def.into(&l.Zh), "en": def.into(&l.En)})
	}
	for kind, to := range map[string]*[]Term{"addressees": &r.addressees, "follow_ups": &r.followUps} {
		for _, def := range d.byKind[kind] {
			def.term(def.node, merged(to, def.key, func(t Term) string { return t.Key }, Term{Key: def.key}))
		}
	}
	for _, def := range d.byKind["parts"] {
		p, known := r.parts[def.key]
		if !known {
			p.Key = def.key
			r.partOrder = append(r.partOrder, def.key)
		}
		def.mapping(def.node, shape{"key": skip, "zh": def.into(&p.Zh), "en": def.into(&p.En), "everywhere": def.flag(&p.Everywhere)})
		def.want(def.node, "zh", p.Zh)
		r.parts[def.key] = p
	}
}

func (r *resolver) profileKeys() []string {
	var out []string
	for _, p := range r.profiles {
		out = append(out, p.Key)
	}
	return out
}

// merged finds the entry with a key in *list, or adds blank.
func merged[T any](list *[]T, key string, keyOf func(T) string, blank T) *T {
	for i := range *list {
		if keyOf((*list)[i]) == key {
			return &(*list)[i]
		}
	}
	*list = append(*list, blank)
	return &(*list)[len(*list)-1]
}

// grouped puts definitions of the same key together, in the order of the first.
func grouped(defs []definition) [][]definition {
	var out [][]definition
	at := map[string]int{}
	for _, def := range defs {
		i, ok := at[def.key]
		if !ok {
			i = len(out)
			at[def.key] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], def)
	}
	return out
}

func (r *resolver) addFamily(group []definition) {
	f := &Family{Key: group[0].key, AddresseeAt: "before", Profile: "legal_doc"}
	for _, def := range group {
		parts, fields := f.Parts, f.Fields
		fresh := true
		def.mapping(def.node, shape{
			"key": skip, "code": def.into(&f.Code), "zh": def.into(&f.Zh), "en": def.into(&f.En),
			"profile": def.word(&f.Profile, r.profileKeys()...),
			"mark":    def.mark(&f.Mark, &f.Verified), "source": def.into(&f.Source),
			"addressee_at": def.word(&f.AddresseeAt, "", "before", "closing"),
			"closing":      def.into(&f.Closing), "closing_mark": def.mark(&f.ClosingMark, nil),
			"sign_org": def.flag(&f.SignOrg), "sign_mark": def.mark(&f.SignMark, nil),
			"frame": def.words(&f.Frame, frameKeys...),
			"parts": func(n ast.Node) {
				parts = nil
				def.list(n, func(n ast.Node) { parts = r.partInto(def.reader, n, parts, fresh) })
			},
			"fields": func(n ast.Node) {
				def.list(n, func(n ast.Node) { fields = r.fieldInto(def.reader, n, fields) })
			},
		})
		f.Parts, f.Fields = parts, fields
	}
	first := group[0]
	first.want(first.node, "zh", f.Zh)
	first.want(first.node, "mark", string(f.Mark))
	r.families = append(r.families, f)
	r.family[f.Key] = f
}

// frameKeys is the blocks of table A.1 that are form data, not parts. "parts"
// marks where the parts stand among them.
var frameKeys = []string{"head_org", "head_title", "doc_no", "addressee", "parts", "closing", "sign", "attach", "cc", "receipt"}

// want reports a definition that lacks what it cannot do without.
func (r reader) want(n ast.Node, key, value string) {
	if value == "" {
		r.report(n, fmt.Sprintf("缺少“%s”", key), fmt.Sprintf("%q is missing", key))
	}
}

// sortForms orders the forms by line; within one, the order of the files stays.
func (r *resolver) sortForms() {
	order := map[string]int{}
	for i, l := range r.lines {
		order[l.Key] = i
	}
	slices.SortStableFunc(r.forms, func(a, b *Form) int { return order[a.Line] - order[b.Line] })
}

func skip(ast.Node) {}
