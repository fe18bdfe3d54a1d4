package editing

import (
	"strings"
	"unicode"

	"jianwen/drafting/source"
)

// Search is what to look for in what prints.
type Search struct {
	Text  string
	Exact bool         // capitals and widths count
	In    *source.Span // nil: the whole draft
}

// Find is the places of a text in what prints, in order. It does not run over
// paragraphs, and over marks it does.
func (s *Sheet) Find(q Search) (out []source.Span) {
	want := folded(q.Text, q.Exact)
	if len(want) == 0 {
		return nil
	}
	for i := range s.Leaves {
		l := &s.Leaves[i]
		var have []rune
		var unit []int // of each character of have
		for n, u := range l.Units {
			for _, r := range folded(s.unit(u), q.Exact) {
				have, unit = append(have, r), append(unit, n)
			}
		}
		for at := 0; at+len(want) <= len(have); at++ {
			if string(have[at:at+len(want)]) != string(want) {
				continue
			}
			span := source.Span{Start: l.Units[unit[at]].Start, End: l.Units[unit[at+len(want)-1]].End}
			if q.In == nil || q.In.Covers(span) {
				out = append(out, span)
			}
			at += len(want) - 1
		}
	}
	return out
}

// folded is a text as it is compared.
func folded(s string, exact bool) []rune {
	if exact {
		return []rune(s)
	}
	return []rune(strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		return unicode.ToLower(r)
	}, s))
}

// replaceIn puts a text in the place of those of spans that lie in a field.
func (s *Sheet) replaceIn(l *Leaf, spans []source.Span, with string) Change {
	var value strings.Builder
	at := 0
	for _, span := range spans {
		if span.End > l.End() {
			break
		}
		value.WriteString(l.Field.value[at:l.Field.cuts[l.StopAt(span.Start)]] + with)
		at = l.Field.cuts[l.StopAt(span.End)]
	}
	value.WriteString(l.Field.value[at:])
	return s.replace(l, 0, len(l.Units), value.String())
}

// Replace puts a text in the place of each of spans, as one change.
func (s *Sheet) Replace(spans []source.Span, with string) Change {
	var c Change
	for i, span := range spans {
		if j := s.LeafAt(span.Start); j >= 0 && s.Leaves[j].Field != nil {
			if i == 0 || s.LeafAt(spans[i-1].Start) != j { // all that are in one value at once
				c.Edits = append(c.Edits, s.replaceIn(&s.Leaves[j], spans[i:], with).Edits...)
			}
			continue
		}
		one := s.Type(Selection{Anchor: span.Start, Caret: span.End}, with)
		c.Edits = append(c.Edits, one.Edits...)
	}
	if len(spans) > 0 {
		c.After = At(source.Moved(spans[len(spans)-1].End, c.Edits))
	}
	return c
}
