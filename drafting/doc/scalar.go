package doc

import (
	"strings"

	"jianwen/drafting/source"
)

// Within is where bytes start to end of the scalar's Text stand in the draft: the
// whole value, marks included, where it is written in another way than it reads
// (escapes, folded lines).
func (s *Scalar) Within(draft string, start, end int) source.Span {
	written := s.Span.In(draft)
	if i := strings.Index(written, s.Text); i >= 0 && i <= 1 && len(written) == len(s.Text)+2*i {
		return source.Span{Start: s.Span.Start + i + start, End: s.Span.Start + i + end}
	}
	return s.Span
}
