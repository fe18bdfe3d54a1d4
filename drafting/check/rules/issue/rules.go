// Package issue is the rules on what is sent out: the pages as they print (LAY), what
// is attached (ATT), who gets copies (CPY), and whether approval, filing and service
// bear the text out (ISS).
package issue

import (
	"strings"

	"jianwen/drafting/check"
)

// Rules are LAY-001 to ISS-004 of the specification.
var Rules = []*check.Rule{
	lay001,
	lay002,
	lay003,
	lay004,
	lay005,
	att001,
	att002,
	att003,
	att004,
	cpy001,
	cpy002,
	iss001,
	iss002,
	iss003,
	iss004,
}

// containsAny tells whether a text has one of the words.
func containsAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// textOf is the printed text of parts.
func textOf(d *check.Draft, parts ...string) string {
	var out strings.Builder
	for _, p := range d.In(parts...) {
		out.WriteString(p.Text)
		out.WriteByte('\n')
	}
	return out.String()
}
