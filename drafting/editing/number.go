package editing

import (
	"strconv"
	"strings"
	"unicode"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// numberFor writes the official number of a level (GB/T 9704—2012, 7.3.3): 一、（一）
// 1. and （1）.
func numberFor(level, ordinal int) string {
	switch level {
	case 1:
		return law.Numeral(ordinal) + "、"
	case 2:
		return "（" + law.Numeral(ordinal) + "）"
	case 3:
		return strconv.Itoa(ordinal) + "."
	default:
		return "（" + strconv.Itoa(ordinal) + "）"
	}
}

// Level makes the paragraph at an offset a heading of a level, 1 to 4, with the number
// that is its turn; a heading of that level becomes a plain paragraph. Headings that
// follow, and references to them, count on.
func (s *Sheet) Level(at, level int) Change {
	i := s.LeafAt(at)
	if i < 0 || s.Leaves[i].Cell || s.Leaves[i].Field != nil {
		return Change{After: At(at)}
	}
	l := &s.Leaves[i]
	var edits, counted []source.Edit
	was, typed := 0, 0
	start := l.Stop(0)
	switch b := l.Block.(type) {
	case *doc.Heading:
		was = b.Level
		if b.Number == "" {
			start = b.Span.Start
		}
		counted = append(counted, s.shift(i, b.Level, b.Ordinal, -1)...)
		edits = append(edits, counted...)
		end := l.Stop(0)
		if n := numberEnd(l, b.NumberAt); n > 0 {
			end = l.Stop(n)
		}
		edits = append(edits, source.Edit{Span: source.Span{Start: start, End: end}})
	case *doc.Item:
		edits = append(edits, source.Edit{Span: source.Span{Start: start, End: l.Stop(numberEnd(l, b.NumberAt))}})
	}
	if was != level {
		ordinal := s.turn(i, level)
		number := numberFor(level, ordinal)
		typed = len(number)
		if l.Block == nil {
			padded, lead := s.padded(l, number)
			number, typed = padded, lead+typed
		}
		edits = append([]source.Edit{{Span: source.Span{Start: start, End: start}, New: number}}, edits...)
		shifted := s.shift(i, level, ordinal-1, 1)
		edits, counted = append(edits, shifted...), append(counted, shifted...)
	}
	edits = once(edits)
	caret := source.Moved(max(at, start), edits)
	if at <= start && was != level {
		caret = source.Moved(start, edits[1:]) + typed
	}
	return Change{Edits: edits, After: At(caret), counted: once(counted)}
}

// numberEnd is how many units a number has.
func numberEnd(l *Leaf, number source.Span) (n int) {
	for n < len(l.Units) && l.Units[n].Start < number.End {
		n++
	}
	return n
}

// turn is the ordinal that a heading of a level has at leaf i: one more than the last
// of its level, from one where a higher heading stands between.
func (s *Sheet) turn(i, level int) int {
	for j := i - 1; j >= 0; j-- {
		h, ok := s.Leaves[j].Block.(*doc.Heading)
		switch {
		case !ok || h.Number == "" || h.Level > level:
		case h.Level < level:
			return 1
		default:
			return h.Ordinal + 1
		}
	}
	return 1
}

// shift lets the headings of a level behind leaf i, which count on from last, count on
// from last+by; and references to those that are problems with them.
func (s *Sheet) shift(i, level, last, by int) (edits []source.Edit) {
	became := map[int]int{}
	problems := false
	for j := i + 1; j < len(s.Leaves); j++ {
		h, ok := s.Leaves[j].Block.(*doc.Heading)
		if !ok || h.Number == "" || h.Level > level {
			continue
		}
		if h.Level < level || h.Ordinal != last+1 {
			break
		}
		last = h.Ordinal
		became[h.Ordinal] = h.Ordinal + by
		edits = append(edits, source.Edit{Span: h.NumberAt, New: numberFor(level, h.Ordinal+by)})
		problems = problems || s.Leaves[j].Region.Part != nil && s.Leaves[j].Region.Part.Key == s.problemPart()
	}
	if problems {
		edits = append(edits, s.refer(became, false)...)
	}
	return edits
}

// refer changes the numbers in visible references, and in evidence attributes.
func (s *Sheet) refer(became map[int]int, evidence bool) (edits []source.Edit) {
	if len(became) == 0 {
		return nil
	}
	var visit func(all []doc.Inline)
	visit = func(all []doc.Inline) {
		for _, n := range all {
			switch n := n.(type) {
			case *doc.Strong:
				visit(n.Inlines)
			case *doc.Emphasis:
				visit(n.Inlines)
			case *doc.EvidenceRef:
				if evidence {
					edits = append(edits, s.renumber(n.Span, 0, became)...)
				}
			case *doc.ProblemRef:
				if !evidence {
					edits = append(edits, s.renumber(n.Span, 0, became)...)
				}
			case *doc.Attributes:
				at := strings.Index(n.Span.In(s.Text), "evidence=")
				if evidence && at >= 0 {
					edits = append(edits, s.renumber(n.Span, at+len("evidence="), became)...)
				}
			}
		}
	}
	for i := range s.Leaves {
		switch b := s.Leaves[i].Block.(type) {
		case *doc.Paragraph:
			visit(b.Inlines)
		case *doc.Heading:
			visit(b.Title)
			visit(b.Body)
		case *doc.Item:
			visit(b.Inlines)
		}
	}
	return edits
}

// renumber changes the numbers of a stretch, from a byte of it to the next blank or
// closing bracket.
func (s *Sheet) renumber(span source.Span, from int, became map[int]int) (edits []source.Edit) {
	text := span.In(s.Text)
	for at := from; at < len(text); {
		rest := text[at:]
		if from > 0 && strings.ContainsAny(rest[:1], " }") {
			break
		}
		n := strings.IndexFunc(rest, func(r rune) bool { return !isNumeral(r) })
		if n < 0 {
			n = len(rest)
		}
		if n == 0 {
			_, size := firstRune(rest)
			at += size
			continue
		}
		if old, ok := valueOf(rest[:n]); ok {
			if now, ok := became[old]; ok {
				written := strconv.Itoa(now)
				if !unicode.IsDigit(rune(rest[0])) {
					written = law.Numeral(now)
				}
				edits = append(edits, source.Edit{Span: source.Span{Start: span.Start + at, End: span.Start + at + n}, New: written})
			}
		}
		at += n
	}
	return edits
}

func isNumeral(r rune) bool {
	return r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九十百零", r)
}

func firstRune(s string) (rune, int) {
	for _, r := range s {
		return r, len(string(r))
	}
	return 0, 1
}

// valueOf reads a number in digits or numerals.
func valueOf(s string) (int, bool) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, true
	}
	return law.Number(s)
}

// once drops edits of a place that another edit has changed already.
func once(edits []source.Edit) []source.Edit {
	seen := map[source.Span]bool{}
	out := edits[:0:0]
	for _, e := range edits {
		if !e.Span.Empty() && seen[e.Span] {
			continue
		}
		seen[e.Span] = true
		out = append(out, e)
	}
	return out
}
