package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/source"
)

// A line is a line of a text by its offsets. start ≤ text ≤ end ≤ next: from
// start to text stands indentation, from text to end the characters (blanks at
// the end among them), from end to next what ends the line.
type line struct{ start, text, end, next int }

// scanLines cuts text from offset from into lines. They end with \n or \r\n.
func scanLines(text string, from int) []line {
	lines := make([]line, 0, 1+strings.Count(text[from:], "\n"))
	for at := from; at < len(text); {
		l := line{start: at, next: len(text)}
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			l.next = at + i + 1
		}
		l.end = l.next
		if strings.HasSuffix(text[at:l.end], "\n") {
			l.end--
			if strings.HasSuffix(text[at:l.end], "\r") {
				l.end--
			}
		}
		l.text = l.start + blanks(text[l.start:l.end])
		lines = append(lines, l)
		at = l.next
	}
	return lines
}

// blanks is the number of bytes of white space at the start of s. A full-width
// blank is white space; no-break space is not, it may be wanted.
func blanks(s string) int {
	for i, r := range s {
		if !blank(r) {
			return i
		}
	}
	return len(s)
}

func blank(r rune) bool {
	return r == ' ' || r == '\t' || r == '　' || unicode.IsSpace(r) && r != '\u00a0'
}

// trimEnd is end moved back over white space, not further than start.
func trimEnd(text string, start, end int) int {
	for end > start {
		r, size := utf8.DecodeLastRuneInString(text[start:end])
		if !blank(r) {
			break
		}
		end -= size
	}
	return end
}

func (l line) blank() bool { return l.text == l.end }

func (l line) in(text string) string { return text[l.text:l.end] }

// indented reports whether the line opens with two full-width blanks, as a
// Chinese paragraph does.
func (l line) indented(text string) bool { return strings.HasPrefix(text[l.start:l.text], "　　") }

// over is the span of a stretch of lines, without the last one's line end.
func over(lines []line) source.Span {
	return source.Span{Start: lines[0].start, End: lines[len(lines)-1].end}
}

// shiftLines is a copy of lines, moved by delta bytes.
func shiftLines(lines []line, delta int) []line {
	out := make([]line, len(lines))
	for i, l := range lines {
		out[i] = line{l.start + delta, l.text + delta, l.end + delta, l.next + delta}
	}
	return out
}
