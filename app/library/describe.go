package library

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// describe lets the person correct what was recognised of the document.
func (l *letterView) describe() {
	if l.document == nil {
		return
	}
	f := l.newDescription()
	d := dialog.NewForm(translations.T("library.edit-title"), translations.T("dialog.do-save"), translations.T("dialog.cancel"),
		f.items(), func(ok bool) {
			if ok {
				l.save(f.document())
			}
		}, l.pane.host.Window)
	size := l.pane.host.Window.Canvas().Size()
	d.Resize(fyne.NewSize(min(560, size.Width-60), min(560, size.Height-60)))
	d.Show()
}

// A description is the form in which a document is described.
type description struct {
	of                                        ingest.Document
	kinds, forms, results                     *widget.Select
	keys                                      []string // of forms
	title, number, unit, addressee, on, topic *widgets.Field
}

func (l *letterView) newDescription() *description {
	d := *l.document
	d.Passages = nil
	f := &description{of: d}
	f.kinds = widget.NewSelect(nil, nil)
	for _, k := range ingest.Kinds {
		f.kinds.Options = append(f.kinds.Options, said(k))
	}
	f.kinds.SetSelected(kind(d.Kind))
	f.forms, f.keys = widget.NewSelect([]string{translations.T("library.not-told")}, nil), []string{""}
	for _, form := range l.pane.host.Forms() {
		f.forms.Options, f.keys = append(f.forms.Options, translations.Pick(form.Zh, form.En)), append(f.keys, form.Key)
	}
	f.forms.SetSelectedIndex(max(0, slices.Index(f.keys, d.Form)))
	f.results = widget.NewSelect([]string{translations.T("library.not-told")}, nil)
	for _, o := range ingest.Outcomes {
		f.results.Options = append(f.results.Options, said(o))
	}
	f.results.SetSelectedIndex(1 + slices.IndexFunc(ingest.Outcomes, func(o law.Term) bool { return o.Key == d.Outcome }))
	f.title, f.number, f.unit, f.addressee = written(d.Title), written(d.Number), written(d.Unit), written(d.Addressee)
	f.on, f.topic = written(d.Date.String()), written(d.Topic)
	f.on.SetPlaceHolder("2026-08-14")
	f.on.Validator = func(s string) error {
		if _, ok := law.ParseDate(s); !ok && strings.TrimSpace(s) != "" {
			return errors.New(translations.T("library.no-date"))
		}
		return nil
	}
	return f
}

func written(text string) *widgets.Field {
	e := widgets.NewField("")
	e.SetText(text)
	return e
}

func (f *description) items() []*widget.FormItem {
	return []*widget.FormItem{
		widget.NewFormItem(translations.T("library.kind"), f.kinds),
		widget.NewFormItem(translations.T("library.form"), f.forms),
		widget.NewFormItem(translations.T("library.title"), f.title),
		widget.NewFormItem(translations.T("library.number"), f.number),
		widget.NewFormItem(translations.T("library.unit"), f.unit),
		widget.NewFormItem(translations.T("library.addressee"), f.addressee),
		widget.NewFormItem(translations.T("library.date"), f.on),
		widget.NewFormItem(translations.T("library.topic"), f.topic),
		widget.NewFormItem(translations.T("library.outcome"), f.results),
	}
}

// document is what the form says.
func (f *description) document() ingest.Document {
	d := f.of
	d.Kind, d.Form = ingest.Kinds[max(0, f.kinds.SelectedIndex())].Key, f.keys[max(0, f.forms.SelectedIndex())]
	if d.Form == "" && f.of.Form != "" && !slices.Contains(f.keys, f.of.Form) {
		d.Form = f.of.Form // a type that this program does not know is kept
	}
	d.Outcome = ""
	if i := f.results.SelectedIndex(); i > 0 {
		d.Outcome = ingest.Outcomes[i-1].Key
	}
	d.Title, d.Number, d.Unit = strings.TrimSpace(f.title.Text), strings.TrimSpace(f.number.Text), strings.TrimSpace(f.unit.Text)
	d.Addressee, d.Topic = strings.TrimSpace(f.addressee.Text), strings.TrimSpace(f.topic.Text)
	d.Date, _ = law.ParseDate(f.on.Text)
	return d
}

// save tells the library and shows the document as it is then.
func (l *letterView) save(d ingest.Document) {
	library := l.pane.library
	l.pane.host.Quietly("library-describe", func(ctx context.Context) func() {
		ctx = context.WithoutCancel(ctx) // what was confirmed is saved
		err := library.Describe(ctx, d)
		if err != nil {
			return func() { l.pane.host.Fail(err) }
		}
		fresh, err := library.Document(ctx, d.ID)
		return func() {
			if err == nil && fresh != nil && l.document != nil && l.document.ID == d.ID {
				l.set(fresh)
			}
			l.pane.host.Tell(translations.T("library.saved"))
			l.pane.host.Grown()
		}
	})
}
