package parse

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A reader turns the chunks of one text into blocks.
type reader struct {
	text  string
	bytes []byte // the same, for goldmark
	items bool   // numbered lines are items of a list
}

func newReader(text string, items bool) *reader {
	return &reader{text: text, bytes: []byte(text), items: items}
}

// block reads one chunk; quotes is how many block quotes stand around it.
func (r *reader) block(c chunk, quotes int) doc.Block {
	switch c.kind {
	case quote:
		return r.quoteBlock(c.lines, quotes)
	case table:
		return r.tableBlock(c.lines)
	case marked:
		return r.markedHeading(c.lines)
	case numbered:
		return r.numberedBlock(c.lines, quotes)
	}
	inlines := r.leaf(c.lines)
	return &doc.Paragraph{Span: over(c.lines), Inlines: inlines, Attr: blockAttributes(inlines)}
}

// quoteBlock takes the > marks off and reads what is left.
func (r *reader) quoteBlock(lines []line, quotes int) doc.Block {
	q := &doc.Quote{Span: over(lines)}
	inner := make([]line, len(lines))
	for i, l := range lines {
		l.start = l.text + len(">")
		if strings.HasPrefix(r.text[l.start:l.end], " ") {
			l.start++
		}
		l.text = l.start + blanks(r.text[l.start:l.end])
		inner[i] = l
	}
	s := splitter{text: r.text, lines: inner, quotes: quotes + 1}
	for i := 0; i < len(inner); {
		if inner[i].blank() {
			i++
			continue
		}
		c := s.next(i)
		q.Blocks = append(q.Blocks, r.block(c, quotes+1))
		i += len(c.lines)
	}
	return q
}

// itemLevel is the level from which on numbers open items where there are any.
const itemLevel = 3

// numberedBlock reads an item of a list or a heading by its official number.
func (r *reader) numberedBlock(lines []line, quotes int) doc.Block {
	n, _ := officialNumber(lines[0].in(r.text))
	at := source.Span{Start: lines[0].text, End: lines[0].text + n.size}
	inlines := r.leafFrom(lines, at.End)
	if r.items && quotes == 0 && n.level >= itemLevel {
		return &doc.Item{
			Span: over(lines), Number: at.In(r.text), NumberAt: at, Ordinal: n.ordinal,
			Inlines: inlines, Attr: blockAttributes(inlines),
		}
	}
	title, body := divide(n.level, inlines)
	return &doc.Heading{
		Span: over(lines), Level: n.level, Number: at.In(r.text), NumberAt: at, Ordinal: n.ordinal,
		Title: title, Body: body, Attr: blockAttributes(title, body),
	}
}

// markedHeading reads a line that opens with # marks; marks at its end are
// dropped as Markdown does. All of it is title.
func (r *reader) markedHeading(lines []line) doc.Block {
	l := lines[0]
	level := hashes(l.in(r.text))
	h := &doc.Heading{Span: over(lines), Level: min(level, 4)}
	from := l.text + level
	from += blanks(r.text[from:l.end])
	l.end = closingHashes(r.text, from, l.end)
	if n, ok := officialNumber(r.text[from:l.end]); ok {
		h.NumberAt = source.Span{Start: from, End: from + n.size}
		h.Number, h.Ordinal = h.NumberAt.In(r.text), n.ordinal
		from += n.size
	}
	h.Title = r.leafFrom([]line{l}, from)
	h.Attr = blockAttributes(h.Title)
	return h
}

// closingHashes is end moved before the # marks that close a heading.
func closingHashes(text string, start, end int) int {
	at := trimEnd(text, start, end)
	bare := start + len(strings.TrimRight(text[start:at], "#"))
	if bare == at || bare > start && trimEnd(text, start, bare) == bare {
		return end
	}
	return trimEnd(text, start, bare)
}

func (r *reader) leaf(lines []line) []doc.Inline {
	return dropBreaks(r.inlines([][]line{lines})[0])
}

// dropBreaks takes away the soft breaks before which or after which nothing
// but attributes stands.
func dropBreaks(inlines []doc.Inline) []doc.Inline {
	first, last := 0, len(inlines)
	for first < last && silent(inlines[first]) {
		first++
	}
	for last > first && silent(inlines[last-1]) {
		last--
	}
	var out []doc.Inline
	for i, n := range inlines {
		if b, ok := n.(*doc.Break); ok && !b.Hard && (i < first || i >= last) {
			continue
		}
		out = append(out, n)
	}
	return out
}

// silent reports whether n prints nothing.
func silent(n doc.Inline) bool {
	b, ok := n.(*doc.Break)
	return isAttributes(n) || ok && !b.Hard
}

// leafFrom reads lines from an offset in the first of them on.
func (r *reader) leafFrom(lines []line, from int) []doc.Inline {
	lines = append([]line(nil), lines...)
	lines[0].start = from
	lines[0].text = from + blanks(r.text[from:lines[0].end])
	if lines[0].blank() && len(lines) > 1 {
		lines = lines[1:]
	}
	return r.leaf(lines)
}

// blockAttributes gathers the attributes that lead or end any of runs: they
// speak of the whole block.
func blockAttributes(runs ...[]doc.Inline) *doc.Attributes {
	var found []*doc.Attributes
	for _, run := range runs {
		for len(run) > 0 {
			a, ok := run[0].(*doc.Attributes)
			if !ok {
				break
			}
			found, run = append(found, a), run[1:]
		}
		end := len(run)
		for end > 0 {
			if _, ok := run[end-1].(*doc.Attributes); !ok {
				break
			}
			end--
		}
		for _, n := range run[end:] {
			found = append(found, n.(*doc.Attributes))
		}
	}
	return mergeAttributes(found)
}

func mergeAttributes(found []*doc.Attributes) *doc.Attributes {
	switch len(found) {
	case 0:
		return nil
	case 1:
		return found[0]
	}
	all := &doc.Attributes{Span: found[0].Span}
	for _, a := range found {
		if all.ID == "" {
			all.ID = a.ID
		}
		all.Sets = append(all.Sets, a.Sets...)
	}
	return all
}
