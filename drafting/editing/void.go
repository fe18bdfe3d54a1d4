package editing

import (
	"slices"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// addVoid adds an empty paragraph at an offset that stands on a blank line of a part.
func (s *Sheet) addVoid(at int) {
	for i := range s.Leaves {
		l := &s.Leaves[i]
		if l.Cell && len(l.Units) == 0 && s.blanks(l.Void, at) {
			l.Void = at
			return
		}
		if empty := len(l.Units) == 0 && l.void(); empty && l.Region.Inner.Start <= at && at <= l.Region.Inner.End {
			if s.blank(at, l.Region.Inner) {
				l.Void = at
			}
			return
		}
	}
	i, found := slices.BinarySearchFunc(s.Leaves, at, func(l Leaf, at int) int { return l.Stop(0) - at })
	if found || i > 0 && at <= s.Leaves[i-1].Span.End || i < len(s.Leaves) && at > s.Leaves[i].Span.Start {
		return // in a leaf
	}
	in := s.regionAt(at)
	if in == nil || !s.blank(at, in.Inner) {
		return
	}
	s.Leaves = slices.Insert(s.Leaves, i, Leaf{Span: source.Span{Start: at, End: at}, Void: at, Region: in})
}

// blanks reports whether nothing but blanks lies between two places of a line.
func (s *Sheet) blanks(a, b int) bool {
	return b >= 0 && b <= len(s.Text) && strings.Trim(s.Text[min(a, b):max(a, b)], " \t") == ""
}

// regionAt is the part that an offset lies in, or the region of the paragraphs around
// it outside parts; nil where no paragraph may stand.
func (s *Sheet) regionAt(at int) *Region {
	for _, b := range s.Document.Blocks {
		p, ok := b.(*doc.Part)
		if !ok || !p.Span.Contains(at) && p.Span.End != at {
			continue
		}
		in := regionOf(s.Text, p)
		if in.Inner.Start <= at && at <= in.Inner.End {
			for i := range s.Leaves { // the same region as its neighbours', so that they can be joined
				if r := s.Leaves[i].Region; r.Part == p && r.Inner == in.Inner && !r.Table {
					return r
				}
			}
			return in
		}
		return nil
	}
	return nil
}

// blank reports whether an offset stands at the head of a blank line with a blank line
// or the end of the region on either side.
func (s *Sheet) blank(at int, inner source.Span) bool {
	before, after := s.Text[inner.Start:at], s.Text[at:inner.End]
	return (before == "" || strings.HasSuffix(before, "\n")) && (after == "" || after[0] == '\n')
}

// padded is a paragraph as it is put on a blank line: parted by blank lines from what
// stands around it. lead is how many bytes come before the text.
func (s *Sheet) padded(l *Leaf, text string) (padded string, lead int) {
	inner := l.Region.Inner
	before, after := s.Text[inner.Start:l.Void], s.Text[l.Void:inner.End]
	head := strings.Repeat("\n", max(0, need(before == strings.Repeat("\n", len(before)))-trailing(before)))
	tail := strings.Repeat("\n", max(0, 2-leading(after)))
	return head + text + tail, len(head)
}

// need is how many newlines part a paragraph from what stands before it: after the
// head of a part one is enough for a blank line.
func need(first bool) int {
	if first {
		return 1
	}
	return 2
}

func trailing(s string) int { return len(s) - len(strings.TrimRight(s, "\n")) }

func leading(s string) int { return len(s) - len(strings.TrimLeft(s, "\n")) }
