package parse

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// verify checks what the tree promises: spans lie in the text and between
// characters, children lie in their parents one after another, exact texts are
// what stands there, every character that no leaf holds is a mark or a blank,
// and printing gives the text back.
func verify(d *doc.Document) error {
	v := &verifier{text: d.Text, held: make([]bool, len(d.Text))}
	v.node(d)
	for _, t := range d.Troubles {
		v.span(t.Span, source.Span{End: len(d.Text)}, "trouble "+t.Kind)
	}
	v.hold(d.Front.Span)
	v.unheld()
	if printed := Print(d); v.err == nil && printed != d.Text {
		v.fail("printed %q", printed)
	}
	return v.err
}

type verifier struct {
	text string
	held []bool // bytes that belong to a leaf
	err  error
}

func (v *verifier) fail(format string, args ...any) {
	if v.err == nil {
		v.err = fmt.Errorf(format, args...)
	}
}

func (v *verifier) span(s, in source.Span, what string) {
	if s.Start < in.Start || s.End > in.End || s.End < s.Start {
		v.fail("%s: %s is not in %s", what, s, in)
		return
	}
	if !source.Boundary(v.text, s.Start) || !source.Boundary(v.text, s.End) {
		v.fail("%s: %s cuts a character", what, s)
	}
}

func (v *verifier) hold(s source.Span) {
	for i := max(s.Start, 0); i < min(s.End, len(v.held)); i++ {
		v.held[i] = true
	}
}

func (v *verifier) node(n doc.Node) {
	if v.err != nil {
		return
	}
	v.own(n)
	at := n.Extent().Start
	for _, c := range doc.Children(n) {
		if f, ok := c.(*doc.Front); ok && f.Span.Empty() {
			continue
		}
		v.span(c.Extent(), source.Span{Start: at, End: n.Extent().End}, fmt.Sprintf("%T in %T", c, n))
		at = c.Extent().End
		v.node(c)
	}
}

// own checks the node's own spans and notes what bytes it holds.
func (v *verifier) own(n doc.Node) {
	e := n.Extent()
	switch n := n.(type) {
	case *doc.Entry:
		v.span(n.KeyAt, e, "key")
		v.span(n.Value, source.Span{Start: n.KeyAt.End, End: e.End}, "value")
		for _, c := range doc.Children(n) {
			v.span(c.Extent(), n.Value, "in value")
		}
	case *doc.Part:
		v.span(n.KeyAt, e, "part key")
		v.equal(n.KeyAt, n.Key)
		if n.Title != "" {
			v.span(n.TitleAt, e, "part title")
			v.equal(n.TitleAt, n.Title)
		}
		if n.Attr != nil {
			v.span(n.Attr.Span, e, "part attributes")
			v.hold(n.Attr.Span)
		}
	case *doc.Heading:
		if n.Number != "" {
			v.span(n.NumberAt, e, "number")
		}
		v.equal(n.NumberAt, n.Number)
		v.attr(n.Attr, e)
	case *doc.Item:
		v.span(n.NumberAt, e, "number")
		v.equal(n.NumberAt, n.Number)
		v.attr(n.Attr, e)
	case *doc.Paragraph:
		v.attr(n.Attr, e)
	case *doc.Text:
		if n.Exact {
			v.equal(e, n.Value)
		} else {
			v.equal(e, "\\"+n.Value)
		}
		if e.Empty() {
			v.fail("empty text at %s", e)
		}
	case *doc.EvidenceRef:
		v.equal(e, n.Value)
	case *doc.ProblemRef:
		v.equal(e, n.Value)
	case *doc.FieldRef, *doc.Attributes:
		v.hold(e)
	case *doc.Link:
		end := e.Start
		if len(n.Inlines) > 0 {
			end = n.Inlines[len(n.Inlines)-1].Extent().End
		}
		v.hold(source.Span{Start: end, End: e.End})
	case *doc.Row:
		v.row(n)
	}
}

func (v *verifier) attr(a *doc.Attributes, in source.Span) {
	if a != nil {
		v.span(a.Span, in, "attributes")
	}
}

func (v *verifier) row(r *doc.Row) {
	for _, c := range r.Cells {
		if len(c.Inlines) == 0 && strings.TrimSpace(c.Span.In(v.text)) != "" {
			v.fail("cell %s has no inlines", c.Span)
		}
	}
}

func (v *verifier) equal(s source.Span, value string) {
	v.hold(s)
	if s.In(v.text) != value {
		v.fail("%s is %q, not %q", s, s.In(v.text), value)
	}
}

// unheld checks that no character was lost.
func (v *verifier) unheld() {
	for i := 0; i < len(v.text); {
		r, size := utf8.DecodeRuneInString(v.text[i:])
		if !v.held[i] && !blank(r) && r != '\ufeff' && !strings.ContainsRune("*[]|-:#>\\", r) {
			v.fail("%q at %d belongs to no leaf", r, i)
			return
		}
		i += size
	}
}
