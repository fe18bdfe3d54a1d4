// Package redline sets how one draft became another on the pages of a draft, as offices
// hand it round (花脸稿): what is gone is red and struck through, what came is blue and
// underlined, what has moved has two lines where it stood and where it stands.
//
//	compare.Difference ─ [Merge] ─▶ one text with both ─ Compile ─▶ pages ─ [Pages] ─▶ pages with marks
//
// The merged text has the structure of the new one: its fences, its front matter, its
// attributes. So the pages are laid out as the new draft's are, with what is gone
// between. The values of the front matter that are not free text, such as a date, are
// the new ones; [Copy.Head] tells what they were.
package redline

import (
	"sort"

	"jianwen/drafting/compare"
	"jianwen/drafting/source"
)

// A Copy is a text with what two drafts say.
type Copy struct {
	Text  string
	Marks []Mark // in order; they do not overlap
	Head  []Change

	anchors []anchor // in order
}

// A Mark is a stretch of the copy's text that one of the drafts has and the other has
// not, or has elsewhere.
type Mark struct {
	Span source.Span
	Kind compare.Kind // Inserted, Deleted, Moved or Left
}

// A Change is a line of the front matter that is shown as it is now.
type Change struct{ Old, New string }

// An anchor is where text of the copy comes from.
type anchor struct {
	start int // in the copy
	at    int // in the new text
	long  int // bytes of the new text; 0 of what is gone from it
}

// Place is where in the copy's text an offset of the new draft stands.
func (c *Copy) Place(offset int) int {
	place := 0
	for _, a := range c.anchors {
		if a.long > 0 && a.at <= offset {
			place = a.start + min(offset-a.at, a.long)
		}
	}
	return place
}

// Origin is the place in the new draft of an offset of the copy's text; of what is gone,
// the place where it stood.
func (c *Copy) Origin(offset int) int {
	i := sort.Search(len(c.anchors), func(i int) bool { return c.anchors[i].start > offset }) - 1
	if i < 0 {
		return 0
	}
	a := c.anchors[i]
	return a.at + min(offset-a.start, a.long)
}
