package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jianwen/app/cli"
	"jianwen/app/palette"
	"jianwen/assets/samples"
	"jianwen/assets/translations"
	"jianwen/drafting"
	"jianwen/drafting/forms"
	"jianwen/drafting/parse"
	"jianwen/drafting/register"
)

// listed is what a draft is called in lists: its type, its number and who gets it. The
// name of the office, which all drafts begin with, is left out. It is written into the
// register, so it is in the language of the documents.
func listed(s *drafting.Snapshot) string {
	front := s.Document.Front
	name := front.Get("title")
	if name == "" && s.Form != nil {
		name = s.Form.Zh
	}
	if number := front.Get("number"); number != "" {
		name += "（" + number + "）"
	}
	if to := front.Get("addressee"); to != "" {
		name += "　致" + to
	}
	return name
}

// named takes into what the register says of a draft what it is called now, and tells
// whether that is anything new.
func named(d *register.Draft, s *drafting.Snapshot) (changed bool) {
	title, form := listed(s), ""
	if s.Form != nil {
		form = s.Form.Key
	}
	if title == "" {
		title = d.Title
	}
	changed = title != d.Title || form != d.Form
	d.Title, d.Form = title, form
	return changed
}

// inCase takes into what the register says of a draft the case that it names, which is
// opened where there is none, and tells whether that is anything new.
func inCase(ctx context.Context, books *register.Register, d *register.Draft, s *drafting.Snapshot) (changed bool, err error) {
	was := d.Case
	d.Case = 0
	if name := caseName(s); name != "" {
		c, err := books.Case(ctx, name)
		if err != nil {
			return false, err
		}
		d.Case = c.ID
	}
	return d.Case != was, nil
}

// openKept opens a draft of the register: from its file where that is there, else with
// the text that is kept.
func (w *window) openKept(id int64) {
	guidance, pen := w.state.View.Guidance, w.keeping.pen
	w.tasks.Start("open", func(ctx context.Context) func() {
		if pen != nil {
			_ = pen.Flush(ctx) // where it cannot be written the pen says so itself
		}
		books, err := w.books()
		if err != nil {
			return func() { w.fail(errors.New(translations.T("keeping.unreadable", err))) }
		}
		d, err := books.Draft(ctx, id)
		if err != nil {
			return func() { w.fail(errors.New(translations.T("keeping.unreadable", err))) }
		}
		if _, missing := os.Stat(d.Path); d.Path != "" && missing == nil {
			return w.load(ctx, d.Path, guidance)
		}
		text, _, err := books.Text(ctx, id)
		if err != nil && !errors.Is(err, register.ErrDamaged) {
			return func() { w.fail(errors.New(translations.T("keeping.unreadable", err))) }
		}
		u := uptake{draft: cli.Draft{Name: d.Title, Text: text}, kept: keeping{draft: d}, guidance: guidance}
		if books.ReadOnly() {
			u.note = w.whyReadOnly()
		} else {
			u.kept.take = w.pen(books, id, text)
		}
		return w.taken(u)
	})
}

// openRescued opens a text that could not be written into a register, as a draft of
// its own: which draft it was of is told apart only in the workspace that it came from.
// The copy is put away as soon as the text is in the register; where it was there
// already, that draft is opened.
func (w *window) openRescued(r register.Rescue) {
	guidance := w.state.View.Guidance
	w.tasks.Start("open", func(ctx context.Context) func() {
		if books, err := w.books(); err == nil {
			if text, _, err := books.Text(ctx, r.Draft); err == nil && text == r.Text && os.Remove(r.Path) == nil {
				return func() { w.openKept(r.Draft) }
			}
		}
		file := cli.Draft{Name: translations.T("start.rescued-name"), Text: r.Text}
		kept, text, note := w.takeUp(ctx, "", file)
		file.Text = text
		if kept.take != nil {
			if err := os.Remove(r.Path); err != nil {
				note = translations.T("start.rescued-stays", r.Path)
			}
		}
		return w.taken(uptake{draft: file, kept: kept, note: note, guidance: guidance})
	})
}

// pin keeps a draft at the head of the lists, or lets it go; then is called when that
// is written.
func (w *window) pin(d register.Draft, then func()) {
	w.tasks.Start("pin", func(ctx context.Context) func() {
		books, err := w.books()
		if err == nil {
			d.Pinned = !d.Pinned
			err = books.Describe(ctx, d)
		}
		if err != nil {
			return func() { w.fail(errors.New(translations.T("keeping.unreadable", err))) }
		}
		return then
	})
}

// recentDrafts are the drafts of the register, the pinned ones first: in tasks. A
// register that cannot be read has none; what is opened says so.
func (w *window) recentDrafts(ctx context.Context, limit int) []register.Draft {
	books, err := w.books()
	if err != nil {
		return nil
	}
	all, err := books.Drafts(ctx, limit)
	if err != nil {
		return nil
	}
	return all
}

// draftEntries are the drafts of the register, each to be opened.
func (w *window) draftEntries() (out []palette.Entry) {
	for _, d := range w.recentDrafts(context.Background(), 0) {
		out = append(out, palette.Entry{
			Name: d.Title, Also: []string{filepath.Base(d.Path)}, Group: translations.T("start.recent"),
			Note: w.whereabouts(d), Own: true, Run: func() { w.openKept(d.ID) },
		})
	}
	return out
}

// whereabouts says when a draft was last changed and where its file is.
func (w *window) whereabouts(d register.Draft) string {
	when := dayOf(d.Changed, time.Now())
	if d.Path == "" {
		return translations.T("drafts.kept", when)
	}
	return translations.T("drafts.file", when, filepath.Base(d.Path), filepath.Dir(d.Path))
}

// dayOf is a moment as people say it: the time today, else the day.
func dayOf(t, now time.Time) string {
	t = t.Local()
	switch {
	case t.Year() != now.Year():
		return t.Format("2006-01-02")
	case t.YearDay() != now.YearDay():
		return t.Format("01-02 15:04")
	}
	return t.Format("15:04")
}

// sampleEntries are the bundled drafts, each to be opened.
func (w *window) sampleEntries() (out []palette.Entry) {
	for _, name := range samples.Names() {
		out = append(out, palette.Entry{
			Name: w.sampleTitle(name), Also: []string{name}, Group: translations.T("start.samples"),
			Run: func() { w.openSample(name) },
		})
	}
	return out
}

// opening is what a text begins with, as it is called in lists: the type and who gets it,
// as far as its head says so, else its first words.
func opening(text string) string {
	d := parse.Document(text)
	kind := d.Front.Get("form")
	if f, ok := forms.Builtin().Form(kind); ok {
		kind = f.Zh
	}
	if to := d.Front.Get("addressee"); to != "" && kind != "" {
		return kind + "　致" + to
	}
	if kind == "" {
		kind, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	}
	return kind
}
