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
	name   word
	at     func(d *ingest.Document) *string // nil of the date
	values []word                           // that it may have; none: any
}

// A word is a key with its name in both languages.
type word struct{ key, zh, en string }

// said is the word in the person's language.
func (w word) said() string { return translations.Pick(w.zh, w.en) }

// is reports whether a person means the word.
func (w word) is(text string) bool {
	return text == w.key || text == w.zh || strings.EqualFold(text, w.en)
}

// documentFields are all of them, in the order in which they are shown.
var documentFields = []documentField{
	{word{"kind", "种类", "kind"}, func(d *ingest.Document) *string { return &d.Kind }, []word{
		{"recommendation", "检察建议", "recommendation"}, {"reply", "回复", "reply"}, {"document", "其他文书", "document"},
	}},
	{word{"form", "文书类型", "document type"}, func(d *ingest.Document) *string { return &d.Form }, nil},
	{word{"title", "标题", "title"}, func(d *ingest.Document) *string { return &d.Title }, nil},
	{word{"number", "文号", "number"}, func(d *ingest.Document) *string { return &d.Number }, nil},
	{word{"unit", "制发单位", "issuing unit"}, func(d *ingest.Document) *string { return &d.Unit }, nil},
	{word{"addressee", "主送单位", "addressee"}, func(d *ingest.Document) *string { return &d.Addressee }, nil},
	{word{"addressee_kind", "主送单位类别", "kind of addressee"}, func(d *ingest.Document) *string { return &d.AddresseeKind }, nil},
	{word{"date", "日期", "date"}, nil, nil},
	{word{"topic", "主题", "topic"}, func(d *ingest.Document) *string { return &d.Topic }, nil},
	{word{"region", "地区", "region"}, func(d *ingest.Document) *string { return &d.Region }, nil},
	{word{"outcome", "结果", "outcome"}, func(d *ingest.Document) *string { return &d.Outcome }, []word{
		{"adopted", "采纳", "adopted"}, {"partly", "部分采纳", "adopted in part"}, {"rejected", "未采纳", "rejected"}, {"none", "没有回复", "no reply"},
	}},
	{word{"reply_to", "回复对象", "reply to"}, func(d *ingest.Document) *string { return &d.ReplyTo }, nil},
}

// catalogued are the values that a field has of the catalogue of document types, and
// two kinds of addressees that only past documents have.
func catalogued(c *forms.Catalogue, field string) (out []word) {
	switch field {
	case "form":
		for _, f := range c.All() {
			out = append(out, word{f.Key, f.Zh, f.En})
		}
	case "addressee_kind":
		for _, t := range c.Addressees() {
			out = append(out, word{t.Key, t.Zh, t.En})
		}
		out = append(out, word{"hospital", "医院", "hospital"}, word{"procuratorate", "人民检察院", "procuratorate"})
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
	return saidOf(f.values, value)
}

// saidOf is the word of a key, or the key where there is none.
func saidOf(words []word, key string) string {
	for _, w := range words {
		if w.key == key {
			return w.said()
		}
	}
	return key
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
	if len(f.values) > 0 && (value != "" || f.name.key == "kind") {
		i := slices.IndexFunc(f.values, func(w word) bool { return w.is(value) })
		if i < 0 {
			return wrong(translations.T("cli.edit.value", f.name.key, value, offer(f.values)))
		}
		value = f.values[i].key
	}
	*f.at(d) = value
	return nil
}

// offer lists words with their keys.
func offer(words []word) string {
	var out []string
	for _, w := range words {
		if w.said() == w.key {
			out = append(out, w.key)
		} else {
			out = append(out, w.key+translations.T("cli.brackets", w.said()))
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
	var names []word
	for _, f := range documentFields {
		names = append(names, f.name)
	}
	for _, set := range e.Set {
		name, value, ok := strings.Cut(set, "=")
		if !ok || name == "" {
			return wrong(translations.T("cli.set.form", set))
		}
		i := slices.IndexFunc(names, func(w word) bool { return w.is(strings.TrimSpace(name)) })
		if i < 0 {
			return wrong(translations.T("cli.edit.field", name, offer(names)))
		}
		for _, w := range catalogued(s.catalogue(), names[i].key) {
			if w.is(strings.TrimSpace(value)) {
				value = w.key
			}
		}
		if err := documentFields[i].set(d, value); err != nil {
			return err
		}
	}
	return nil
}
