package forms

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// addForm builds one type from its family and what the files say about it. A
// type without a known family or line is left out.
func (r *resolver) addForm(group []definition) {
	family, line := r.reference(group, "family"), r.reference(group, "line")
	if family == "" || line == "" {
		return
	}
	y := r.family[family]
	f := &Form{
		Key: group[0].key, Family: family, Line: line, FamilyMark: y.Mark,
		AddresseeAt: y.AddresseeAt, Closing: y.Closing, ClosingMark: y.ClosingMark, SignOrg: y.SignOrg, SignMark: y.SignMark,
		Profile: y.Profile, Frame: y.Frame, Parts: slices.Clone(y.Parts),
		Basis: []Fact{}, Addressees: []string{}, Decides: []Decider{}, OurLimits: []Limit{}, AddresseeLimits: []Limit{}, Objection: []Limit{}, Filing: []Limit{}, Notes: []Fact{},
	}
	fields := overlaid(r.common, y.Fields)
	for _, def := range group {
		fields = r.readForm(def, f, fields)
	}
	first := group[0]
	first.want(first.node, "zh", f.Zh)
	f.Zh = cmp.Or(f.Zh, f.Key)
	f.Title = cmp.Or(f.Title, f.Zh)
	for _, p := range r.profiles {
		if p.Key == f.Profile && f.ProfileWhy.Zh == "" {
			f.ProfileWhy = p.Why
		}
	}
	f.Fields = f.ordered(fields)
	r.forms = append(r.forms, f)
	r.byKey[f.Key] = f
}

// overlaid is fields with those of a family over them, by key, new ones at the end.
func overlaid(fields, family []Field) []Field {
	out := slices.Clone(fields)
	for _, d := range family {
		if at := slices.IndexFunc(out, func(o Field) bool { return o.Key == d.Key }); at >= 0 {
			out[at] = d
		} else {
			out = append(out, d)
		}
	}
	return out
}

// reference finds the last family or line that a type's definitions name.
func (r *resolver) reference(group []definition, key string) string {
	known := func(name string) bool { return r.family[name] != nil }
	if key == "line" {
		known = func(name string) bool {
			return slices.ContainsFunc(r.lines, func(l Line) bool { return l.Key == name })
		}
	}
	found, named := "", false
	for _, def := range group {
		for _, v := range def.node.Values {
			if keyOf(v) != key {
				continue
			}
			named = true
			name, ok := def.text(v.Value)
			switch {
			case ok && known(name):
				found = name
			case ok:
				def.report(v.Value, fmt.Sprintf("没有名为“%s”的%s", name, map[string]string{"family": "文书族", "line": "业务条线"}[key]), fmt.Sprintf("there is no %s %q", key, name))
			}
		}
	}
	if !named {
		group[0].want(group[0].node, key, found)
	}
	return found
}

// readForm lays one definition over f and its fields.
func (r *resolver) readForm(def definition, f *Form, fields []Field) []Field {
	rd := def.reader
	var kinds []string
	for _, a := range r.addressees {
		kinds = append(kinds, a.Key)
	}
	var omit []string
	def.mapping(def.node, shape{
		"key": skip, "family": skip, "line": skip,
		"zh": rd.into(&f.Zh), "en": rd.into(&f.En), "title": rd.into(&f.Title),
		"family_mark":  rd.mark(&f.FamilyMark, nil),
		"profile":      rd.word(&f.Profile, r.profileKeys()...),
		"profile_why":  func(n ast.Node) { f.ProfileWhy = r.fact(rd, n) },
		"addressee_at": rd.word(&f.AddresseeAt, "", "before", "closing"),
		"closing":      rd.into(&f.Closing), "closing_mark": rd.mark(&f.ClosingMark, nil),
		"sign_org": rd.flag(&f.SignOrg), "sign_person": rd.flag(&f.SignPerson), "sign_mark": rd.mark(&f.SignMark, nil),
		"number_code": func(n ast.Node) { code := r.fact(rd, n); f.NumberCode = &code },
		"basis":       r.facts(rd, &f.Basis), "addressees": rd.words(&f.Addressees, kinds...),
		"decides": r.deciders(rd, &f.Decides), "our_limits": r.limits(rd, &f.OurLimits),
		"addressee_limits": r.limits(rd, &f.AddresseeLimits), "objection": r.limits(rd, &f.Objection),
		"filing": r.limits(rd, &f.Filing), "follow_up": r.followUp(rd, &f.FollowUp), "notes": r.facts(rd, &f.Notes),
		"parts": func(n ast.Node) {
			rd.list(n, func(n ast.Node) { f.Parts = r.partInto(rd, n, f.Parts, false) })
		},
		"fields": func(n ast.Node) {
			rd.list(n, func(n ast.Node) { fields = r.fieldInto(rd, n, fields) })
		},
		"omit": func(n ast.Node) {
			rd.list(n, func(n ast.Node) {
				if s, ok := rd.text(n); ok {
					omit = append(omit, s)
				}
			})
		},
	})
	f.Parts = slices.DeleteFunc(f.Parts, func(p Part) bool { return slices.Contains(omit, p.Key) })
	return slices.DeleteFunc(fields, func(d Field) bool { return slices.Contains(omit, d.Key) })
}

// followUp reads {key, mark}.
func (r *resolver) followUp(rd reader, to *Choice) func(ast.Node) {
	var known []string
	for _, t := range r.followUps {
		known = append(known, t.Key)
	}
	return func(n ast.Node) {
		rd.mapping(n, shape{"key": rd.word(&to.Key, known...), "mark": rd.mark(&to.Mark, &to.Verified)})
		rd.want(n, "mark", string(to.Mark))
	}
}

// conditions is what a common field may depend on.
var conditions = []string{"addressee", "person", "legal", "letter", "red"}

// applies reports whether the form is one that a field is meant for.
func (f *Form) applies(d Field) bool {
	switch d.when {
	case "addressee":
		return f.AddresseeAt != ""
	case "person":
		return f.SignPerson
	case "legal":
		return f.Profile == "legal_doc"
	case "letter":
		return f.Profile != "legal_doc"
	case "red":
		return f.Profile == "gb9704_red"
	}
	return true
}

// ordered is the fields that apply: those a draft must have, then those wanted at
// issue, then the rest, each group in the order of the files.
func (f *Form) ordered(fields []Field) []Field {
	var out []Field
	for _, obligation := range []string{Must, Issue, May} {
		for _, d := range fields {
			if d.Obligation == obligation && f.applies(d) {
				out = append(out, f.exemplified(d))
			}
		}
	}
	return out
}

// exemplified puts the form's own code into the example of a document number.
func (f *Form) exemplified(d Field) Field {
	if d.Key == "number" && f.NumberCode != nil {
		d.Hint = strings.Replace(d.Hint, "×检×", "×"+f.NumberCode.Zh, 1)
		if !f.NumberCode.Verified {
			d.Hint += "，代字未核实"
		}
	}
	return d
}
