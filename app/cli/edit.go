package cli

import (
	"context"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// edit corrects what was recognised of a document.
type edit struct {
	ID  string   `arg:"" name:"id" help:"cli.help.edit-id"`
	Set []string `help:"cli.help.edit-set" sep:"none" required:"" placeholder:"FIELD=VALUE"`
}

// A documentField is a quality of a document that a person may correct.
type documentField struct {
	name   string
	at     func(d *ingest.Document) *string // nil of the date
	values []word                           // that it may have; none: any
}

// A word is a value with its name in both languages.
type word struct{ key, zh, en string }

// documentFields are all of them, in the order in which they are shown.
var documentFields = []documentField{
	{"kind", func(d *ingest.Document) *string { return &d.Kind }, []word{
		{"recommendation", "检察建议", "recommendation"}, {"reply", "回复", "reply"}, {"document", "其他文书", "document"},
	}},
	{"form", func(d *ingest.Document) *string { return &d.Form }, nil},
	{"title", func(d *ingest.Document) *string { return &d.Title }, nil},
	{"number", func(d *ingest.Document) *string { return &d.Number }, nil},
	{"unit", func(d *ingest.Document) *string { return &d.Unit }, nil},
	{"addressee", func(d *ingest.Document) *string { return &d.Addressee }, nil},
	{"addressee_kind", func(d *ingest.Document) *string { return &d.AddresseeKind }, nil},
	{"date", nil, nil},
	{"topic", func(d *ingest.Document) *string { return &d.Topic }, nil},
	{"region", func(d *ingest.Document) *string { return &d.Region }, nil},
	{"outcome", func(d *ingest.Document) *string { return &d.Outcome }, []word{
		{"adopted", "采纳", "adopted"}, {"partly", "部分采纳", "adopted in part"}, {"rejected", "未采纳", "rejected"}, {"none", "没有回复", "no reply"},
	}},
	{"reply_to", func(d *ingest.Document) *string { return &d.ReplyTo }, nil},
}

// get is the value of the field.
func (f documentField) get(d *ingest.Document) string {
	if f.at == nil {
		return d.Date.String()
	}
	return *f.at(d)
}

// shown is a value as people read it.
func (f documentField) shown(value string) string {
	for _, w := range f.values {
		if w.key == value {
			return translations.Pick(w.zh, w.en)
		}
	}
	return value
}

// set changes the field; the error is for the person.
func (f documentField) set(d *ingest.Document, value string) error {
	value = strings.TrimSpace(value)
	if f.at == nil {
		on, ok := law.ParseDate(value)
		if value != "" && !ok {
			return wrong(translations.T("cli.usage.date", "--set date", value))
		}
		d.Date = on
		return nil
	}
	if len(f.values) > 0 && (value != "" || f.name == "kind") {
		i := slices.IndexFunc(f.values, func(w word) bool { return value == w.key || value == w.zh || strings.EqualFold(value, w.en) })
		if i < 0 {
			return wrong(translations.T("cli.edit.value", f.name, value, f.offer()))
		}
		value = f.values[i].key
	}
	*f.at(d) = value
	return nil
}

// offer lists the values that the field may have.
func (f documentField) offer() string {
	var out []string
	for _, w := range f.values {
		out = append(out, w.key+translations.T("cli.brackets", translations.Pick(w.zh, w.en)))
	}
	return strings.Join(out, " ")
}

// Run changes the fields and brings the index up to date.
func (e *edit) Run(s *session) error {
	if e.ID == "" {
		return wrong(translations.T("cli.usage.missing", "ID"))
	}
	return s.library(func(ctx context.Context, l *search.Library) error {
		d, err := l.Document(ctx, e.ID)
		if err != nil {
			return err
		}
		if d == nil {
			return nothing(translations.T("cli.edit.unknown", e.ID), nil)
		}
		if err := e.apply(d); err != nil {
			return err
		}
		if err := l.Describe(ctx, *d); err != nil {
			return err
		}
		s.say(translations.T("cli.edit.done", d.ID, documentTitle(d)))
		return s.catchUp(ctx, l)
	})
}

// apply reads --set.
func (e *edit) apply(d *ingest.Document) error {
	var names []string
	for _, f := range documentFields {
		names = append(names, f.name)
	}
	for _, set := range e.Set {
		name, value, ok := strings.Cut(set, "=")
		if !ok || name == "" {
			return wrong(translations.T("cli.set.form", set))
		}
		i := slices.Index(names, name)
		if i < 0 {
			return wrong(translations.T("cli.edit.field", name, strings.Join(names, " ")))
		}
		if err := documentFields[i].set(d, value); err != nil {
			return err
		}
	}
	return nil
}
