package cli

import (
	"fmt"
	"strings"

	"jianwen/assets/translations"
	"jianwen/search"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// A shownHit is a hit as other programs read it.
type shownHit struct {
	ID        string            `json:"id"`
	Kind      string            `json:"kind"` // statute, recommendation, reply, document
	Title     string            `json:"title"`
	Label     string            `json:"label,omitempty"` // of the article, or the heading of the passage
	Official  string            `json:"official,omitempty"`
	Statute   string            `json:"statute,omitempty"` // its ID
	Version   string            `json:"version,omitempty"` // its ID
	Text      law.Date          `json:"text,omitempty"`    // the day that the version is of
	From      law.Date          `json:"from,omitempty"`
	To        law.Date          `json:"to,omitempty"`
	Status    *law.Status       `json:"status,omitempty"`
	Path      []string          `json:"path,omitempty"`
	Document  *ingest.Document  `json:"document,omitempty"` // without its passages, notes and citations
	Content   string            `json:"content,omitempty"`  // the whole article or passage
	Sentences []search.Sentence `json:"sentences,omitempty"`
	Score     float64           `json:"score"`
	Why       []search.Reason   `json:"why,omitempty"`
	Others    int               `json:"others,omitempty"` // further texts that have the article
}

func hitsOf(all []search.Hit) []shownHit {
	out := []shownHit{}
	for _, h := range all {
		out = append(out, hitOf(h))
	}
	return out
}

func hitOf(h search.Hit) shownHit {
	out := shownHit{
		ID: h.ID, Kind: h.Kind, Title: h.Title, Label: h.Label, Document: h.Document, Sentences: h.Sentences,
		Score: h.Score, Why: h.Why, Others: h.Others,
	}
	if h.Statute != nil {
		out.Statute, out.Status = h.Statute.ID, &h.Status
	}
	if v := h.Version; v != nil {
		out.Version, out.Text, out.From, out.To = v.ID, v.Text, v.From, v.To
	}
	if h.Article != nil {
		out.Path, out.Content = h.Article.Path, h.Article.Text
		out.Official = h.Article.Official(h.Statute.Title)
	}
	if h.Passage != nil {
		out.Content = h.Passage.Text
	}
	if h.Document != nil { // what was recognised, and from which words, is for show
		d := *h.Document
		d.Notes, d.Cites, out.Document = nil, nil, &d
	}
	return out
}

// page is hits for a person: each with its status, its best sentences, and why it was
// found. Where the name that was typed is that of several statutes, these go first.
func (s *session) page(r *search.Result, offset int) string {
	var out strings.Builder
	if c := r.Citation; c != nil && len(c.Candidates) > 0 && len(r.Hits) > 0 {
		out.WriteString(translations.T("cli.search.several", c.Ref.Title) + "\n")
		for _, m := range c.Candidates {
			out.WriteString("   《" + m.Statute.Title + "》\n")
		}
	}
	for i, h := range r.Hits {
		if r.Citation != nil && r.Citation.Ref.Article != 0 && h.Article != nil {
			h.Sentences = []search.Sentence{{Text: h.Article.Text}} // what was asked for is the article
		}
		fmt.Fprintf(&out, "%d. %s", offset+i+1, s.hit(h))
	}
	if len(r.Hits) > 0 {
		out.WriteString(translations.T("cli.search.count", r.Total, offset+1, offset+len(r.Hits)) + "\n")
	}
	if line := facetLine(r.Facets); line != "" {
		out.WriteString(line + "\n")
	}
	return out.String()
}

// hit is one hit for a person.
func (s *session) hit(h search.Hit) string {
	var out strings.Builder
	out.WriteString(s.strong(headline(h)))
	if h.Version != nil {
		out.WriteString("  " + textLine(h.Version, h.Status))
	}
	if h.Others > 0 {
		out.WriteString(translations.T("cli.search.others", h.Others))
	}
	out.WriteString("\n")
	switch {
	case h.Article != nil && len(h.Article.Path) > 0:
		out.WriteString("   " + strings.Join(h.Article.Path, " / ") + "\n")
	case h.Document != nil:
		out.WriteString("   " + documentLine(h.Document) + "\n")
	}
	for _, one := range h.Sentences {
		out.WriteString("   " + strings.ReplaceAll(s.marked(one), "\n", "\n   ") + "\n")
	}
	if why := reasons(h.Why); why != "" {
		out.WriteString("   → " + why + "\n")
	}
	return out.String()
}

// headline is what a hit is called.
func headline(h search.Hit) string {
	if h.Document != nil {
		return "《" + strings.Trim(documentTitle(h.Document), "《》") + "》" + h.Label
	}
	text := "《" + h.Title + "》" + h.Label
	if h.Article != nil && h.Statute != nil {
		text = h.Article.Official(h.Statute.Title)
	}
	if h.Article != nil && h.Article.Heading != "" {
		text += "【" + strings.Trim(h.Article.Heading, "【】") + "】"
	}
	return text
}

// documentLine is what is known of a document, with the ID to show it by.
func documentLine(d *ingest.Document) string {
	var parts []string
	for _, part := range []string{d.Number, d.Unit, d.Addressee, day(d.Date), d.Topic, documentFields[0].shown(d.Kind), outcome(d)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(append(parts, "["+d.ID+"]"), " · ")
}

// outcome is what became of a document, in words.
func outcome(d *ingest.Document) string {
	for _, f := range documentFields {
		if f.name.Key == "outcome" {
			return f.shown(d.Outcome)
		}
	}
	return ""
}

// reasons is why something was found, in one line.
func reasons(all []search.Reason) string {
	var out []string
	for _, r := range all {
		out = append(out, translations.Pick(r.Zh, r.En))
	}
	return strings.Join(out, translations.T("cli.semicolon"))
}

// valuesShown is how many values of a facet the line has.
const valuesShown = 4

// facetLine counts the hits by their qualities.
func facetLine(all []search.Facet) string {
	var out []string
	for _, f := range all {
		var values []string
		for _, v := range f.Values[:min(valuesShown, len(f.Values))] {
			values = append(values, fmt.Sprintf("%s %d", translations.Pick(v.Zh, v.En), v.Count))
		}
		out = append(out, translations.Pick(f.Name, f.En)+translations.T("cli.colon")+strings.Join(values, translations.T("cli.comma")))
	}
	return strings.Join(out, " | ")
}
