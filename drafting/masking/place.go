package masking

import (
	"strings"

	"jianwen/drafting/source"
)

// Masks are where the masks stand in the copy's text, in order; what was left out has
// an empty span.
func (c *Copy) Masks() (out []source.Span) {
	moved := 0
	for _, e := range c.Edits {
		start := e.Span.Start + moved
		out = append(out, source.Span{Start: start, End: start + len(e.New)})
		moved += len(e.New) - (e.Span.End - e.Span.Start)
	}
	return out
}

// Origin is the place in the draft of an offset of the copy's text; of one in a mask, the
// beginning of what it hides.
func (c *Copy) Origin(offset int) int {
	moved := 0
	for _, e := range c.Edits {
		start := e.Span.Start + moved
		if offset < start {
			break
		}
		if offset < start+len(e.New) {
			return e.Span.Start
		}
		moved += len(e.New) - (e.Span.End - e.Span.Start)
	}
	return offset - moved
}

// First is where in the draft, whose text is given, something is hidden for the first
// time; ok is false for one of another copy.
func (c *Copy) First(m Masked, text string) (at source.Span, ok bool) {
	for _, e := range c.Edits {
		if strings.Contains(m.Original, e.Span.In(text)) && strings.Contains(m.Mask, e.New) {
			return e.Span, true
		}
	}
	for _, e := range c.Edits { // a value that was written anew as a whole
		if strings.Contains(e.Span.In(text), m.Original) {
			return e.Span, true
		}
	}
	return at, false
}
