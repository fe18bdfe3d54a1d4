package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/source"
)

// An assembler puts the blocks of a draft into their parts.
type assembler struct {
	splitter

	d     *doc.Document
	cache *Cache
	part  *doc.Part // the open one
}

func (a *assembler) run() {
	for i := 0; i < len(a.lines); {
		if a.lines[i].blank() {
			i++
			continue
		}
		c := a.next(i)
		i += len(c.lines)
		if c.kind == fence && a.fence(c.lines[0]) {
			continue
		}
		a.add(a.cache.block(a.text, c, a.items))
	}
	if a.part != nil {
		a.leave(len(a.text))
	}
}

// fence opens or closes a part; false when the line does neither and is text.
func (a *assembler) fence(l line) bool {
	rest := strings.TrimLeft(l.in(a.text), ":")
	at := l.end - len(rest)
	if strings.TrimSpace(rest) == "" {
		if a.part == nil {
			a.trouble(source.Span{Start: l.text, End: l.end}, "part-not-open", "")
			return false
		}
		a.part.Closed = true
		a.part.Span.End = l.end
		a.part, a.items = nil, false
		return true
	}
	if a.part != nil {
		a.leave(l.start)
	}
	a.part = a.opened(l, at)
	if a.part.Key == "" {
		a.trouble(a.part.Span, "part-without-key", "")
	}
	a.items = a.part.Key == "evidence" || a.part.Key == "attach"
	a.d.Blocks = append(a.d.Blocks, a.part)
	return true
}

// opened reads what follows the colons of an opening fence: key, title, attributes.
func (a *assembler) opened(l line, at int) *doc.Part {
	p := &doc.Part{Span: source.Span{Start: l.start, End: l.end}}
	at += blanks(a.text[at:l.end])
	rest := a.text[at:l.end]
	size := strings.IndexFunc(rest, func(r rune) bool { return blank(r) || r == '{' })
	if size < 0 {
		size = len(rest)
	}
	p.KeyAt = source.Span{Start: at, End: at + size}
	p.Key = strings.Clone(rest[:size])
	at += size
	end := trimEnd(a.text, at, l.end)
	if open := strings.LastIndexByte(a.text[at:end], '{'); open >= 0 {
		if attr, n := attributes(a.text[at+open : end]); at+open+n == end && n > 0 {
			attr.Span = source.Span{Start: at + open, End: end}
			p.Attr = attr
			end = trimEnd(a.text, at, at+open)
		}
	}
	at += blanks(a.text[at:end])
	if at < end {
		p.TitleAt = source.Span{Start: at, End: end}
		p.Title = strings.Clone(a.text[at:end])
	}
	return p
}

// leave ends the open part, which no line closes, before offset end.
func (a *assembler) leave(end int) {
	a.part.Span.End = end
	a.trouble(a.part.KeyAt, "part-not-closed", a.part.Key)
	a.part, a.items = nil, false
}

func (a *assembler) trouble(span source.Span, kind, detail string) {
	a.d.Troubles = append(a.d.Troubles, doc.Trouble{Span: span, Kind: kind, Detail: detail})
}

// add appends b to the open part or to the document.
func (a *assembler) add(b doc.Block) {
	blocks := &a.d.Blocks
	if a.part != nil {
		blocks = &a.part.Blocks
	}
	if t, ok := b.(*doc.Table); ok && len(*blocks) > 0 {
		if p, ok := (*blocks)[len(*blocks)-1].(*doc.Paragraph); ok && isCaption(p) {
			(*blocks)[len(*blocks)-1] = captioned(p, t)
			return
		}
	}
	*blocks = append(*blocks, b)
}

// isCaption reports whether p reads 表1 … or 表一 … and is short.
func isCaption(p *doc.Paragraph) bool {
	rest, ok := strings.CutPrefix(visible(p.Inlines...), "表")
	if !ok || utf8.RuneCountInString(rest) > titleLimit || stopped(p.Inlines) {
		return false
	}
	_, size := ordinal(strings.TrimLeftFunc(rest, unicode.IsSpace))
	return size > 0
}

func captioned(p *doc.Paragraph, t *doc.Table) *doc.Table {
	out := *t
	out.Caption = p.Inlines
	out.Span.Start = p.Span.Start
	return &out
}
