package cli

import (
	"strings"

	"jianwen/assets/translations"
	"jianwen/search/ingest"
	"jianwen/search/law"
)

// A shownDocument is a past document as show prints it for other programs.
type shownDocument struct {
	Kind     string           `json:"kind"` // document
	Document *ingest.Document `json:"document"`
}

// document shows a past document: what was recognised and from which words, and its text.
func (c *show) document(s *session, d *ingest.Document) error {
	if c.JSON {
		return s.printJSON(shownDocument{"document", d})
	}
	var out strings.Builder
	out.WriteString(s.strong(documentTitle(d)) + "\n")
	var rows [][]string
	types := s.catalogue()
	for _, f := range documentFields {
		if value := f.get(d); value != "" {
			rows = append(rows, []string{"  " + said(f.name), said(law.TermOf(catalogued(types, f.name.Key), f.shown(value)))})
		}
	}
	out.WriteString(columns(append([][]string{{"  " + translations.T("cli.list.id"), d.ID}}, rows...)))
	for _, n := range d.Notes {
		out.WriteString("  " + translations.T("cli.note", sentence(n.Zh, n.En)) + "\n")
	}
	if len(d.Cites) > 0 {
		var cites []string
		for _, r := range d.Cites {
			cites = append(cites, r.String())
		}
		out.WriteString("  " + translations.T("cli.show.cites", strings.Join(cites, translations.T("cli.comma"))) + "\n")
	}
	heading := ""
	for _, p := range d.Passages {
		if p.Heading != heading && p.Heading != "" {
			out.WriteString("\n" + p.Heading + "\n")
		}
		heading = p.Heading
		out.WriteString("\n" + p.Text + "\n")
	}
	return s.print(out.String())
}

// documentTitle is the title of a document, or what stands for it.
func documentTitle(d *ingest.Document) string {
	if d.Title == "" {
		return d.ID
	}
	return d.Title
}
