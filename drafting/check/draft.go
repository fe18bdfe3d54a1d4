package check

import (
	"sync"

	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset"
	"jianwen/search/law"
)

// A Draft is everything that rules may look at. Rules do not change it.
type Draft struct {
	Text     string
	Document *doc.Document
	Form     *forms.Form // nil where the draft names no known type
	Passages []*Passage
	Pages    []*page.Page    // nil where it was not typeset
	Typeset  *typeset.Report // nil where it was not typeset
	Library  Library         // nil where there is none
	Register Register        // nil where there is none
	Office   *Office         // never nil in a run
	Today    law.Date
	Public   bool // the copy at hand is for the public

	runner *Runner
	facts  sync.Map // of *Fact to *once
}

// Family is the key of the draft's family; "" where its type is not known.
func (d *Draft) Family() string {
	if d.Form == nil {
		return ""
	}
	return d.Form.Family
}

// Field is the first value of a key of the front matter, or of where the specification
// has it in a mapping (see nested); or "".
func (d *Draft) Field(key string) string {
	if v := d.Document.Front.Get(key); v != "" {
		return v
	}
	v, _ := d.inner(key)
	return v.Text
}

// FieldAt is where the value of a key stands; where the key is missing or empty, the
// place of the key, or of the front matter.
func (d *Draft) FieldAt(key string) source.Span {
	e, ok := d.Document.Front.Entry(key)
	inner, within := d.inner(key)
	switch {
	case within && (!ok || e.Value.Empty()):
		return inner.Span
	case !ok:
		return source.Span{Start: d.Document.Front.Span.Start, End: d.Document.Front.Span.Start}
	case e.Value.Empty():
		return e.KeyAt
	default:
		return e.Value
	}
}

// Issued is the date of the document; 0 where it has none, or one that is no date.
func (d *Draft) Issued() law.Date { return dateOf(d.Field("date")) }

// dateOf reads a date as front matter has it.
func dateOf(s string) law.Date {
	on, _ := law.ParseDate(s)
	return on
}

// Conduct is the days of the conduct judged, first and last; both are the day of
// issue where the draft does not tell, and 0 where it does not tell that either.
func (d *Draft) Conduct() (from, to law.Date) {
	value := d.Field("conduct")
	if len(value) >= 10 {
		from, to = dateOf(value[:10]), dateOf(value[:10])
		if len(value) == 21 {
			to = dateOf(value[11:])
		}
	}
	if from == 0 || to == 0 {
		return d.Issued(), d.Issued()
	}
	return from, to
}

// In is the passages of parts with those keys, in order.
func (d *Draft) In(keys ...string) []*Passage {
	var out []*Passage
	for _, p := range d.Passages {
		for _, key := range keys {
			if p.Key() == key {
				out = append(out, p)
			}
		}
	}
	return out
}

// A Fact is something known of a whole draft that several rules need: it is worked
// out once a run. Make one with [NewFact], as a package's variable.
type Fact[T any] struct{ of func(*Draft) T }

// NewFact makes a fact. It must depend on nothing but the draft.
func NewFact[T any](of func(*Draft) T) *Fact[T] { return &Fact[T]{of} }

// Of is the fact of a draft.
func (f *Fact[T]) Of(d *Draft) T {
	slot, _ := d.facts.LoadOrStore(f, sync.OnceValue(func() T { return f.of(d) }))
	return slot.(func() T)()
}

// A Reading is what is read in the text of one passage, with places in that text. A
// [Runner] keeps readings of passages that stay as they were. Make one with
// [NewReading], as a package's variable.
type Reading[T any] struct{ of func(text string) T }

// NewReading makes a reading. It must depend on nothing but the text.
func NewReading[T any](of func(text string) T) *Reading[T] { return &Reading[T]{of} }

// Of is the reading of a text.
func (r *Reading[T]) Of(d *Draft, text string) T {
	if d.runner == nil {
		return r.of(text)
	}
	return d.runner.keep(r, text, func() any { return r.of(text) }).(T)
}
