package editing

import (
	"slices"
	"sort"
	"strings"

	"github.com/rivo/uniseg"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// A Leaf is a stretch of text that a caret may stand in: a paragraph, a heading, an
// item, a cell, or a part that holds nothing yet.
type Leaf struct {
	Span   source.Span   // of the block, hidden marks and all
	Units  []source.Span // what prints, a character each, in order; none in an empty part
	Void   int           // in a leaf without units: where the caret stands
	Block  doc.Block     // nil for a cell and an empty part
	Region *Region
	Cell   bool
	Field  *Field // of the front matter; nil for what stands in the body
	marks  []mark
}

// void reports whether a leaf is the place of a paragraph that is not written yet.
func (l *Leaf) void() bool { return l.Block == nil && !l.Cell && l.Field == nil }

// A Region is a stretch of the draft in which paragraphs may be divided and joined: a
// part, what stands between parts, a quotation, a table.
type Region struct {
	Part  *doc.Part   // nil outside parts
	Inner source.Span // what may be replaced without touching fences
	Table bool
}

// A mark is bytes of a leaf that do not print: one of a pair of stars, or attributes.
type mark struct {
	span source.Span
	pair source.Span // the other of a pair; the mark itself where it stands alone
}

// Stops are where the caret may stand, in order; there is always one.
func (l *Leaf) Stops() int { return len(l.Units) + 1 }

// Stop is the offset of stop i: behind the character before it, so that what is typed
// there looks as that does.
func (l *Leaf) Stop(i int) int {
	switch {
	case len(l.Units) == 0:
		return l.Void
	case i <= 0:
		return l.Units[0].Start
	}
	return l.Units[min(i, len(l.Units))-1].End
}

// StopAt is the stop at an offset, or the last one before it.
func (l *Leaf) StopAt(offset int) int {
	return sort.Search(len(l.Units), func(i int) bool { return l.Units[i].End > offset })
}

// End is the last offset where the caret may stand.
func (l *Leaf) End() int { return l.Stop(len(l.Units)) }

// LeafAt is the index of the leaf that an offset lies in or nearest to; -1 where there
// are no leaves.
func (s *Sheet) LeafAt(offset int) int {
	after := sort.Search(len(s.Leaves), func(i int) bool { return s.Leaves[i].Stop(0) > offset })
	switch {
	case after == 0:
		return min(0, len(s.Leaves)-1)
	case after == len(s.Leaves) || offset <= s.Leaves[after-1].End():
		return after - 1
	case offset-s.Leaves[after-1].End() <= s.Leaves[after].Stop(0)-offset:
		return after - 1
	}
	return after
}

// Snap moves an offset to the nearest place where a caret may stand.
func (s *Sheet) Snap(offset int) int {
	i := s.LeafAt(offset)
	if i < 0 {
		return s.Document.Front.Span.End
	}
	l := &s.Leaves[i]
	return l.Stop(l.StopAt(offset))
}

// A reader gathers leaves.
type reader struct{ sheet *Sheet }

func (r *reader) add(l Leaf) { r.sheet.Leaves = append(r.sheet.Leaves, l) }

func (r *reader) blocks(all []doc.Block, in *Region) {
	for _, b := range all {
		switch b := b.(type) {
		case *doc.Part:
			r.part(b)
		case *doc.Table:
			r.table(b, in)
		case *doc.Quote:
			r.blocks(b.Blocks, &Region{Part: in.Part, Inner: b.Span})
		default:
			r.add(r.leaf(b, in))
		}
	}
}

// part reads the blocks of a part, or the empty place in it.
func (r *reader) part(p *doc.Part) {
	in := regionOf(r.sheet.Text, p)
	if len(p.Blocks) == 0 {
		r.add(Leaf{Span: in.Inner, Void: in.Inner.Start, Region: in})
		return
	}
	r.blocks(p.Blocks, in)
}

// Inner is what stands between the fences of a part.
func Inner(text string, p *doc.Part) source.Span { return regionOf(text, p).Inner }

// regionOf is what stands between the fences of a part.
func regionOf(text string, p *doc.Part) *Region {
	inner := source.Span{Start: p.Span.End, End: p.Span.End}
	if i := strings.IndexByte(p.Span.In(text), '\n'); i >= 0 {
		inner.Start = p.Span.Start + i + 1
	}
	if p.Closed {
		inner.End = p.Span.Start + strings.LastIndexByte(strings.TrimRight(p.Span.In(text), "\n"), '\n') + 1
	}
	inner.End = max(inner.Start, inner.End)
	return &Region{Part: p, Inner: inner}
}

// leaf reads a paragraph, a heading or an item.
func (r *reader) leaf(b doc.Block, in *Region) Leaf {
	l := Leaf{Span: b.Extent(), Block: b, Region: in}
	switch b := b.(type) {
	case *doc.Paragraph:
		r.inlines(&l, b.Inlines)
	case *doc.Heading:
		r.number(&l, b.NumberAt)
		r.inlines(&l, b.Title)
		r.inlines(&l, b.Body)
	case *doc.Item:
		r.number(&l, b.NumberAt)
		r.inlines(&l, b.Inlines)
	}
	l.Void = l.Span.Start
	r.edges(&l, 0)
	return l
}

// table reads the cells of a table.
func (r *reader) table(t *doc.Table, in *Region) {
	region := &Region{Part: in.Part, Inner: t.Span, Table: true}
	for _, row := range append([]doc.Row{t.Head}, t.Rows...) {
		for _, c := range row.Cells {
			l := Leaf{Span: c.Span, Region: region, Cell: true, Void: c.Span.Start}
			r.inlines(&l, c.Inlines)
			r.edges(&l, 1)
			r.add(l)
		}
	}
}

// inlines reads what prints of inlines, and their marks.
func (r *reader) inlines(l *Leaf, all []doc.Inline) {
	for _, n := range all {
		switch n := n.(type) {
		case *doc.Strong:
			r.pair(l, n.Span, n.Inlines)
		case *doc.Emphasis:
			r.pair(l, n.Span, n.Inlines)
		case *doc.Link:
			r.pair(l, n.Span, n.Inlines)
		case *doc.Attributes:
			l.marks = append(l.marks, mark{n.Span, n.Span})
		case *doc.FieldRef:
			l.Units = append(l.Units, n.Span)
		case *doc.Break:
			if n.Hard {
				l.Units = append(l.Units, n.Span)
			}
		default:
			r.printed(l, n.Extent())
		}
	}
}

// pair reads inlines that stand between two marks.
func (r *reader) pair(l *Leaf, span source.Span, inlines []doc.Inline) {
	if len(inlines) == 0 {
		return
	}
	first := source.Span{Start: span.Start, End: inlines[0].Extent().Start}
	last := source.Span{Start: inlines[len(inlines)-1].Extent().End, End: span.End}
	l.marks = append(l.marks, mark{first, last})
	r.inlines(l, inlines)
	l.marks = append(l.marks, mark{last, first})
}

// edges adds the blanks at both ends of a leaf's text, which the format passes over:
// who types one goes on behind it. As many as padding of them are the table's own.
func (r *reader) edges(l *Leaf, padding int) {
	text := r.sheet.Text
	if len(l.Units) == 0 {
		return
	}
	last := l.Units[len(l.Units)-1].End
	for _, m := range l.marks {
		if m.span.Start == last && m.pair.Start < m.span.Start {
			last = m.span.End // blanks behind a closing mark
		}
	}
	after := text[last:]
	after = after[:len(after)-len(strings.TrimLeft(after, blankRunes))]
	r.blanks(l, last, dropLast(after, padding), len(l.Units))
	first := l.Units[0].Start
	before := text[:first]
	before = before[len(strings.TrimRight(before, blankRunes)):]
	if line := text[:first-len(before)]; line == "" || strings.HasSuffix(line, "\n") {
		r.blanks(l, first-len(before), before, 0)
	}
}

// blankRunes are what the format passes over at the ends of a paragraph.
const blankRunes = " \t\u3000"

// dropLast is a text without its last n bytes.
func dropLast(s string, n int) string { return s[:max(0, len(s)-n)] }

// blanks puts blanks among the units, each one its own.
func (r *reader) blanks(l *Leaf, at int, blanks string, where int) {
	var units []source.Span
	for i, c := range blanks {
		units = append(units, source.Span{Start: at + i, End: at + i + len(string(c))})
	}
	l.Units = slices.Insert(l.Units, where, units...)
}

// number adds a number; the blanks behind it belong to its last character.
func (r *reader) number(l *Leaf, span source.Span) {
	r.printed(l, span)
	if n := len(l.Units); n > 0 {
		text := r.sheet.Text[span.End:l.Span.End]
		l.Units[n-1].End += len(text) - len(strings.TrimLeft(text, " \t"))
	}
}

// printed adds the characters of a stretch as units: what people see as one, and an
// escaped mark with its stroke.
func (r *reader) printed(l *Leaf, span source.Span) {
	text := span.In(r.sheet.Text)
	at, state := span.Start, -1
	for len(text) > 0 {
		if n := plain(text); n > 0 {
			l.Units = append(l.Units, source.Span{Start: at, End: at + n})
			at, text, state = at+n, text[n:], -1
			continue
		}
		var cluster string
		cluster, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		if cluster == `\` && text != "" && strings.ContainsRune("\\`*_{}[]()#+-.!|<>~", rune(text[0])) {
			cluster, text, state = cluster+text[:1], text[1:], -1
		}
		l.Units = append(l.Units, source.Span{Start: at, End: at + len(cluster)})
		at += len(cluster)
	}
}

// plain is the size of a Chinese character or mark at the head of a text that nothing
// can join: 0 where that has to be looked at closely.
func plain(text string) int {
	const size = 3 // of such a character
	if !ideograph(text) || len(text) > size && !ideograph(text[size:]) {
		return 0
	}
	return size
}

// ideograph reports whether a text begins with U+3000 to U+303F without the marks that
// join what is before them, or with U+4E00 to U+9FFF.
func ideograph(text string) bool {
	if len(text) < 3 {
		return false
	}
	r := rune(text[0]&0x0f)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f)
	return text[0]&0xf0 == 0xe0 && (r >= 0x4e00 && r <= 0x9fff || r >= 0x3000 && r < 0x302a)
}
