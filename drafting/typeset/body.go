package typeset

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/typeset/fonts"
)

// blocks composes blocks of the body.
func (c *composer) blocks(blocks []doc.Block, f format) {
	c.noteSentences(blocks)
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Part:
			c.part(b, f)
		case *doc.Heading:
			c.heading(b, f)
		case *doc.Paragraph:
			c.text("p", b.Span, b.Inlines, f, "body", page.Paragraph)
		case *doc.Item:
			c.item(b, f)
		case *doc.Quote:
			c.quote(b, f)
		case *doc.Table:
			c.table(b)
		}
	}
}

func (c *composer) part(p *doc.Part, f format) {
	switch p.Key {
	case "attach":
		c.attach = append(c.attach, p)
		return
	case "annex":
		c.annexes = append(c.annexes, p)
		return
	case "receipt":
		c.receipt = append(c.receipt, p)
		return
	}
	asks := c.guidance(p)
	if asks == nil {
		c.blocks(p.Blocks, f)
		return
	}
	rest := p.Blocks
	l := lookOf(c.profile, "guidance", page.Artifact)
	l.color = page.Grey
	asks.look = l
	ps := []piece{*asks}
	if n := len(rest); n > 0 && rest[n-1].Extent().In(c.doc.Text) == StandIn { // the caret stands before it
		ps = []piece{typed(StandIn, rest[n-1].Extent(), c.bodyLook(page.Paragraph)), *asks}
		rest = rest[:n-1]
	}
	c.blocks(rest, f)
	c.add("guidance\x00"+written(ps), ps[0].at.Start, c.bodyFormat(), func() []piece { return ps })
}

// guidance is what a part wants that holds no more than a new draft puts there; nil
// where it holds more, or nobody is to be told.
func (c *composer) guidance(p *doc.Part) *piece {
	want, ok := c.form().Part(p.Key)
	if !c.Guidance || !ok || want.Guidance == "" {
		return nil
	}
	end := p.KeyAt.End
	if n := len(p.Blocks); n > 0 {
		inner := source.Span{Start: p.Blocks[0].Extent().Start, End: p.Blocks[n-1].Extent().End}
		if !want.Blank(strings.ReplaceAll(inner.In(c.doc.Text), StandIn, "")) {
			return nil
		}
		end = inner.End
	}
	return &piece{text: "〔" + want.Zh + "〕" + want.Guidance, at: source.Span{Start: end, End: end}}
}

// text adds running text. Its key is the kind and the bytes of the draft.
func (c *composer) text(kind string, span source.Span, in []doc.Inline, f format, style string, tag page.Tag) *element {
	return c.numbered(kind, span, nil, in, f, style, tag)
}

func (c *composer) numbered(kind string, span source.Span, number []piece, in []doc.Inline, f format, style string, tag page.Tag) *element {
	l := lookOf(c.profile, style, tag)
	c.uses(l.font)
	e := c.add(c.key(kind, span, in), span.Start, f, func() []piece {
		return append(number, c.inlines(in, l)...)
	})
	e.text = true
	e.keepNext = announces(span.In(c.doc.Text))
	return e
}

// announces reports whether a paragraph ends in a colon: it stays with the
// list, table or quotation after it.
func announces(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, " \t\r\n"), "：")
}

// uses notes that a role's face is wanted; digits in 仿宋 text have a role of their own.
func (c *composer) uses(role fonts.Role) {
	c.roles[role] = true
	if role == fonts.Fangsong {
		c.roles[fonts.Latin] = true
	}
}

// key names the lines of a block: its kind and bytes, and the front matter
// when it has fields.
func (c *composer) key(kind string, span source.Span, in []doc.Inline) string {
	text := span.In(c.doc.Text)
	if strings.Contains(text, "{{") {
		c.noteBlanks(in)
		return kind + "\x00" + text + "\x00" + c.front
	}
	return kind + "\x00" + text
}

// noteBlanks tells of fields without a value, whether or not lines are kept.
func (c *composer) noteBlanks(in []doc.Inline) {
	for _, n := range in {
		switch n := n.(type) {
		case *doc.FieldRef:
			if c.value(n.Key) == "" {
				c.blanks = append(c.blanks, Blank{Key: n.Key, Span: n.Span})
			}
		case *doc.Strong:
			c.noteBlanks(n.Inlines)
		case *doc.Emphasis:
			c.noteBlanks(n.Inlines)
		case *doc.Link:
			c.noteBlanks(n.Inlines)
		}
	}
}

// plain is the characters that inlines print.
func (c *composer) plain(in []doc.Inline) string {
	var b strings.Builder
	for _, p := range c.inlines(in, look{}) {
		b.WriteString(p.text)
	}
	return strings.TrimSpace(b.String())
}

// numberPieces is a typed number and the blank typed after it.
func (c *composer) numberPieces(number string, at source.Span, rest []doc.Inline, l look) []piece {
	if number == "" {
		return nil
	}
	out := []piece{typed(number, at, l)}
	if len(rest) > 0 {
		between := source.Span{Start: at.End, End: rest[0].Extent().Start}
		if blank := between.In(c.doc.Text); blank == " " {
			out = append(out, typed(blank, between, l))
		}
	}
	return out
}

func (c *composer) item(i *doc.Item, f format) {
	l := c.bodyLook(page.ListItem)
	c.numbered("i", i.Span, c.numberPieces(i.Number, i.NumberAt, i.Inlines, l), i.Inlines, f, "body", page.ListItem)
}

func (c *composer) quote(q *doc.Quote, f format) {
	inset := c.profile.Indent * c.em
	f.left += inset
	f.first += inset
	l := lookOf(c.profile, "quote", page.Quote)
	for _, b := range q.Blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			c.text("q", b.Span, b.Inlines, f, "quote", page.Quote)
		case *doc.Heading: // what is quoted is no heading of ours
			all := append(append([]doc.Inline(nil), b.Title...), b.Body...)
			c.numbered("q", b.Span, c.numberPieces(b.Number, b.NumberAt, all, l), all, f, "quote", page.Quote)
		case *doc.Item:
			c.numbered("q", b.Span, c.numberPieces(b.Number, b.NumberAt, b.Inlines, l), b.Inlines, f, "quote", page.Quote)
		default:
			c.blocks([]doc.Block{b}, f)
		}
	}
}
