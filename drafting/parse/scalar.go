package parse

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
)

// plainScalar is text that YAML reads as itself without quotes: it opens with a letter
// of any script, and holds nothing that could begin a comment or a mapping.
var (
	plainScalar = regexp.MustCompile(`^[\p{Han}A-Za-z《“（][\p{Han}A-Za-z0-9《》〈〉“”（）〔〕、，。；·—－_./×-]*$`)
	plainDate   = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
)

// reserved is the words that YAML takes for something other than text.
var reserved = map[string]bool{
	"true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "null": true,
	"y": true, "n": true, "nan": true, "inf": true,
}

// Scalar writes any text as a value of a front matter, on one line and without quotes
// where that is safe: [Document] reads it back.
func Scalar(s string) string {
	if plainDate.MatchString(s) || plainScalar.MatchString(s) && !reserved[strings.ToLower(s)] {
		return s
	}
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "�") {
		out.WriteString(escape(r))
	}
	out.WriteByte('"')
	return out.String()
}

// escape writes one character for inside double quotes.
func escape(r rune) string {
	switch {
	case r == '"' || r == '\\':
		return `\` + string(r)
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r == '\r':
		return `\r`
	case r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r >= 0xfffe && r <= 0xffff:
		return fmt.Sprintf(`\u%04X`, r)
	case r == utf8.RuneError:
		return "�"
	}
	return string(r)
}

// EndOfFront is where a further key of a draft's front matter goes, and what has to
// stand before it. A draft without front matter has none.
func EndOfFront(d *doc.Document) (at int, before string) {
	front := d.Front.Span.In(d.Text)
	last := strings.LastIndexByte(front, '\n') + 1
	if mark := strings.TrimSpace(front[last:]); last > 0 && (mark == "---" || mark == "...") {
		return d.Front.Span.Start + last, ""
	}
	return d.Front.Span.End, "\n"
}
