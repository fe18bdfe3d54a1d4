package library

import (
	"fyne.io/fyne/v2/theme"

	"jianwen/app/research"
	"jianwen/app/widgets"
	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// hit is the row of something found.
func (p *Pane) hit(h search.Hit) item {
	if h.Document != nil {
		return p.documentHit(h)
	}
	head := line(bold(name(h.Statute, h.Version)))
	if h.Article.Label != "" && h.Article.Label != "正文" {
		head.Pieces = append(head.Pieces, widgets.Piece{Text: " " + h.Article.Label, Bold: true, Color: theme.ColorNamePrimary})
	}
	under := line(append(status(h.Status), dim("  "+joined([]string{
		since(h.Statute, h.Version, p.day()), edition(h.Version), translations.Pick(h.Statute.Level.Zh(), h.Statute.Level.En()),
	})))...)
	out := item{look: []widgets.Paragraph{head, under}}
	out.look = append(out.look, found(h)...)
	out.open = func() { p.openArticle(h.Statute, h.Version, h.Article) }
	out.cite = func() string { return h.Article.Official(h.Statute.Title) }
	out.says = func() string { return h.Article.Text }
	out.clip = func() research.Clip { return p.articleClip(h.Statute, h.Version, h.Article) }
	return out
}

// found is what a query says of a hit: sentences, reasons, further texts.
func found(h search.Hit) (out []widgets.Paragraph) {
	for _, s := range h.Sentences {
		out = append(out, sentence(s))
	}
	why := reasons(h.Why)
	if h.Others > 0 {
		why = joined([]string{why, translations.T("library.others", h.Others)})
	}
	if why != "" {
		small := hint(why)
		small.Above = 3
		out = append(out, small)
	}
	return out
}

func (p *Pane) documentHit(h search.Hit) item {
	head := line(bold(h.Title))
	if h.Document.Example {
		head.Pieces = append([]widgets.Piece{{Icon: "example", Color: theme.ColorNamePrimary}, {Text: " "}}, head.Pieces...)
	}
	if h.Label != "" {
		head.Pieces = append(head.Pieces, widgets.Piece{Text: " " + h.Label, Bold: true, Color: theme.ColorNamePrimary})
	}
	under := line(widgets.Piece{Icon: "draft", Color: theme.ColorNamePlaceHolder, Small: true}, dim(" "+about(h.Document)))
	out := item{look: []widgets.Paragraph{head, under}}
	out.look = append(out.look, found(h)...)
	out.open = func() { p.openDocument(h.Document.ID, h.Passage) }
	out.cite = func() string { return citeDocument(h.Document) }
	out.clip = func() research.Clip { return letterClip(h.Document, h.Passage) }
	return out
}

// citeDocument names a document as another one refers to it: 《…》（…号）.
func citeDocument(d *ingest.Document) string {
	s := "《" + d.Title + "》"
	if d.Number != "" {
		s += "（" + d.Number + "）"
	}
	return d.Unit + s
}

// suggestion is the row of a statute whose name may be meant.
func (p *Pane) suggestion(m law.Match) item {
	v, st := p.toRead(m.Statute)
	head := line(widgets.Piece{Icon: "library", Color: theme.ColorNamePrimary}, bold(" "+name(m.Statute, nil)))
	if m.Name != m.Statute.Name && m.Name != m.Statute.Title && m.Name != "" {
		head.Pieces = append(head.Pieces, dim("  "+m.Name))
	}
	out := item{look: []widgets.Paragraph{head}}
	if v == nil {
		out.look = append(out.look, hint(translations.T("library.no-text")))
		return out
	}
	out.look = append(out.look, line(append(status(st), dim("  "+edition(v)))...))
	out.open = func() { p.openArticle(m.Statute, v, nil) }
	out.cite = func() string { return law.Ref{}.Official(m.Statute.Title) }
	out.clip = func() research.Clip {
		c := p.articleClip(m.Statute, v, &law.Article{})
		c.Citation = law.Ref{}.Official(m.Statute.Title)
		return c
	}
	return out
}

// toRead is the version of a statute that one reads on the day: the one in force, or
// where its text is missing, the newest that has one.
func (p *Pane) toRead(s *law.Statute) (*law.Version, law.Status) {
	v, st := s.On(p.day())
	if v != nil && v.Source != "" {
		return v, st
	}
	v = nil
	for _, u := range s.Versions {
		if u.Source != "" && (v == nil || u.Text >= v.Text) {
			v = u
		}
	}
	if v == nil {
		return nil, law.Unknown
	}
	return v, s.StatusOf(v, p.day())
}

// cited are the rows of a citation: the text that it points at, at once and in full,
// or the statutes that it may mean.
func (p *Pane) cited(c *search.Cited) []item {
	if c.Article == nil {
		var out []item
		for _, m := range c.Candidates {
			out = append(out, p.suggestion(m))
		}
		if len(c.Notes) > 0 {
			out = append([]item{{look: notes(c.Notes)}}, out...)
		}
		if c.Statute != nil && c.Version != nil {
			out = append(out, p.suggestion(law.Match{Statute: c.Statute}))
		}
		return out
	}
	out := item{look: []widgets.Paragraph{line(bold(c.Official))}}
	out.look = append(out.look, line(append(status(c.Status), dim("  "+joined([]string{since(c.Statute, c.Version, p.day()), edition(c.Version)})))...))
	for _, p := range paragraphs(c.Text) {
		p.Above = 3
		out.look = append(out.look, p)
	}
	out.look = append(out.look, notes(c.Notes)...)
	out.open = func() { p.openArticle(c.Statute, c.Version, c.Article) }
	out.cite = func() string { return c.Official }
	out.says = func() string { return c.Text }
	out.clip = func() research.Clip { return p.articleClip(c.Statute, c.Version, c.Article) }
	return []item{out}
}
