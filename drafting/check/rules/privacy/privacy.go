// Package privacy is the rules on what a document must not give away: PRI-001 to
// PRI-011 of the specification.
package privacy

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/doc"
	"jianwen/drafting/personal"
	"jianwen/drafting/source"
)

// Rules are the rules of the group.
var Rules = []*check.Rule{pri001, pri002, pri003, pri004, pri005, pri006, pri007, pri008, pri009, pri010, pri011}

// hidden finds personal data of some kinds that a copy for the public shows, in the
// text and in what of the front matter prints.
func hidden(p *check.Pass, zh, en string, kinds ...personal.Kind) {
	report := func(span source.Span, kind personal.Kind, shown string) {
		f := check.Finding{Span: span, Zh: zh, En: en}
		if span.In(p.Text) == shown {
			f.Fixes = []check.Fix{{
				Zh: "以×代替", En: "put × in its place",
				Edits: []source.Edit{{Span: span, New: personal.Mask(kind, shown)}},
			}}
		}
		p.Report(f)
	}
	each := func(text string, at func(start, end int) source.Span) {
		for _, d := range facts.Personal.Of(p.Draft, text) {
			for _, kind := range kinds {
				if d.Kind == kind {
					report(at(d.Start, d.End), kind, text[d.Start:d.End])
				}
			}
		}
	}
	for _, passage := range p.Passages {
		each(passage.Text, passage.Span)
	}
	var entries func(list []doc.Entry)
	entries = func(list []doc.Entry) {
		for _, e := range list {
			for _, v := range e.Values {
				each(v.Text, func(start, end int) source.Span { return v.Within(p.Text, start, end) })
			}
			entries(e.Map)
		}
	}
	entries(p.Document.Front.Entries)
}

// Juvenile tells whether a minor is involved in the matter. Documents on the protection of
// minors need not say so.
func Juvenile(d *check.Draft) bool {
	switch d.Field("juvenile_involved") {
	case "true":
		return true
	case "":
		return d.Family() == "rec_juv" || d.Family() == "guardian"
	}
	return false
}

// leaves tells whether a draft goes to a unit outside the proceeding.
func leaves(d *check.Draft) bool {
	switch d.Family() {
	case "rec_jy", "rec_juv", "rec_pil", "announcement":
		return true
	}
	return d.Public
}
