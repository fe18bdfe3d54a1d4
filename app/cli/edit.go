package cli

import (
	"context"
	"slices"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/forms"
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
	name   law.Term
	at     func(d *ingest.Document) *string // nil of the date
	values []law.Term                       // that it may have; none: any
}

// said is a term in the person's language.
func said(t law.Term) string { return translations.Pick(t.Zh, t.En) }

// meant reports whether a person means a term.
func meant(t law.Term, text string) bool {
	return text == t.Key || text == t.Zh || strings.EqualFold(text, t.En)
}

// documentFields are all of them, in the order in which they are shown.
var documentFields = []documentField{
	{law.Term{Key: "kind", Zh: "种类", En: "kind"}, func(d *ingest.Document) *string { return &d.Kind }, ingest.Kinds},
	{law.Term{Key: "form", Zh: "文书类型", En: "document type"}, func(d *ingest.Document) *string { return &d.Form }, nil},
	{law.Term{Key: "title", Zh: "标题", En: "title"}, func(d *ingest.Document) *string { return &d.Title }, nil},
	{law.Term{Key: "number", Zh: "文号", En: "number"}, func(d *ingest.Document) *string { return &d.Number }, nil},
	{law.Term{Key: "unit", Zh: "制发单位", En: "issuing unit"}, func(d *ingest.Document) *string { return &d.Unit }, nil},
	{law.Term{Key: "addressee", Zh: "主送单位", En: "addressee"}, func(d *ingest.Document) *string { return &d.Addressee }, nil},
	{law.Term{Key: "addressee_kind", Zh: "主送单位类别", En: "kind of addressee"}, func(d *ingest.Document) *string { return &d.AddresseeKind }, nil},
	{law.Term{Key: "date", Zh: "日期", En: "date"}, nil, nil},
	{law.Term{Key: "topic", Zh: "主题", En: "topic"}, func(d *ingest.Document) *string { return &d.Topic }, nil},
	{law.Term{Key: "region", Zh: "地区", En: "region"}, func(d *ingest.Document) *string { return &d.Region }, nil},
	{law.Term{Key: "outcome", Zh: "结果", En: "outcome"}, func(d *ingest.Document) *string { return &d.Outcome }, ingest.Outcomes},
	{law.Term{Key: "reply_to", Zh: "回复对象", En: "reply to"}, func(d *ingest.Document) *string { return &d.ReplyTo }, nil},
}

// catalogued are the values that a field has of the catalogue of document types, and
// two kinds of addressees that only past documents have.
func catalogued(c *forms.Catalogue, field string) (out []law.Term) {
	switch field {
	case "form":
		for _, f := range c.All() {
			out = append(out, law.Term{Key: f.Key, Zh: f.Zh, En: f.En})
		}
	case "addressee_kind":
		for _, t := range c.Addressees() {
			out = append(out, law.Term{Key: t.Key, Zh: t.Zh, En: t.En})
		}
		out = append(out, law.Term{Key: "hospital", Zh: "医院", En: "hospital"}, law.Term{Key: "procuratorate", Zh: "人民检察院", En: "procuratorate"})
	}
	return out
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
	return said(law.TermOf(f.values, value))
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
	if len(f.values) > 0 && (value != "" || f.name.Key == "kind") {
		i := slices.IndexFunc(f.values, func(t law.Term) bool { return meant(t, value) })
		if i < 0 {
			return wrong(translations.T("cli.edit.value", f.name.Key, value, offer(f.values)))
		}
		value = f.values[i].Key
	}
	*f.at(d) = value
	return nil
}

// offer lists words with their keys.
func offer(words []law.Term) string {
	var out []string
	for _, w := range words {
		if said(w) == w.Key {
			out = append(out, w.Key)
		} else {
			out = append(out, w.Key+translations.T("cli.brackets", said(w)))
		}
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
		if err := e.apply(s, d); err != nil {
			return err
		}
		if err := l.Describe(ctx, *d); err != nil {
			return err
		}
		s.say(translations.T("cli.edit.done", d.ID, documentTitle(d)))
		return s.catchUp(ctx, l)
	})
}

// apply reads --set. Fields, and what the catalogue names, go by their keys or names.
func (e *edit) apply(s *session, d *ingest.Document) error {
	var names []law.Term
	for _, f := range documentFields {
		names = append(names, f.name)
	}
	for _, set := range e.Set {
		name, value, ok := strings.Cut(set, "=")
		if !ok || name == "" {
			return wrong(translations.T("cli.set.form", set))
		}
		i := slices.IndexFunc(names, func(t law.Term) bool { return meant(t, strings.TrimSpace(name)) })
		if i < 0 {
			return wrong(translations.T("cli.edit.field", name, offer(names)))
		}
		for _, w := range catalogued(s.catalogue(), names[i].Key) {
			if meant(w, strings.TrimSpace(value)) {
				value = w.Key
			}
		}
		if err := documentFields[i].set(d, value); err != nil {
			return err
		}
	}
	return nil
}
