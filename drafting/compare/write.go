package compare

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/source"
	"jianwen/search/law"
)

// write puts the paragraphs into their order.
func (d *Difference) write(a, b []source.Span, p *pairs) {
	moves := map[int]int{} // by old index
	for j := range b {
		if i := p.toOld[j]; i >= 0 && !p.ordered[i] {
			moves[i] = len(moves) + 1
		}
	}
	next := 0 // of a
	gone := func(until int) {
		for ; next < until; next++ {
			old := a[next]
			if p.toNew[next] < 0 {
				d.add(Paragraph{Kind: Deleted, Old: old, Stretches: []Stretch{{Kind: Deleted, Old: old}}})
			} else {
				d.add(Paragraph{Kind: Left, Old: old, Move: moves[next]})
			}
		}
	}
	for j, new := range b {
		i := p.toOld[j]
		switch {
		case i < 0:
			gone(p.stays(j, len(a)))
			d.add(Paragraph{Kind: Inserted, New: new, Stretches: []Stretch{{Kind: Inserted, New: new}}})
		case p.ordered[i]:
			gone(i)
			d.add(d.both(a[i], new))
			next++
		default:
			gone(p.stays(j, len(a)))
			moved := d.both(a[i], new)
			moved.Kind, moved.Move = Moved, moves[i]
			d.add(moved)
		}
	}
	gone(len(a))
}

// stays is the index of the old paragraph that is the first to stay behind new paragraph
// j: what was taken out before it is told before what came in.
func (p *pairs) stays(j, end int) int {
	for ; j < len(p.toOld); j++ {
		if i := p.toOld[j]; i >= 0 && p.ordered[i] {
			return i
		}
	}
	return end
}

func (d *Difference) add(p Paragraph) { d.Paragraphs = append(d.Paragraphs, p) }

// both is a paragraph that both texts have.
func (d *Difference) both(old, new source.Span) Paragraph {
	p := Paragraph{Kind: Changed, Old: old, New: new, Stretches: within(d.Old, d.New, old, new)}
	if words(d.Old, old) == words(d.New, new) {
		p.Kind = Same
	}
	return p
}

// within compares two paragraphs by character.
func within(oldText, newText string, old, new source.Span) []Stretch {
	a, b := old.In(oldText), new.In(newText)
	switch {
	case a == b:
		return []Stretch{{Same, old, new}}
	case !utf8.ValidString(a) || !utf8.ValidString(b):
		return []Stretch{{Deleted, old, source.Span{Start: new.Start, End: new.Start}}, {Inserted, source.Span{Start: old.End, End: old.End}, new}}
	}
	var out []Stretch
	at := Stretch{Old: source.Span{Start: old.Start}, New: source.Span{Start: new.Start}}
	for _, c := range readable(law.Differ(a, b)) {
		at.Old.End, at.New.End = at.Old.Start, at.New.Start
		n := len(c.Text)
		switch c.Kind {
		case law.Insert:
			at.Kind, at.New.End = Inserted, at.New.Start+n
		case law.Delete:
			at.Kind, at.Old.End = Deleted, at.Old.Start+n
		default:
			at.Kind, at.Old.End, at.New.End = Same, at.Old.Start+n, at.New.Start+n
		}
		out = append(out, at)
		at.Old.Start, at.New.Start = at.Old.End, at.New.End
	}
	return out
}

// readable joins changes that only a single mark parts, so that 「，」 does not stand
// alone between two words that are new: what goes comes first, then what comes.
func readable(changes []law.Change) (out []law.Change) {
	var gone, come strings.Builder
	flush := func() {
		if gone.Len() > 0 {
			out = append(out, law.Change{Kind: law.Delete, Text: gone.String()})
		}
		if come.Len() > 0 {
			out = append(out, law.Change{Kind: law.Insert, Text: come.String()})
		}
		gone.Reset()
		come.Reset()
	}
	for i, c := range changes {
		switch {
		case c.Kind == law.Delete:
			gone.WriteString(c.Text)
		case c.Kind == law.Insert:
			come.WriteString(c.Text)
		case i > 0 && i+1 < len(changes) && letters(c.Text) == 0 && utf8.RuneCountInString(c.Text) == 1 && gone.Len() > 0 && come.Len() > 0:
			gone.WriteString(c.Text)
			come.WriteString(c.Text)
		default:
			flush()
			out = append(out, c)
		}
	}
	flush()
	return out
}
