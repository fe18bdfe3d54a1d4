package redline

// text is what a paragraph says: in the new text, or in the old where it is gone.
func (m *merger) text(i int) string {
	p := m.d.Paragraphs[i]
	if p.New.Empty() {
		return p.Old.In(m.d.Old)
	}
	return p.New.In(m.d.New)
}

// openTable ends the text with the row that was written last, without the blank lines
// behind it: a row of the other draft may follow.
func (m *merger) openTable() {
	n := len(m.out)
	for n > 1 && m.out[n-1] == '\n' && m.out[n-2] == '\n' {
		n--
	}
	m.out, m.table = m.out[:n], true
	if last := len(m.marks) - 1; last >= 0 {
		m.marks[last].Span.End = min(m.marks[last].Span.End, n)
	}
}

// parted ends a table with a blank line where paragraph i is no row of it.
func (m *merger) parted(i int) {
	if !m.table {
		return
	}
	heads := i+1 < len(m.d.Paragraphs) && rule(m.text(i+1)) // another table
	if !cells(m.text(i)) || heads {
		m.out, m.table = append(m.out, '\n'), false
	}
}
