package forms

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// mark reads a verification mark, and whether it counts as verified.
func (r reader) mark(to *Mark, verified *bool) func(ast.Node) {
	return func(n ast.Node) {
		s := string(*to)
		r.word(&s, "V", "W", "M", "D")(n)
		*to = Mark(s)
		if verified != nil {
			*verified = to.Verified()
		}
	}
}

func (r reader) term(n ast.Node, t *Term) {
	r.mapping(n, shape{"key": r.into(&t.Key), "zh": r.into(&t.Zh), "en": r.into(&t.En)})
	r.want(n, "zh", t.Zh)
}

// factShape is the keys of a fact.
func (r reader) factShape(f *Fact) shape {
	return shape{"zh": r.into(&f.Zh), "en": r.into(&f.En), "cite": r.into(&f.Cite), "mark": r.mark(&f.Mark, &f.Verified)}
}

// factMapping reads a fact by its shape, says what it lacks, and writes out its
// citation where it has no words of its own. A fact that was already reported
// for something else is not reported again.
func (r *resolver) factMapping(rd reader, n ast.Node, s shape, f *Fact, words func()) bool {
	before := len(*rd.problems)
	if !rd.mapping(n, s) {
		return false
	}
	quiet := len(*rd.problems) > before
	if f.Mark == "" {
		if !quiet {
			rd.want(n, "mark", "")
		}
		f.Mark = Memory
	}
	words()
	if f.Zh == "" {
		r.spellOut(rd, n, f, quiet)
	}
	return true
}

func (r *resolver) spellOut(rd reader, n ast.Node, f *Fact, quiet bool) {
	written, ok := spell(f.Cite, r.titles)
	switch {
	case ok || quiet:
	case f.Cite == "":
		rd.want(n, "zh", "")
	default:
		rd.report(n, fmt.Sprintf("出处“%s”无法识别，请写出 zh", f.Cite), fmt.Sprintf("the source %q is not known, write it out as zh", f.Cite))
	}
	f.Zh = cmp.Or(written, f.Cite, "（未写明）")
	f.En = cmp.Or(f.En, f.Cite)
}

func (r *resolver) fact(rd reader, n ast.Node) (f Fact) {
	r.factMapping(rd, n, rd.factShape(&f), &f, func() {})
	return f
}

// facts reads a list of facts into *to; it replaces what was there.
func (r *resolver) facts(rd reader, to *[]Fact) func(ast.Node) {
	return func(n ast.Node) {
		*to = (*to)[:0:0]
		rd.list(n, func(n ast.Node) {
			if f := r.fact(rd, n); f.Zh != "" {
				*to = append(*to, f)
			}
		})
	}
}

func (r *resolver) limits(rd reader, to *[]Limit) func(ast.Node) {
	return func(n ast.Node) {
		*to = (*to)[:0:0]
		rd.list(n, func(n ast.Node) {
			var l Limit
			s := rd.factShape(&l.Fact)
			s["n"], s["from"] = rd.number(&l.N), rd.into(&l.From)
			s["unit"] = rd.word(&l.Unit, "day", "working_day", "month", "year")
			if r.factMapping(rd, n, s, &l.Fact, func() {}) {
				*to = append(*to, l)
			}
		})
	}
}

func (r *resolver) deciders(rd reader, to *[]Decider) func(ast.Node) {
	return func(n ast.Node) {
		*to = (*to)[:0:0]
		rd.list(n, func(n ast.Node) {
			var d Decider
			s := rd.factShape(&d.Fact)
			s["by"] = rd.words(&d.By, "procurator", "department", "chief", "committee", "superior")
			if r.factMapping(rd, n, s, &d.Fact, d.name) {
				*to = append(*to, d)
			}
		})
	}
}

var deciderNames = map[string][2]string{
	"procurator": {"检察官", "the procurator"}, "department": {"部门负责人审核", "the head of department"},
	"chief": {"检察长", "the chief procurator"}, "committee": {"检察委员会", "the procuratorial committee"},
	"superior": {"上一级人民检察院", "the superior procuratorate"},
}

