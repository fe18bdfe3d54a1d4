package editing

import (
	"strings"

	"jianwen/drafting/source"
)

// Type puts text in the place of the selection. Newlines in it begin new paragraphs
// and are blanks in a cell.
func (s *Sheet) Type(at Selection, text string) Change {
	c := Change{After: at}
	if !at.Empty() {
		c = s.Erase(at.Span())
	}
	if text == "" || len(s.Leaves) == 0 {
		return c
	}
	start := s.place(at.Span().Start)
	l := &s.Leaves[s.LeafAt(start)]
	if l.Field != nil {
		return s.replace(l, l.StopAt(start), l.StopAt(min(at.Span().End, l.End())), text)
	}
	text = escaped(text, l.Cell)
	insert := source.Edit{Span: source.Span{Start: start, End: start}, New: text}
	caret := source.Moved(start, c.Edits) + len(text)
	if l.void() {
		padded, lead := s.padded(l, text)
		insert.New = padded
		caret += lead
	}
	c.Edits = append([]source.Edit{insert}, c.Edits...)
	c.After = At(caret)
	return c
}

// Show is text as it is put in at a caret only to be seen, such as what is being
// composed; lead is how many bytes come before it.
func (s *Sheet) Show(at int, text string) (shown string, lead int) {
	i := s.LeafAt(at)
	if i < 0 {
		return text, 0
	}
	switch l := &s.Leaves[i]; {
	case l.Field != nil:
		before := s.lead(l)
		return before + text, len(before)
	case l.void():
		return s.padded(l, text)
	}
	return text, 0
}

// place is where a caret stands at an offset of the draft.
func (s *Sheet) place(offset int) int {
	l := &s.Leaves[s.LeafAt(offset)]
	return l.Stop(l.StopAt(offset))
}

// escaped is text as the format has it: what would be read as a mark gets a stroke, a
// newline begins a paragraph.
func escaped(text string, cell bool) string {
	var out strings.Builder
	for _, r := range strings.ReplaceAll(text, "\r\n", "\n") {
		switch {
		case r == '\n' && cell:
			out.WriteByte(' ')
		case r == '\n' || r == '\r':
			if out.Len() > 0 && !strings.HasSuffix(out.String(), "\n") {
				out.WriteString("\n\n")
			}
		case strings.ContainsRune("\\`*<>{", r) || r == '|' && cell:
			out.WriteByte('\\')
			out.WriteRune(r)
		case r < ' ' && r != '\t':
		default:
			out.WriteRune(r)
		}
	}
	return strings.TrimRight(out.String(), "\n")
}
