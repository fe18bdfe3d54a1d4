package editing

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/forms"
)

// EmptyAt is where a part is written that holds no more than a new draft puts there.
func EmptyAt(text string, p *doc.Part, want forms.Part) (at int, empty bool) {
	n := len(p.Blocks)
	if n == 0 {
		line := strings.IndexByte(text[p.KeyAt.End:], '\n')
		return p.KeyAt.End + line + 1, line >= 0
	}
	last := p.Blocks[n-1].Extent()
	if !want.Blank(text[p.Blocks[0].Extent().Start:last.End]) {
		return 0, false
	}
	if _, heading := p.Blocks[n-1].(*doc.Heading); heading && strings.HasPrefix(text[last.End:], "\n\n") {
		return last.End + 1, true
	}
	return last.End, true
}