// name writes a decider out where its data has no words of its own.
func (d *Decider) name() {
	if d.Zh != "" {
		return
	}
	var zh, en []string
	for _, by := range d.By {
		zh, en = append(zh, deciderNames[by][0]), append(en, deciderNames[by][1])
	}
	d.Zh, d.En = strings.Join(zh, "或者"), strings.Join(en, " or ")
}

// partInto reads a part into a copy of parts: over the one with the same key,
// else after the one named by "after", else at the end.
func (r *resolver) partInto(rd reader, n ast.Node, parts []Part, fresh bool) []Part {
	key, ok := rd.keyIn(n)
	if !ok {
		return parts
	}
	zh, en := r.PartName(key)
	if _, named := r.parts[key]; !named {
		rd.report(n, fmt.Sprintf("部分“%s”没有名称，请在 parts 中写明", key), fmt.Sprintf("part %q has no name, give it one under parts", key))
	}
	p := Part{Key: key, Zh: zh, En: en, Obligation: May, Wordings: []Fact{}}
	at := slices.IndexFunc(parts, func(p Part) bool { return p.Key == key })
	if at >= 0 {
		p = parts[at]
		if fresh {
			rd.report(n, fmt.Sprintf("部分“%s”重复", key), fmt.Sprintf("part %q is given twice", key))
			return parts
		}
	}
	after := ""
	rd.mapping(n, shape{
		"key": skip, "after": rd.into(&after),
		"obligation": rd.word(&p.Obligation, Must, May), "repeatable": rd.flag(&p.Repeatable), "own_page": rd.flag(&p.OwnPage),
		"heading": rd.into(&p.Heading), "heading_mark": rd.mark(&p.HeadingMark, nil), "list": rd.flag(&p.List),
		"guidance": rd.into(&p.Guidance), "guidance_en": rd.into(&p.GuidanceEn), "phrases": r.facts(rd, &p.Wordings),
	})
	p.Phrases = nil
	for _, w := range p.Wordings {
		p.Phrases = append(p.Phrases, w.Zh)
	}
	return putPart(parts, p, at, after)
}

// putPart puts p at its index, or after the part with key after, or at the end.
func putPart(parts []Part, p Part, at int, after string) []Part {
	out := slices.Clone(parts)
	if at >= 0 {
		out[at] = p
		return out
	}
	if i := slices.IndexFunc(out, func(p Part) bool { return p.Key == after }); i >= 0 {
		return slices.Insert(out, i+1, p)
	}
	return append(out, p)
}

// fieldInto reads a field into a copy of fields, over the one with the same key or at the end.
func (r *resolver) fieldInto(rd reader, n ast.Node, fields []Field) []Field {
	key, ok := rd.keyIn(n)
	if !ok {
		return fields
	}
	d := Field{Key: key, Type: "text", Obligation: May}
	at := slices.IndexFunc(fields, func(d Field) bool { return d.Key == key })
	if at >= 0 {
		d = fields[at]
	}
	rd.mapping(n, shape{
		"key": skip, "zh": rd.into(&d.Zh), "en": rd.into(&d.En), "hint": rd.into(&d.Hint), "default": rd.into(&d.Default),
		"type": rd.word(&d.Type, FieldTypes...), "obligation": rd.word(&d.Obligation, Must, Issue, May),
		"mark": rd.mark(&d.Mark, &d.Verified), "when": rd.word(&d.when, conditions...),
		"enum": func(n ast.Node) {
			d.Enum = nil
			rd.list(n, func(n ast.Node) {
				var t Term
				rd.term(n, &t)
				d.Enum = append(d.Enum, t)
			})
		},
	})
	rd.want(n, "zh", d.Zh)
	rd.want(n, "mark", string(d.Mark))
	out := slices.Clone(fields)
	if at >= 0 {
		out[at] = d
		return out
	}
	return append(out, d)
}

// keyIn is the key of a part or a field.
func (r reader) keyIn(n ast.Node) (string, bool) {
	def, ok := r.definition("", n, map[string]bool{})
	return def.key, ok
}
