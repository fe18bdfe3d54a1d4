package check

import (
	"sort"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// Kind is what a passage is in its block.
type Kind uint8

const (
	Paragraph Kind = iota
	Title          // of a heading, without its number
	Body           // what runs on after a heading's title
	Item
	Cell
	Caption
)

// A Passage is a run of printed text: a paragraph, a heading's title, what runs on
// behind it, an item, a cell. Attributes print nothing and are not in it.
type Passage struct {
	Part   *doc.Part // that it stands in; nil outside every part
	Block  doc.Block // *doc.Heading, *doc.Paragraph, *doc.Item or *doc.Table
	Kind   Kind
	Quoted bool   // in a block quotation
	Text   string // as printed
	pieces []piece
}

// A piece is a stretch of a passage's text that came from one place.
type piece struct {
	at    int // in Text
	span  source.Span
	exact bool // byte for byte; else the whole span stands for the whole piece
}

// Key is the key of the part; "" outside every part.
func (p *Passage) Key() string {
	if p.Part == nil {
		return ""
	}
	return p.Part.Key
}

// Span is where bytes start to end of Text stand in the draft: the smallest stretch
// that holds all they came from.
func (p *Passage) Span(start, end int) source.Span {
	if len(p.pieces) == 0 {
		at := p.Block.Extent().Start
		return source.Span{Start: at, End: at}
	}
	first := p.pieceAt(start)
	last := p.pieceAt(max(end-1, start))
	span := source.Span{Start: first.span.Start, End: last.span.End}
	if first.exact {
		span.Start = min(first.span.Start+max(start-first.at, 0), first.span.End)
	}
	if last.exact {
		span.End = min(last.span.Start+max(end-last.at, 0), last.span.End)
	}
	span.End = max(span.End, span.Start)
	return span
}

// All is where the passage stands in the draft.
func (p *Passage) All() source.Span { return p.Span(0, len(p.Text)) }

// pieceAt is the piece that byte at of Text belongs to.
func (p *Passage) pieceAt(at int) piece {
	i := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].at > at })
	return p.pieces[max(i-1, 0)]
}

// Passages are the printed runs of a document in order. A field prints what lookup
// gives for its key.
func Passages(d *doc.Document, lookup func(key string) string) []*Passage {
	r := &runs{lookup: lookup}
	r.blocks(d.Blocks, nil, false)
	return r.out
}

// runs gathers passages.
type runs struct {
	lookup func(string) string
	out    []*Passage
}

func (r *runs) blocks(blocks []doc.Block, part *doc.Part, quoted bool) {
	for _, b := range blocks {
		add := func(kind Kind, inlines []doc.Inline) {
			p := &Passage{Part: part, Block: b, Kind: kind, Quoted: quoted}
			r.fill(p, inlines)
			if p.Text != "" {
				r.out = append(r.out, p)
			}
		}
		switch b := b.(type) {
		case *doc.Part:
			r.blocks(b.Blocks, b, quoted)
		case *doc.Quote:
			r.blocks(b.Blocks, part, true)
		case *doc.Heading:
			add(Title, b.Title)
			add(Body, b.Body)
		case *doc.Paragraph:
			add(Paragraph, b.Inlines)
		case *doc.Item:
			add(Item, b.Inlines)
		case *doc.Table:
			add(Caption, b.Caption)
			for _, row := range append([]doc.Row{b.Head}, b.Rows...) {
				for _, c := range row.Cells {
					add(Cell, c.Inlines)
				}
			}
		}
	}
}

// fill writes inlines into a passage as doc.PlainText prints them.
func (r *runs) fill(p *Passage, inlines []doc.Inline) {
	var flat []doc.Inline
	var flatten func([]doc.Inline)
	flatten = func(list []doc.Inline) {
		for _, n := range list {
			switch n := n.(type) {
			case *doc.Strong:
				flatten(n.Inlines)
			case *doc.Emphasis:
				flatten(n.Inlines)
			case *doc.Link:
				flatten(n.Inlines)
			default:
				flat = append(flat, n)
			}
		}
	}
	flatten(inlines)
	p.Text = doc.PlainText(flat, r.lookup)
	at := 0
	for i, n := range flat {
		// What stands up to here prints the same whatever follows, but for a blank
		// that a soft break before the next piece may print.
		end := len(doc.PlainText(flat[:i+1], r.lookup))
		if end == at {
			continue
		}
		t, ok := n.(*doc.Text)
		exact := ok && t.Exact
		if exact {
			at = max(at, end-len(t.Value))
		}
		p.pieces = append(p.pieces, piece{at: at, span: n.Extent(), exact: exact})
		at = end
	}
}
