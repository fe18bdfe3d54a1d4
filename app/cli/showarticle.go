package cli

import (
	"context"
	"fmt"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/law"
)

// A shownArticle is an article with what stands around it.
type shownArticle struct {
	Kind     string         `json:"kind"` // article
	Official string         `json:"official"`
	Hit      shownHit       `json:"article"`
	Text     string         `json:"text"` // of the paragraph or item asked for
	Notes    []law.Note     `json:"notes,omitempty"`
	Around   []*law.Article `json:"around"` // one before, itself, one after
	History  []otherText    `json:"history"`
	Together []together     `json:"together"` // cited in the same past documents
	CitedBy  []string       `json:"cited_by"` // IDs of these
}

// An otherText is an article as another text of its statute has it.
type otherText struct {
	Text     law.Date       `json:"text"`
	Status   law.Status     `json:"status"`
	Kind     law.Kind       `json:"kind"`
	Articles []*law.Article `json:"articles,omitempty"`
	Changes  []piece        `json:"changes,omitempty"` // from the older text to the newer
}

// A together is an article cited together with another.
type together struct {
	Title string `json:"title"`
	Label string `json:"article"`
	Count int    `json:"count"`
}

// cited shows the article that a citation points at.
func (c *show) cited(ctx context.Context, s *session, l *search.Library, found *search.Result) error {
	if trouble := failed(found.Citation); trouble != "" {
		return nothing(trouble, nil)
	}
	if len(found.Hits) == 0 { // known, but its text is not there
		return nothing(notes(found.Citation.Notes, 5), nil)
	}
	out, err := c.article(ctx, l, found.Citation, found.Hits[0])
	if err != nil {
		return err
	}
	if c.JSON {
		return s.printJSON(out)
	}
	return s.print(s.articlePage(out, found.Hits[0]))
}

// called shows the article, or the document of the passage, that an ID names.
func (c *show) called(ctx context.Context, s *session, l *search.Library, hit search.Hit) error {
	if hit.Article == nil {
		d, err := l.Document(ctx, hit.Document.ID)
		return c.or(err, func() error { return c.document(s, d) })
	}
	on := c.AsOf
	if on == 0 {
		on = l.Today()
	}
	cited := &search.Cited{
		Official: hit.Article.Official(hit.Statute.Title), On: on, Text: hit.Article.Text, Notes: hit.Version.Notes,
	}
	out, err := c.article(ctx, l, cited, hit)
	if err != nil {
		return err
	}
	if c.JSON {
		return s.printJSON(out)
	}
	return s.print(s.articlePage(out, hit))
}

// article gathers what there is to show of an article.
func (c *show) article(ctx context.Context, l *search.Library, cited *search.Cited, hit search.Hit) (*shownArticle, error) {
	out := &shownArticle{
		Kind: "article", Official: cited.Official, Hit: hitOf(hit), Text: cited.Text, Notes: cited.Notes,
		History: []otherText{}, Together: []together{}, CitedBy: []string{},
	}
	var err error
	if out.Around, err = l.Neighbours(ctx, hit, 1); err != nil {
		return nil, err
	}
	past, err := l.History(ctx, hit, cited.On)
	if err != nil {
		return nil, err
	}
	for _, p := range past {
		out.History = append(out.History, otherText{
			p.Version.Text, p.Status, p.Kind, p.Article, forward(pieces(p.Changes), p.Version, hit.Version),
		})
	}
	with, err := l.CitedWith(ctx, hit, 10)
	if err != nil {
		return nil, err
	}
	for _, t := range with {
		title := t.Statute
		if st, err := l.Statute(ctx, t.Statute); err == nil && st != nil {
			title = st.Name
		}
		out.Together = append(out.Together, together{title, law.ArticleLabel(t.N, t.Sub), t.Count})
	}
	by, err := l.CitedBy(ctx, hit)
	for _, d := range by {
		out.CitedBy = append(out.CitedBy, d.ID)
	}
	return out, err
}

// articlePage is an article for a person.
func (s *session) articlePage(a *shownArticle, hit search.Hit) string {
	var out strings.Builder
	out.WriteString(s.strong(a.Official) + "\n")
	if hit.Version != nil {
		out.WriteString("  " + textLine(hit.Version, hit.Status) + "\n")
	}
	if len(hit.Article.Path) > 0 {
		out.WriteString("  " + strings.Join(hit.Article.Path, " / ") + "\n")
	}
	if len(a.Notes) > 0 {
		out.WriteString("  " + translations.T("cli.note", notes(a.Notes, 5)) + "\n")
	}
	for _, n := range a.Around {
		text := articleText(n)
		if n.Row == hit.Row {
			text = s.strong(strings.TrimSuffix(text, "\n")) + "\n"
		}
		out.WriteString("\n" + text)
	}
	if len(a.History) > 0 {
		out.WriteString("\n" + translations.T("cli.show.history") + "\n")
		for _, h := range a.History {
			out.WriteString(s.otherText(h))
		}
	}
	if len(a.Together) > 0 {
		out.WriteString("\n" + translations.T("cli.show.together") + "\n")
		for _, t := range a.Together {
			out.WriteString("  " + fmt.Sprintf("《%s》%s  %d", t.Title, t.Label, t.Count) + "\n")
		}
	}
	if len(a.CitedBy) > 0 {
		shown := a.CitedBy[:min(10, len(a.CitedBy))]
		out.WriteString("\n" + translations.T("cli.show.cited-by", len(a.CitedBy), strings.Join(shown, translations.T("cli.comma"))) + "\n")
	}
	return out.String()
}

// otherText is an article as it stands in another text.
func (s *session) otherText(h otherText) string {
	head := "  " + translations.T("cli.show.in-text", day(h.Text), translations.Pick(h.Status.Zh(), h.Status.En()))
	if len(h.Articles) == 0 {
		return head + translations.T("cli.show.not-there") + "\n"
	}
	head += labels(h.Articles) + translations.T("cli.clause") + translations.Pick(h.Kind.Zh(), h.Kind.En())
	if h.Kind == law.Same || h.Kind == law.Moved {
		return head + "\n"
	}
	return head + "\n    " + strings.ReplaceAll(s.redline(h.Changes, false), "\n", "\n    ") + "\n"
}

// labels are the labels of articles, one after another.
func labels(all []*law.Article) string {
	var out []string
	for _, a := range all {
		out = append(out, a.Label)
	}
	return strings.Join(out, translations.T("cli.comma"))
}
