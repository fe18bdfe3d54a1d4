package parse

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Rows are cut here and not by goldmark: its extension drops the cells that a
// row has too many, and of cells it does not say where they end.

// cellEnd is the offset of the first | in text at or after from that is not
// escaped, or len(text).
func cellEnd(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '|':
			return i
		}
	}
	return len(text)
}

// cells are the cells of a row, their marks and blanks trimmed: the spans of
// their characters. A row without any | has one cell.
func cells(l line, text string) []source.Span {
	row := text[l.text:l.end]
	row = row[:trimEnd(row, 0, len(row))]
	at := 0
	if piped(row) {
		at = 1
	}
	var out []source.Span
	for at < len(row) {
		end := cellEnd(row, at)
		start := at + blanks(row[at:end])
		out = append(out, source.Span{Start: start, End: trimEnd(row, start, end)}.Shift(l.text))
		at = end + 1
	}
	return out
}

// dashes reads the row below a table's head, |:--|--:|; nil when text is none.
func dashes(text string) []doc.Align {
	if !strings.Contains(text, "|") || strings.Trim(text, "|:- \t") != "" {
		return nil
	}
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "|"), "|")
	var out []doc.Align
	for _, cell := range strings.Split(text, "|") {
		cell = strings.TrimSpace(cell)
		bare, left := strings.CutPrefix(cell, ":")
		bare, right := strings.CutSuffix(bare, ":")
		if bare == "" || strings.Trim(bare, "-") != "" {
			return nil
		}
		out = append(out, alignment(left, right))
	}
	return out
}

func alignment(left, right bool) doc.Align {
	switch {
	case left && right:
		return doc.AlignCenter
	case left:
		return doc.AlignLeft
	case right:
		return doc.AlignRight
	}
	return doc.AlignNone
}

// tableBlock reads a table. A row with too few cells is filled with empty ones;
// what a row has too much stays in its last cell, so that no character is lost.
func (r *reader) tableBlock(lines []line) doc.Block {
	t := &doc.Table{Span: over(lines), Align: dashes(lines[1].in(r.text))}
	var leaves [][]line
	rows := make([]doc.Row, 0, len(lines)-1)
	for i, l := range lines {
		if i == 1 {
			continue
		}
		row := doc.Row{Span: source.Span{Start: l.start, End: l.end}}
		for _, span := range fit(cells(l, r.text), len(t.Align), l.end) {
			row.Cells = append(row.Cells, doc.Cell{Span: span})
			leaves = append(leaves, []line{{span.Start, span.Start, span.End, span.End}})
		}
		rows = append(rows, row)
	}
	parsed := r.inlines(leaves)
	for _, row := range rows {
		for i := range row.Cells {
			row.Cells[i].Inlines, parsed = parsed[0], parsed[1:]
		}
	}
	t.Head, t.Rows = rows[0], rows[1:]
	return t
}

// fit makes spans n cells.
func fit(spans []source.Span, n, end int) []source.Span {
	if len(spans) > n {
		spans[n-1].End = spans[len(spans)-1].End
		spans = spans[:n]
	}
	for len(spans) < n {
		spans = append(spans, source.Span{Start: end, End: end})
	}
	return spans
}
