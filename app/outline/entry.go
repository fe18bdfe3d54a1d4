package outline

import (
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/doc"
	"jianwen/drafting/editing"
	"jianwen/drafting/forms"
	"jianwen/drafting/source"
)

// An Entry is a part of a draft, or a heading in it.
type Entry struct {
	Name   string
	Depth  int         // 0 for a part and for a heading outside parts
	Part   bool        // it is a part
	At     int         // where one goes to write; -1: the draft does not have the part
	Span   source.Span // all that belongs to it
	Wanted bool        // the form wants the part, and it holds nothing yet
	Empty  bool        // it holds nothing, wanted or not
	Place  int         // of a section, among those beside it
	Beside int         // how many those are; 0 for a part
	row    int         // sections beside one another have the same
	up     int         // the section that it lies in, by index of the entries; -1 for none
	level  int         // of its heading
}

// A Namer is what a part is called.
type Namer func(key string) (zh, en string)

// Entries lists a draft's parts and headings in order, and the parts that its form
// wants and the draft does not have, where they belong. form may be nil.
func Entries(d *doc.Document, form *forms.Form, name Namer) (out []Entry) {
	l := lister{text: d.Text, form: form, name: name, sections: editing.Sections(d), entries: map[int]int{}}
	last := ""
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Part:
			l.lacking(last, d)
			last = b.Key
			l.part(b)
		case *doc.Heading:
			l.headings(nil, 0, b)
		}
	}
	l.lacking(last, d)
	return l.out
}

type lister struct {
	text     string
	form     *forms.Form
	name     Namer
	sections []editing.Section
	entries  map[int]int // index of the entries, by that of the sections
	out      []Entry
	told     map[string]bool // parts that the draft lacks
}

// part adds a part with its headings.
func (l *lister) part(p *doc.Part) {
	e := Entry{Part: true, Name: l.called(p.Key), At: editing.Inner(l.text, p).Start, Span: p.Span}
	inner := editing.Inner(l.text, p).In(l.text)
	e.Empty = strings.TrimSpace(inner) == ""
	if l.form != nil {
		if want, ok := l.form.Part(p.Key); ok {
			e.Empty = want.Blank(inner)
			e.Wanted = e.Empty && want.Obligation == forms.Must
		}
	}
	if len(p.Blocks) > 0 {
		e.At = p.Blocks[0].Extent().Start
	}
	l.out = append(l.out, e)
	l.headings(p, 1, nil)
}

// headings adds the sections of a part, or the one of a heading outside parts.
func (l *lister) headings(p *doc.Part, depth int, only *doc.Heading) {
	for i, s := range l.sections {
		if s.Part != p || only != nil && s.Heading != only {
			continue
		}
		e := Entry{Name: titled(s.Heading), At: s.Heading.Span.Start, Span: s.Span, Place: s.Place, Beside: s.Beside, row: l.row(i)}
		e.Depth, e.level, e.up = depth, s.Heading.Level, -1
		if up, ok := l.entries[s.Up]; ok {
			e.up = up
		}
		l.entries[i] = len(l.out)
		for up := s.Up; up >= 0; up = l.sections[up].Up {
			e.Depth++
		}
		l.out = append(l.out, e)
	}
}

// row is the first of the sections beside section i, by index.
func (l *lister) row(i int) int {
	s := l.sections[i]
	for s.Place > 0 {
		i--
		if o := l.sections[i]; o.Part == s.Part && o.Up == s.Up && o.Heading.Level == s.Heading.Level {
			s = o
		}
	}
	return i
}

// lacking adds the parts that the form wants behind the one with a key, and that the
// draft does not have.
func (l *lister) lacking(key string, d *doc.Document) {
	if l.form == nil {
		return
	}
	if l.told == nil {
		l.told = map[string]bool{}
		for _, b := range d.Blocks {
			if p, ok := b.(*doc.Part); ok {
				l.told[p.Key] = true
			}
		}
	}
	behind := key == ""
	for _, p := range l.form.Parts {
		switch {
		case p.Key == key:
			behind = true
		case !behind:
		case l.told[p.Key]:
			return
		case p.Obligation == forms.Must:
			l.told[p.Key] = true
			l.out = append(l.out, Entry{Part: true, Name: l.called(p.Key), At: -1, Wanted: true, Empty: true})
		}
	}
}

// called is what the form calls a part, or the catalogue.
func (l *lister) called(key string) string {
	if l.form != nil {
		if p, ok := l.form.Part(key); ok {
			return translations.Pick(p.Zh, p.En)
		}
	}
	return translations.Pick(l.name(key))
}

// titled is a heading with its number.
func titled(h *doc.Heading) string {
	title := doc.PlainText(h.Title, nil)
	if len(h.Title) == 0 {
		title = doc.PlainText(h.Body, nil)
	}
	return strings.TrimRight(h.Number+title, "。；")
}
