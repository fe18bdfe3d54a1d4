package parse

import "strings"

// kind is what a chunk of lines is, told from its first line.
type kind uint8

const (
	paragraph kind = iota
	numbered       // opens with an official number
	marked         // opens with # marks
	table
	quote
	fence // one line of three colons or more
)

// A chunk is the lines of one block.
type chunk struct {
	kind  kind
	lines []line
}

// maxQuotes is how deep block quotes may nest; more > marks are text.
const maxQuotes = 12

// A splitter cuts lines into chunks, in linear time.
type splitter struct {
	text   string
	lines  []line
	quotes int  // how many block quotes stand around the lines
	items  bool // numbers open items of a list
}

// next cuts the chunk that begins at line i, which is not blank.
func (s *splitter) next(i int) chunk {
	kind := s.kindAt(i)
	end := i + 1
	switch kind {
	case fence, marked:
	case quote:
		for end < len(s.lines) && s.quoted(end) {
			end++
		}
	case table:
		for end++; end < len(s.lines) && s.row(end); end++ {
		}
	default:
		for end < len(s.lines) && s.continues(end) {
			if end == i+1 && kind == numbered && endsTitle(s.lines[i].in(s.text), s.items) {
				break
			}
			end++
		}
	}
	return chunk{kind, s.lines[i:end]}
}

// kindAt tells what begins at line i.
func (s *splitter) kindAt(i int) kind {
	text := s.lines[i].in(s.text)
	switch {
	case s.fenced(i):
		return fence
	case s.quoted(i):
		return quote
	case hashes(text) > 0:
		return marked
	case s.tableAt(i):
		return table
	}
	if _, ok := officialNumber(text); ok {
		return numbered
	}
	return paragraph
}

// continues reports whether line i goes on with the paragraph before it.
func (s *splitter) continues(i int) bool {
	l := s.lines[i]
	if l.blank() || l.indented(s.text) {
		return false
	}
	if piped(l.in(s.text)) && !piped(s.lines[i-1].in(s.text)) {
		return false
	}
	return s.kindAt(i) == paragraph
}

// row reports whether line i goes on with the table before it.
func (s *splitter) row(i int) bool {
	text := s.lines[i].in(s.text)
	return cellEnd(text, 0) < len(text) && !s.fenced(i) && !s.quoted(i)
}

func (s *splitter) fenced(i int) bool {
	return s.quotes == 0 && strings.HasPrefix(s.lines[i].in(s.text), ":::")
}

func (s *splitter) quoted(i int) bool {
	return s.quotes < maxQuotes && strings.HasPrefix(s.lines[i].in(s.text), ">")
}

// tableAt reports whether line i is the head of a table: the line below it is
// the row of dashes and has as many cells.
func (s *splitter) tableAt(i int) bool {
	if i+1 >= len(s.lines) {
		return false
	}
	columns := len(dashes(s.lines[i+1].in(s.text)))
	return columns > 0 && columns == len(cells(s.lines[i], s.text))
}

func piped(text string) bool { return strings.HasPrefix(text, "|") }

// hashes is the number of # marks that make text a heading; 0 when it is none.
func hashes(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "#"))
	if n == 0 || n > 6 || n < len(text) && blanks(text[n:]) == 0 {
		return 0
	}
	return n
}
