package fields

import (
	"regexp"
	"strings"

	"jianwen/drafting/forms"
)

// perLine is what a hint says of several values in the draft's head.
var perLine = regexp.MustCompile(`每行一([人个项次条])(?:(，[^，“]*)?，以“- ”开头)?`)

// hint is what a field's line says while it is empty: in a line several values stand
// behind one another, and not in lines of their own as in the draft's head.
func hint(f forms.Field) string {
	return strings.ReplaceAll(perLine.ReplaceAllString(f.Hint, "几${1}之间用“；”隔开${2}"), "“- ", "“")
}
