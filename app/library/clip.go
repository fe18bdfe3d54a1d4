package library

import (
	"context"
	"errors"
	"time"

	"jianwen/app/research"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// articleClip is an article as a collection keeps it.
func (p *Pane) articleClip(st *law.Statute, v *law.Version, a *law.Article) research.Clip {
	return research.Clip{
		Title: st.Title, Edition: v.Text, Article: a.Number, Sub: a.Sub, Label: a.Label, Citation: a.Official(st.Title),
		About: joined([]string{edition(v), statusName(st.StatusOf(v, p.day())), since(st, v, p.day())}), Words: a.Text, At: time.Now(),
	}
}

// letterClip is a letter, or a passage of it, as a collection keeps it.
func letterClip(d *ingest.Document, at *ingest.Passage) research.Clip {
	c := research.Clip{Title: d.Title, Letter: d.ID, Number: d.Number, Citation: citeDocument(d), About: about(d), At: time.Now()}
	if at != nil {
		c.Label, c.Words = at.Heading, at.Text
	}
	return c
}

// current is what the person is at: the item selected in the list that had the keys last.
func (p *Pane) current() (research.Clip, bool) {
	if p.active != nil {
		if i := p.active.selected(); i != nil && i.clip != nil {
			return i.clip(), true
		}
	}
	p.said.undone(translations.T("library.nothing-selected"))
	return research.Clip{}, false
}

// list lets a list be the one whose selected item is meant, and hands its other keys on.
func (p *Pane) list(l *items) {
	l.OnFocus = func() { p.active = l }
	l.OnKey = p.listKey
}

// openClip opens what was kept, as the library has it now.
func (p *Pane) openClip(c research.Clip) {
	if p.library == nil {
		return
	}
	if c.Letter != "" {
		p.openLetter(c)
		return
	}
	library, peek := p.library, p.peeking
	p.host.Quietly("library-read", func(ctx context.Context) func() {
		cited, err := resolved(ctx, library, c)
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		case cited == nil:
			return func() { p.said.undone(translations.T("library.clip-gone", c.Title)) }
		}
		return func() { p.peeked(peek, func() { p.openArticle(cited.Statute, cited.Version, cited.Article) }) }
	})
}

// resolved is the article of a clip in the text that it is from; nil where the library
// has none.
func resolved(ctx context.Context, l *search.Library, c research.Clip) (*search.Cited, error) {
	ref := law.Ref{Title: c.Title, Date: c.Edition, Article: c.Article, Sub: c.Sub}
	cited, err := l.Resolve(ctx, ref, 0)
	if err != nil || cited.Statute == nil || cited.Version == nil {
		return nil, err
	}
	return cited, nil
}

// openLetter opens the letter of a clip, found by its name in the library or, where it
// was imported anew, by its number.
func (p *Pane) openLetter(c research.Clip) {
	library, peek := p.library, p.peeking
	p.host.Quietly("library-read", func(ctx context.Context) func() {
		d, err := kept(ctx, library, c)
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { p.host.Fail(err) }
		case d == nil:
			return func() { p.said.undone(translations.T("library.clip-gone", c.Title)) }
		}
		return func() {
			p.peeked(peek, func() { p.readLetter(d, &ingest.Passage{Text: c.Words}) })
		}
	})
}

// kept is the letter of a clip with its passages; nil where the library has it no more.
func kept(ctx context.Context, l *search.Library, c research.Clip) (d *ingest.Document, err error) {
	for _, name := range []string{c.Letter, c.Number} {
		if name == "" || d != nil {
			continue
		}
		if d, err = l.Document(ctx, name); err != nil {
			return nil, err
		}
	}
	return d, nil
}
