package compare

import (
	"strings"

	"jianwen/drafting/source"
)

// split takes a text apart: each line of text with the blank lines behind it.
func split(text string) (out []source.Span) {
	at := 0
	for at < len(text) {
		end, seen := at, false
		for end < len(text) {
			line := text[end:]
			if i := strings.IndexByte(line, '\n'); i >= 0 {
				line = line[:i+1]
			}
			blank := strings.TrimSpace(line) == ""
			if !blank && (seen || end > at) {
				break
			}
			seen = seen || !blank
			end += len(line)
		}
		out = append(out, source.Span{Start: at, End: end})
		at = end
	}
	return out
}

// words is what a paragraph says, without the blank lines behind it.
func words(text string, span source.Span) string { return strings.TrimSpace(span.In(text)) }
