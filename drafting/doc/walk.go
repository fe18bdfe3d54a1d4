package doc

import "jianwen/drafting/source"

// A Node is anything of the tree that has a place in the text: [*Document],
// [*Front], [*Entry], [*Scalar], any [Block], [*Row], [*Cell] or any [Inline].
type Node interface{ Extent() source.Span }

// Extent is the whole draft.
func (d *Document) Extent() source.Span { return source.Span{End: len(d.Text)} }

// Extent is the front matter's span.
func (f *Front) Extent() source.Span { return f.Span }

// Extent is the entry's span.
func (e *Entry) Extent() source.Span { return e.Span }

// Extent is the scalar's span.
func (s *Scalar) Extent() source.Span { return s.Span }

// Extent is the row's span.
func (r *Row) Extent() source.Span { return r.Span }

// Extent is the cell's span.
func (c *Cell) Extent() source.Span { return c.Span }

// Walk visits n and all below it in the order of the text. Where visit returns
// false, what lies below that node is passed over. A block's Attr is visited
// only where it stands among the inlines.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	for _, child := range Children(n) {
		Walk(child, visit)
	}
}

// Children are the nodes directly below n in the order of the text.
func Children(n Node) []Node {
	switch n := n.(type) {
	case *Document:
		return append([]Node{&n.Front}, blockNodes(n.Blocks)...)
	case *Front:
		return entryNodes(n.Entries)
	case *Entry:
		return append(scalarNodes(n.Values), entryNodes(n.Map)...)
	case *Part:
		return blockNodes(n.Blocks)
	case *Quote:
		return blockNodes(n.Blocks)
	case *Heading:
		return append(inlineNodes(n.Title), inlineNodes(n.Body)...)
	case *Paragraph:
		return inlineNodes(n.Inlines)
	case *Item:
		return inlineNodes(n.Inlines)
	case *Table:
		return tableNodes(n)
	case *Row:
		return cellNodes(n.Cells)
	case *Cell:
		return inlineNodes(n.Inlines)
	case *Strong:
		return inlineNodes(n.Inlines)
	case *Emphasis:
		return inlineNodes(n.Inlines)
	case *Link:
		return inlineNodes(n.Inlines)
	}
	return nil
}

func tableNodes(t *Table) []Node {
	out := append(inlineNodes(t.Caption), &t.Head)
	for i := range t.Rows {
		out = append(out, &t.Rows[i])
	}
	return out
}

func blockNodes(blocks []Block) []Node {
	out := make([]Node, len(blocks))
	for i, b := range blocks {
		out[i] = b
	}
	return out
}

func inlineNodes(inlines []Inline) []Node {
	out := make([]Node, len(inlines), len(inlines)+1)
	for i, n := range inlines {
		out[i] = n
	}
	return out
}

func entryNodes(entries []Entry) []Node {
	out := make([]Node, len(entries))
	for i := range entries {
		out[i] = &entries[i]
	}
	return out
}

func scalarNodes(values []Scalar) []Node {
	out := make([]Node, len(values))
	for i := range values {
		out[i] = &values[i]
	}
	return out
}

func cellNodes(cells []Cell) []Node {
	out := make([]Node, len(cells))
	for i := range cells {
		out[i] = &cells[i]
	}
	return out
}
