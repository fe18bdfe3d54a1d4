package parse

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Print writes the draft from the tree: what the leaves say, and between them
// the marks and blanks of the text they came from. For a tree that [Document]
// made the result is the text, byte for byte.
func Print(d *doc.Document) string {
	p := printer{text: d.Text}
	doc.Walk(d, p.node)
	p.to(len(d.Text))
	return p.out.String()
}

type printer struct {
	text string
	at   int // how far the text is written
	out  strings.Builder
}

// to copies what stands before offset.
func (p *printer) to(offset int) {
	p.out.WriteString(source.Span{Start: p.at, End: offset}.In(p.text))
	p.at = max(p.at, offset)
}

// leaf writes value in the place of span.
func (p *printer) leaf(span source.Span, value string) {
	if span.Empty() && value == "" {
		return
	}
	p.to(span.Start)
	p.out.WriteString(value)
	p.at = span.End
}

func (p *printer) node(n doc.Node) bool {
	switch n := n.(type) {
	case *doc.Entry:
		p.leaf(n.KeyAt, keyAsWritten(n, p.text))
	case *doc.Part:
		p.leaf(n.KeyAt, n.Key)
		p.leaf(n.TitleAt, n.Title)
	case *doc.Heading:
		p.leaf(n.NumberAt, n.Number)
	case *doc.Item:
		p.leaf(n.NumberAt, n.Number)
	case *doc.Text:
		if n.Exact {
			p.leaf(n.Span, n.Value)
		} else {
			p.leaf(n.Span, "\\"+n.Value)
		}
	case *doc.EvidenceRef:
		p.leaf(n.Span, n.Value)
	case *doc.ProblemRef:
		p.leaf(n.Span, n.Value)
	case *doc.FieldRef:
		p.to(n.Span.Start + len("{{"))
		p.to(n.Span.Start + len("{{") + blanks(p.text[p.at:n.Span.End]))
		p.leaf(source.Span{Start: p.at, End: p.at + len(n.Key)}, n.Key)
		p.to(n.Span.End)
	}
	return true
}

// keyAsWritten is the key of e, or what stands there when it is quoted.
func keyAsWritten(e *doc.Entry, text string) string {
	if written := e.KeyAt.In(text); quoted(written) {
		return written
	}
	return e.Key
}
