package library

import (
	"context"
	"errors"

	"fyne.io/fyne/v2/theme"

	"jianwen/app/look"
	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
	"jianwen/search/store"
)

// load fills the list beside the text in a task. Where there is nothing to show, or
// no article is selected, a sentence says so.
func (s *statuteView) load(empty string, work func(ctx context.Context, h search.Hit) (rows func() []item, err error)) {
	a := s.article()
	if a == nil {
		s.beside.set([]item{{look: []widgets.Paragraph{hint(translations.T("library.no-article"))}}})
		return
	}
	of := line(dim(a.Label))
	s.beside.set([]item{{look: []widgets.Paragraph{of, hint(translations.T("library.loading"))}}})
	h := s.asHit(a)
	s.pane.host.Quietly("library-beside", func(ctx context.Context) func() {
		rows, err := work(ctx, h)
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return func() { s.pane.host.Fail(err) }
		}
		return func() {
			all := rows()
			if len(all) == 0 {
				all = []item{{look: []widgets.Paragraph{widgets.Text(empty)}}}
			}
			s.beside.set(append([]item{{look: []widgets.Paragraph{of}}}, all...))
		}
	})
}

// loadHistory shows how other versions have the selected article.
func (s *statuteView) loadHistory() {
	library, day := s.pane.library, s.pane.asOf
	s.load(translations.T("library.no-history"), func(ctx context.Context, h search.Hit) (func() []item, error) {
		past, err := library.History(ctx, h, day)
		return func() (out []item) {
			for _, p := range past {
				out = append(out, s.past(h, p))
			}
			return out
		}, err
	})
}

// past is the row of another version: what it has that this one has not is struck,
// what this one has that it has not is underlined.
func (s *statuteView) past(h search.Hit, p search.Past) item {
	head := line(bold(edition(p.Version)), widgets.Piece{Text: "　" + translations.Pick(p.Kind.Zh(), p.Kind.En()), Bold: true, Color: theme.ColorNamePrimary})
	out := item{look: []widgets.Paragraph{head, line(status(p.Status)...)}}
	if len(p.Article) == 0 {
		out.look = append(out.look, hint(translations.T("library.not-there")))
		return out
	}
	var labels []string
	for _, a := range p.Article {
		labels = append(labels, a.Label)
	}
	out.look = append(out.look, hint(translations.T("library.there", joined(labels))))
	if p.Kind == law.Same || p.Kind == law.Moved {
		out.look = append(out.look, paragraphs(h.Article.Text)...)
	} else {
		out.look = append(out.look, redline(p.Changes))
		out.look = append(out.look, hint(translations.T("library.redline")))
	}
	head = line(append(head.Pieces, dim("  "+since(s.statute, p.Version, s.pane.day())))...)
	out.left = []widgets.Paragraph{head, line(append(status(p.Status), dim("  "+joined(labels)))...), side(p.Changes, law.Delete, h.Article.Text)}
	out.right = []widgets.Paragraph{
		line(bold(edition(s.edition)), dim("  "+since(s.statute, s.edition, s.pane.day()))),
		line(dim(h.Article.Label)), side(p.Changes, law.Insert, h.Article.Text),
	}
	out.open = func() { s.pane.openArticle(s.statute, p.Version, p.Article[0]) }
	out.clip = func() research.Clip { return s.pane.articleClip(s.statute, p.Version, p.Article[0]) }
	return out
}

// side is one side of a change, with what the other has not marked by kind; text is
// that of both where nothing was changed.
func side(changes []law.Change, kind law.Operation, text string) widgets.Paragraph {
	p := widgets.Paragraph{Above: 3}
	for _, c := range changes {
		if piece := shown(c.Text, c.Kind == law.Insert, c.Kind == law.Delete); c.Kind == kind || c.Kind != law.Insert && c.Kind != law.Delete {
			p.Pieces = append(p.Pieces, piece)
		}
	}
	if len(p.Pieces) == 0 {
		p.Pieces = []widgets.Piece{{Text: text}}
	}
	return p
}

// shown is a piece of a text as a comparison shows it: what came underlined, what went
// struck, so that colour alone tells nothing.
func shown(text string, came, went bool) widgets.Piece {
	piece := widgets.Piece{Text: text}
	switch {
	case went:
		piece.Struck, piece.Color, piece.Ground = true, theme.ColorNameError, look.ColorNameDeleted
	case came:
		piece.Under, piece.Color, piece.Ground = true, theme.ColorNameSuccess, look.ColorNameInserted
	}
	return piece
}

// redline is how a text was changed, told by colour and by line.
func redline(changes []law.Change) widgets.Paragraph {
	p := widgets.Paragraph{Above: 3}
	for _, c := range changes {
		p.Pieces = append(p.Pieces, shown(c.Text, c.Kind == law.Insert, c.Kind == law.Delete))
	}
	return p
}

// companions is how many articles cited together are shown.
const companions = 30

// loadCompany shows what past documents cite together with the selected article.
func (s *statuteView) loadCompany() {
	library := s.pane.library
	s.load(translations.T("library.no-company"), func(ctx context.Context, h search.Hit) (func() []item, error) {
		together, err := library.CitedWith(ctx, h, companions)
		var statutes []*law.Statute
		for _, t := range together {
			st, e := library.Statute(ctx, t.Statute)
			err = errors.Join(err, e)
			statutes = append(statutes, st)
		}
		return func() (out []item) {
			for i, t := range together {
				out = append(out, s.companion(t, statutes[i]))
			}
			return out
		}, err
	})
}

// companion is the row of an article that is cited together with the selected one.
func (s *statuteView) companion(t store.Together, st *law.Statute) item {
	ref, title := law.Ref{Title: t.Statute, Article: t.N, Sub: t.Sub}, t.Statute
	if st != nil {
		ref.Title, title = st.Title, name(st, nil)
	}
	out := item{cite: func() string { return ref.Official(ref.Title) }}
	out.look = []widgets.Paragraph{
		line(bold(title), widgets.Piece{Text: " " + law.ArticleLabel(ref.Article, ref.Sub), Bold: true, Color: theme.ColorNamePrimary}),
		hint(translations.T("library.together", t.Count)),
	}
	if st == nil {
		return out
	}
	if v, _ := s.pane.toRead(st); v != nil {
		number := &law.Article{Number: ref.Article, Sub: ref.Sub, Label: law.ArticleLabel(ref.Article, ref.Sub)}
		out.open = func() { s.pane.openArticle(st, v, number) }
	}
	return out
}

// loadCiting shows the past documents that cite the selected article.
func (s *statuteView) loadCiting() {
	library := s.pane.library
	s.load(translations.T("library.no-citing"), func(ctx context.Context, h search.Hit) (func() []item, error) {
		documents, err := library.CitedBy(ctx, h)
		return func() (out []item) {
			for _, d := range documents {
				out = append(out, s.pane.documentHit(search.Hit{Document: d, Title: d.Title}))
			}
			return out
		}, err
	})
}
