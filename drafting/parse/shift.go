package parse

import (
	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// shiftBlock is a copy of b, moved by delta bytes. Documents that were given
// away are never changed.
func shiftBlock(b doc.Block, delta int) doc.Block {
	if delta == 0 {
		return b
	}
	switch b := b.(type) {
	case *doc.Heading:
		n := *b
		move(delta, &n.Span, &n.NumberAt)
		n.Title, n.Body, n.Attr = shiftInlines(b.Title, delta), shiftInlines(b.Body, delta), shiftAttributes(b.Attr, delta)
		return &n
	case *doc.Paragraph:
		n := *b
		move(delta, &n.Span)
		n.Inlines, n.Attr = shiftInlines(b.Inlines, delta), shiftAttributes(b.Attr, delta)
		return &n
	case *doc.Item:
		n := *b
		move(delta, &n.Span, &n.NumberAt)
		n.Inlines, n.Attr = shiftInlines(b.Inlines, delta), shiftAttributes(b.Attr, delta)
		return &n
	case *doc.Table:
		return shiftTable(b, delta)
	case *doc.Quote:
		n := &doc.Quote{Span: b.Span.Shift(delta)}
		for _, inner := range b.Blocks {
			n.Blocks = append(n.Blocks, shiftBlock(inner, delta))
		}
		return n
	}
	return b
}

// move shifts spans in place. A span that is not there stays the zero span.
func move(delta int, spans ...*source.Span) {
	for _, s := range spans {
		if *s != (source.Span{}) || s == spans[0] {
			*s = s.Shift(delta)
		}
	}
}

func shiftTable(t *doc.Table, delta int) *doc.Table {
	n := *t
	n.Span = t.Span.Shift(delta)
	n.Caption = shiftInlines(t.Caption, delta)
	n.Head = shiftRow(t.Head, delta)
	n.Rows = make([]doc.Row, len(t.Rows))
	for i, row := range t.Rows {
		n.Rows[i] = shiftRow(row, delta)
	}
	return &n
}

func shiftRow(r doc.Row, delta int) doc.Row {
	n := doc.Row{Span: r.Span.Shift(delta), Cells: make([]doc.Cell, len(r.Cells))}
	for i, c := range r.Cells {
		n.Cells[i] = doc.Cell{Span: c.Span.Shift(delta), Inlines: shiftInlines(c.Inlines, delta)}
	}
	return n
}

func shiftInlines(inlines []doc.Inline, delta int) []doc.Inline {
	if inlines == nil {
		return nil
	}
	out := make([]doc.Inline, len(inlines))
	for i, n := range inlines {
		out[i] = shiftInline(n, delta)
	}
	return out
}

func shiftInline(n doc.Inline, delta int) doc.Inline {
	switch n := n.(type) {
	case *doc.Text:
		return &doc.Text{Span: n.Span.Shift(delta), Value: n.Value, Exact: n.Exact}
	case *doc.Strong:
		return &doc.Strong{Span: n.Span.Shift(delta), Inlines: shiftInlines(n.Inlines, delta)}
	case *doc.Emphasis:
		return &doc.Emphasis{Span: n.Span.Shift(delta), Inlines: shiftInlines(n.Inlines, delta)}
	case *doc.Link:
		return &doc.Link{Span: n.Span.Shift(delta), Inlines: shiftInlines(n.Inlines, delta), Target: n.Target}
	case *doc.FieldRef:
		return &doc.FieldRef{Span: n.Span.Shift(delta), Key: n.Key}
	case *doc.EvidenceRef:
		return &doc.EvidenceRef{Span: n.Span.Shift(delta), Value: n.Value, Numbers: n.Numbers}
	case *doc.ProblemRef:
		return &doc.ProblemRef{Span: n.Span.Shift(delta), Value: n.Value, Numbers: n.Numbers}
	case *doc.Break:
		return &doc.Break{Span: n.Span.Shift(delta), Hard: n.Hard}
	case *doc.Attributes:
		return shiftAttributes(n, delta)
	}
	return n
}

func shiftAttributes(a *doc.Attributes, delta int) *doc.Attributes {
	if a == nil {
		return nil
	}
	return &doc.Attributes{Span: a.Span.Shift(delta), ID: a.ID, Sets: a.Sets}
}
