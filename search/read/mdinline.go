package read

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

var (
	breakTag = regexp.MustCompile(`(?i)<br[ \t]*/?>`)
	tag      = regexp.MustCompile(`</?[a-zA-Z][-a-zA-Z0-9]*(?:[ \t][^<>]*)?/?>`)
	image    = regexp.MustCompile(`!\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+"[^"]*")?\)`)
	link     = regexp.MustCompile(`\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+"[^"]*")?\)`)
	autolink = regexp.MustCompile(`<((?:https?|mailto):[^<>\s]+)>`)
	strong   = regexp.MustCompile(`\*\*([^*]+)\*\*|__([^_]+)__`)
	emphasis = regexp.MustCompile(`\*([^*\s][^*]*)\*`)
	ticks    = regexp.MustCompile("`+([^`]*)`+")
	struck   = regexp.MustCompile(`~~([^~]+)~~`)
	escape   = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]")
)

// breaks cuts a line at its <br>.
func breaks(text string) []string {
	if !strings.Contains(text, "<") {
		return []string{text}
	}
	return breakTag.Split(text, -1)
}

// hidden is where an escaped character waits while marks are dropped: the last
// private plane, which no text uses.
const hidden = 0x100000

const maxInline = 1 << 20 // bytes of a line that is searched for marks

// inline drops the marks within a line.
func inline(text string) string {
	if len(text) > maxInline || !strings.ContainsAny(text, "*_`[<\\&~") {
		return clean(text)
	}
	text = escape.ReplaceAllStringFunc(text, func(s string) string { return string(rune(hidden + int(s[1]))) })
	text = image.ReplaceAllString(text, "$1")
	text = link.ReplaceAllString(text, "$1")
	text = autolink.ReplaceAllString(text, "$1")
	text = tag.ReplaceAllString(text, "")
	text = strong.ReplaceAllString(text, "$1$2")
	text = emphasis.ReplaceAllString(text, "$1")
	text = struck.ReplaceAllString(text, "$1")
	text = ticks.ReplaceAllString(text, "$1")
	text = html.UnescapeString(text)
	return clean(strings.Map(func(r rune) rune {
		if r > hidden && r < hidden+0x80 {
			return r - hidden
		}
		return r
	}, text))
}
