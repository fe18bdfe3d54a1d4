package library

import (
	"strings"

	"jianwen/assets/translations"
)

// copyCitation puts an official citation on the clipboard.
func (p *Pane) copyCitation(citation string) {
	if citation == "" {
		p.said.undone(translations.T("library.copy-none"))
		return
	}
	p.host.Copy(citation)
	p.said.done(translations.T("library.copied", citation))
}

// copyQuotation puts a citation on the clipboard with the words of the provision:
// 《…》第三条规定：“……”
func (p *Pane) copyQuotation(citation, text string) {
	if citation == "" || text == "" {
		p.said.undone(translations.T("library.copy-none"))
		return
	}
	p.host.Copy(quotation(citation, text))
	p.said.done(translations.T("library.copied-quoted", citation))
}

// insert puts a citation into the open draft, with the words of the provision or
// without; ok is false where no draft is open.
func (p *Pane) insert(citation, text string) (ok bool) {
	if citation == "" || p.host.Insert == nil {
		return false
	}
	if text != "" {
		text = quotation("", strings.ReplaceAll(text, "\n", "")) // a quotation is one paragraph
	}
	return p.host.Insert(citation, text)
}

// quotation is a provision as a document quotes it. Marks of quotation inside it are
// single ones there (GB/T 15834—2011, 4.8.3.4).
func quotation(citation, text string) string {
	return citation + "规定：“" + inner.Replace(text) + "”"
}

var inner = strings.NewReplacer("“", "‘", "”", "’")
