package read

import (
	"slices"
	"strings"
)

const (
	maxTables = 8       // tables within tables that are kept apart; deeper ones run into these
	maxBlocks = 1 << 18 // paragraphs of a file: the longest code has under ten thousand
)

// A sink takes paragraphs in reading order and puts those of table cells together.
type sink struct {
	doc    *Document
	tables []*grid
	deeper int // tables opened beyond maxTables
	blocks int
	full   bool // some were left out
}

// A grid is a table that is open: rows of cells of paragraphs.
type grid struct {
	rows   [][][]Block
	nested bool
}

// add takes a paragraph; empty ones are left out.
func (s *sink) add(b Block) {
	if b.Text == "" && b.Table == nil {
		return
	}
	if s.blocks >= maxBlocks {
		if !s.full {
			s.doc.Notes = append(s.doc.Notes, partly("段落太多，只读了前面的部分。", "there are too many paragraphs; only the first were read"))
		}
		s.full = true
		return
	}
	s.blocks++
	if len(s.tables) == 0 {
		s.doc.Blocks = append(s.doc.Blocks, b)
		return
	}
	g := s.tables[len(s.tables)-1]
	if len(g.rows) == 0 {
		g.rows = append(g.rows, nil)
	}
	row := &g.rows[len(g.rows)-1]
	if len(*row) == 0 {
		*row = append(*row, nil)
	}
	cell := &(*row)[len(*row)-1]
	*cell = append(*cell, b)
}

func (s *sink) openTable() {
	if len(s.tables) >= maxTables {
		s.deeper++
		return
	}
	if len(s.tables) > 0 {
		s.tables[len(s.tables)-1].nested = true
	}
	s.tables = append(s.tables, &grid{})
}

func (s *sink) openRow() {
	if g := s.top(); g != nil {
		g.rows = append(g.rows, nil)
	}
}

func (s *sink) openCell() {
	g := s.top()
	if g == nil {
		return
	}
	if len(g.rows) == 0 {
		g.rows = append(g.rows, nil)
	}
	row := &g.rows[len(g.rows)-1]
	*row = append(*row, nil)
}

// top is the table whose rows are being read.
func (s *sink) top() *grid {
	if len(s.tables) == 0 || s.deeper > 0 {
		return nil
	}
	return s.tables[len(s.tables)-1]
}

// closeTable ends the innermost table: what is laid out in cells only to look so
// becomes paragraphs again.
func (s *sink) closeTable() {
	switch {
	case s.deeper > 0:
		s.deeper--
		return
	case len(s.tables) == 0:
		return
	}
	g := s.tables[len(s.tables)-1]
	s.tables = s.tables[:len(s.tables)-1]
	if !g.layout() {
		s.add(g.block())
		return
	}
	for _, row := range g.rows {
		for _, cell := range row {
			for _, b := range cell {
				s.blocks--
				s.add(b)
			}
		}
	}
}

// close ends whatever is open.
func (s *sink) close() {
	s.deeper = 0
	for len(s.tables) > 0 {
		s.closeTable()
	}
}

// layout: a single column, a cell with a long text or another table.
func (g *grid) layout() bool {
	single := true
	for _, row := range g.rows {
		single = single && len(row) < 2
		for _, cell := range row {
			if len(cell) > 8 {
				return true
			}
		}
	}
	return single || g.nested
}

// block is the table as one block: its empty rows are left out.
func (g *grid) block() Block {
	b := Block{}
	var rows []string
	for _, row := range g.rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			var text []string
			for _, p := range cell {
				text = append(text, strings.ReplaceAll(p.Text, "\t", " "))
				b.Page = max(b.Page, p.Page)
			}
			cells[i] = strings.Join(text, "\n")
		}
		if slices.ContainsFunc(cells, func(c string) bool { return c != "" }) {
			b.Table = append(b.Table, cells)
			rows = append(rows, strings.ReplaceAll(strings.Join(cells, "\t"), "\n", " "))
		}
	}
	b.Text = strings.Join(rows, "\n")
	return b
}
