package pdf

import "jianwen/drafting/page"

// A structure is what the document says, in reading order, for those who do not
// see its pages (ISO 32000-1, 14.7). It grows as pages are written; of its
// content it keeps the places only.
type structure struct {
	elements []*element
	of       map[identity]*element
	sheets   [][]ref // page → MCID → element
}

// identity tells elements apart; runs of one identity are one element, wherever
// they stand.
type identity struct {
	node, row, column int
	tag               page.Tag
}

// An element is one paragraph, heading, list item, table cell or figure.
type element struct {
	identity
	figure bool
	ref    ref
	marked []marked
}

// marked is a place in a page's content.
type marked struct{ page, mcid int }

func newStructure() *structure { return &structure{of: map[identity]*element{}} }

// element is what a run on a page belongs to; nil for an artifact.
func (s *structure) element(r *page.Run, sheet int, out *file) *element {
	if r.Tag == page.Artifact {
		return nil
	}
	id := identity{node: r.Node, tag: r.Tag}
	if r.Tag == page.TableHead || r.Tag == page.TableCell {
		id.row, id.column = r.Row, r.Column
	}
	if e := s.of[id]; e != nil && r.Node != 0 {
		if r.Tag == page.TableHead && len(e.marked) > 0 && e.marked[len(e.marked)-1].page < sheet {
			return nil // a head repeated on the next page has been read already
		}
		return e
	}
	e := &element{identity: id, ref: out.alloc()}
	s.elements = append(s.elements, e)
	s.of[id] = e
	return e
}

// addFigure is the element of a picture.
func (s *structure) addFigure(out *file) *element {
	e := &element{figure: true, ref: out.alloc()}
	s.elements = append(s.elements, e)
	return e
}

// begin gives content of e on a page its number there.
func (s *structure) begin(e *element, sheet int) (mcid int) {
	for len(s.sheets) <= sheet {
		s.sheets = append(s.sheets, nil)
	}
	mcid = len(s.sheets[sheet])
	s.sheets[sheet] = append(s.sheets[sheet], e.ref)
	e.marked = append(e.marked, marked{sheet, mcid})
	return mcid
}

// kind is the standard structure type of an element. The names of the office and
// of the document are the headings above all others.
func (e *element) kind() string {
	if e.figure {
		return "Figure"
	}
	switch e.tag {
	case page.Title:
		return "H1"
	case page.Heading1:
		return "H2"
	case page.Heading2:
		return "H3"
	case page.Heading3:
		return "H4"
	case page.Heading4:
		return "H5"
	case page.ListItem:
		return "LBody"
	case page.TableHead:
		return "TH"
	case page.TableCell:
		return "TD"
	}
	return "P"
}

// cell reports whether e is part of a table.
func (e *element) cell() bool { return e.tag == page.TableHead || e.tag == page.TableCell }

// A branch is a node of the finished tree: a group of branches, or an element.
type branch struct {
	kind string
	leaf *element
	kids []*branch
}

// grow puts the elements in their groups: lists, tables with rows, quotations.
func (s *structure) grow() *branch {
	g := &grouping{root: &branch{kind: "Document"}}
	for _, e := range s.elements {
		g.add(e)
	}
	return g.root
}

// A grouping remembers the group that the last element went into.
type grouping struct {
	root, group, row *branch
	last             *element
}

func (g *grouping) add(e *element) {
	b := &branch{kind: e.kind(), leaf: e}
	switch {
	case e.figure:
		g.root.kids = append(g.root.kids, b)
		g.last, g.group = nil, nil
		return
	case e.tag == page.ListItem:
		g.open("L")
		g.group.kids = append(g.group.kids, &branch{kind: "LI", kids: []*branch{b}})
	case e.tag == page.Quote:
		g.open("BlockQuote")
		g.group.kids = append(g.group.kids, b)
	case e.cell():
		g.addCell(e, b)
	default:
		g.group = nil
		g.root.kids = append(g.root.kids, b)
	}
	g.last = e
}

// open goes on with the group of the last element or begins one.
func (g *grouping) open(kind string) {
	if g.group == nil || g.group.kind != kind {
		g.group = &branch{kind: kind}
		g.root.kids = append(g.root.kids, g.group)
	}
}

// addCell puts a cell in its row. Rows that begin again, or the same place in
// another node, are another table.
func (g *grouping) addCell(e *element, b *branch) {
	within := g.group != nil && g.group.kind == "Table"
	if within && (e.row < g.last.row || e.row == g.last.row && e.column <= g.last.column && e.node != g.last.node) {
		g.group, within = nil, false
	}
	g.open("Table")
	if !within || e.row != g.last.row {
		g.row = &branch{kind: "TR"}
		g.group.kids = append(g.group.kids, g.row)
	}
	g.row.kids = append(g.row.kids, b)
}
