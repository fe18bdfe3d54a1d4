package library

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
)

// A letterView reads a past document: what is known of it, and its passages.
type letterView struct {
	widget.BaseWidget
	pane     *Pane
	title    *widgets.Rich
	example  *widgets.Tool
	text     *items
	document *ingest.Document
}

func newLetterView(p *Pane) *letterView {
	l := &letterView{pane: p, title: widgets.NewRich(), text: newItems()}
	l.example = widgets.NewTool(translations.T("library.mark-example"), "example", l.flipExample)
	l.text.OnPick = nil
	p.list(l.text)
	l.text.OnEscape = func() { p.escapeTo(p.back) }
	l.text.OnUse = func(int) bool { return p.insert(l.citation(), "") }
	l.text.OnCopy = func(int) { p.copyCitation(l.citation()) }
	l.ExtendBaseWidget(l)
	return l
}

func (l *letterView) citation() string {
	if l.document == nil {
		return ""
	}
	return citeDocument(l.document)
}

// CreateRenderer is for Fyne.
func (l *letterView) CreateRenderer() fyne.WidgetRenderer {
	head := container.New(layout.NewCustomPaddedVBoxLayout(2),
		container.New(layout.NewCustomPaddedLayout(3, 0, 4, 4), container.NewHBox(l.pane.backTool(), layout.NewSpacer(),
			l.example, widgets.NewTool(translations.T("library.edit"), "edit", l.describe))),
		container.New(layout.NewCustomPaddedLayout(0, 6, 12, 12), l.title), widget.NewSeparator())
	foot := container.New(layout.NewCustomPaddedLayout(2, 2, 6, 6), container.NewHBox(
		l.pane.tool(translations.T("library.cite"), "quote", func() { l.pane.insert(l.citation(), "") }),
		l.pane.tool(translations.T("library.copy"), "copy", func() { l.pane.copyCitation(l.citation()) }),
		layout.NewSpacer(), l.pane.moreTool(),
	))
	return widget.NewSimpleRenderer(container.NewBorder(head,
		container.New(layout.NewCustomPaddedVBoxLayout(0), widget.NewSeparator(), foot), nil, nil, l.text.Rows))
}

// openDocument shows a document, at a passage where one is given.
func (p *Pane) openDocument(id string, at *ingest.Passage) {
	library, peek := p.library, p.peeking
	p.host.Quietly("library-read", func(ctx context.Context) func() {
		d, err := library.Document(ctx, id)
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		case d == nil:
			return func() { p.host.Tell(translations.T("library.gone")) }
		}
		return func() { p.peeked(peek, func() { p.readLetter(d, at) }) }
	})
}

// readLetter shows a document, at a passage where one is given.
func (p *Pane) readLetter(d *ingest.Document, at *ingest.Passage) {
	p.letter.set(d)
	p.bring(p.letter, p.peeking)
	p.letter.settle(at, p.peeking)
}

// set shows a document with its passages.
func (l *letterView) set(d *ingest.Document) {
	l.document = d
	l.title.Set([]widgets.Paragraph{line(bold(d.Title)), hint(about(d))})
	all := []item{{look: l.known(), clip: func() research.Clip { return letterClip(d, nil) }}}
	heading := "" // of the passage before
	for _, p := range d.Passages {
		var look []widgets.Paragraph
		if p.Heading != "" && p.Heading != heading {
			heading = p.Heading
			look = append(look, line(bold(p.Heading)))
		}
		all = append(all, item{look: append(look, paragraphs(p.Text)...), clip: func() research.Clip { return letterClip(d, &p) }})
	}
	name := translations.T("library.mark-example")
	if d.Example {
		name = translations.T("library.unmark-example")
	}
	l.example.Set(name, d.Example, true)
	l.text.set(all)
}

// known is what was recognised of the document, and from which words.
func (l *letterView) known() (out []widgets.Paragraph) {
	d := l.document
	for _, f := range []struct{ name, value string }{
		{translations.T("library.form"), l.form(d.Form)},
		{translations.T("library.number"), d.Number},
		{translations.T("library.unit"), d.Unit},
		{translations.T("library.addressee"), d.Addressee},
		{translations.T("library.date"), date(d.Date)},
		{translations.T("library.topic"), d.Topic},
		{translations.T("library.region"), d.Region},
		{translations.T("library.outcome"), outcome(d.Outcome)},
		{translations.T("library.reply-to"), d.ReplyTo},
	} {
		if f.value != "" {
			out = append(out, line(dim(f.name+"　"), widgets.Piece{Text: f.value}))
		}
	}
	if len(d.Notes) > 0 {
		out = append(out, widgets.Paragraph{Above: 5, Pieces: []widgets.Piece{dim(translations.T("library.recognised"))}})
		out = append(out, notes(d.Notes)...)
	}
	return out
}

// form names a type of document; a key that is not known stays as it is.
func (l *letterView) form(key string) string {
	for _, f := range l.pane.host.Forms() {
		if f.Key == key {
			return translations.Pick(f.Zh, f.En)
		}
	}
	return key
}

// settle scrolls to a passage and lets the keys go to the text unless it is only peeked
// at.
func (l *letterView) settle(at *ingest.Passage, peek bool) {
	if at != nil {
		for i, p := range l.document.Passages {
			if p.ID == at.ID && at.ID != "" || at.ID == "" && at.Text != "" && p.Text == at.Text {
				l.text.Select(i + 1)
				l.text.ScrollTo(i + 1)
			}
		}
	}
	if !peek {
		l.pane.host.Window.Canvas().Focus(l.text.Rows)
	}
}

// FlipExample does so to the letter that is read.
func (p *Pane) FlipExample() {
	if p.room.shows(p.letter) {
		p.letter.flipExample()
		return
	}
	p.said.undone(translations.T("library.not-a-letter"))
}

// flipExample marks the letter as a good example, or takes the mark away: those are
// found by 类型:范例 and go before others that are like a draft.
func (l *letterView) flipExample() {
	if l.document == nil {
		return
	}
	d := *l.document
	d.Passages, d.Example = nil, !d.Example
	l.save(d)
}

// Similar lists the past documents that are like a draft, which make tells.
func (p *Pane) Similar(make func(ctx context.Context, l *search.Library) (search.Draft, error)) {
	library := p.library
	if library == nil {
		return
	}
	p.home()
	p.search.since = time.Now()
	p.host.Quietly("library-search", func(ctx context.Context) func() {
		draft, err := make(ctx, library)
		var found []search.SimilarDocument
		if err == nil {
			found, err = library.Similar(ctx, draft, pageOfHits)
		}
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		}
		return func() { p.search.showSimilar(found) }
	})
}

// showSimilar shows documents like the draft in place of hits.
func (s *searchView) showSimilar(found []search.SimilarDocument) {
	if len(found) == 0 {
		s.say(translations.T("library.nothing-similar"))
		return
	}
	var all []item
	for _, d := range found {
		all = append(all, s.pane.documentHit(d.Hit))
	}
	s.result, s.asked, s.offered, s.held, s.hits = nil, "", "", true, len(all)
	s.heading = translations.T("library.similar", len(found))
	s.filters.set(nil)
	s.empty.Hide()
	s.list.set(all)
	s.count.SetText(s.heading)
	s.shown("similar")
	s.pane.host.Window.Canvas().Focus(s.list.Rows)
}
