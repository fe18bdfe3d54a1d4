package reasoning

import (
	"regexp"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/search/law"
)

// A section is the blocks that make one node.
type section struct {
	ordinal int // as printed; 0 where it has none
	blocks  []doc.Block
	row     *doc.Row // for an item of a table, with the table as its block
}

// A division is a part taken apart.
type division struct {
	lead     []doc.Block // what stands before and between the sections: headings of the whole, sentences that lead in
	sections []section
	closing  []doc.Block // 上述事实……: what speaks of all sections before it
}

func (d *division) add(other division) {
	d.lead = append(d.lead, other.lead...)
	d.sections = append(d.sections, other.sections...)
	d.closing = append(d.closing, other.closing...)
}

// divide takes blocks apart at their headings of the highest rank, or into paragraphs
// where there are none. A heading 一、 that has sections of its own, or that stands
// alone over paragraphs, is a title of the whole and no section.
func divide(blocks []doc.Block) division {
	top := rank(blocks)
	if top == 0 {
		return paragraphs(blocks)
	}
	marked := !anyNumber(blocks)
	var d division
	var chapters []section
	for _, b := range blocks {
		h, ok := b.(*doc.Heading)
		switch {
		case ok && level(h, marked) == top:
			_, ordinal := numberOf(h)
			chapters = append(chapters, section{ordinal: ordinal, blocks: []doc.Block{b}})
		case len(chapters) == 0:
			d.lead = append(d.lead, b)
		default:
			last := &chapters[len(chapters)-1]
			last.blocks = append(last.blocks, b)
		}
	}
	for _, c := range chapters {
		inner := c.blocks[1:]
		if top == 1 && bare(c.blocks[0]) && (rank(inner) > 0 || len(chapters) == 1 && (len(inner) > 0 || !sentence(c.blocks[0]))) {
			d.lead = append(d.lead, c.blocks[0])
			d.add(divide(inner))
			continue
		}
		d.sections = append(d.sections, c)
	}
	return d
}

// rank is the highest rank of headings among blocks: 1 before 4; 0 without headings.
func rank(blocks []doc.Block) int {
	top, marked := 0, !anyNumber(blocks)
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok && (top == 0 || level(h, marked) < top) {
			top = level(h, marked)
		}
	}
	return top
}

// anyNumber tells whether some headings have official numbers, also behind # marks.
func anyNumber(blocks []doc.Block) bool {
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok {
			if l, _ := numberOf(h); l > 0 {
				return true
			}
		}
	}
	return false
}

// level is the rank of a heading: that of its number, also where # marks of another
// rank stand before it (## 一、……). Among headings with numbers, one without is a title of
// the whole; among marked ones alone their marks count.
func level(h *doc.Heading, marked bool) int {
	if l, _ := numberOf(h); l > 0 {
		return l
	}
	if marked {
		return h.Level
	}
	return 1
}

// official finds an official number at the head of a title.
var official = regexp.MustCompile(`^\s*(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）|(\d{1,2})[.．]|（(\d{1,2})）)`)

// numberOf is the rank and the ordinal of a heading's number; 0 where it has none.
func numberOf(h *doc.Heading) (rank, ordinal int) {
	text := h.Number
	if text == "" {
		text = doc.PlainText(h.Title, nil)
	}
	m := official.FindStringSubmatch(text)
	for i := 1; i < len(m); i++ {
		if m[i] != "" {
			n, _ := law.Number(m[i])
			return i, n
		}
	}
	if h.Number != "" {
		return h.Level, h.Ordinal
	}
	return 0, h.Ordinal
}

// bare tells whether a block is a heading with nothing running on.
func bare(b doc.Block) bool {
	h, ok := b.(*doc.Heading)
	return ok && len(h.Title) > 0 && strings.TrimSpace(doc.PlainText(h.Body, nil)) == ""
}

// sentence tells whether a heading is a sentence: it ends in a stop, or refers to
// something.
func sentence(b doc.Block) bool {
	title := doc.PlainText(b.(*doc.Heading).Title, nil)
	return strings.HasSuffix(title, "。") || strings.HasSuffix(title, "；") || unreferred(title) != title
}

// paragraphs makes a section of every paragraph, with the tables, quotations and lists
// behind it.
func paragraphs(blocks []doc.Block) division {
	var d division
	for i, b := range blocks {
		p, ok := b.(*doc.Paragraph)
		switch text := ""; {
		case !ok && len(d.sections) > 0:
			last := &d.sections[len(d.sections)-1]
			last.blocks = append(last.blocks, b)
		case !ok:
			d.lead = append(d.lead, b)
		default:
			text = strings.TrimSpace(doc.PlainText(p.Inlines, nil))
			switch {
			case text == "" || leadsIn(text, blocks[i+1:]):
				d.lead = append(d.lead, b)
			case begins(text, "上述", "以上", "前述", "认定上述", "认定以上"):
				d.closing = append(d.closing, b)
			default:
				d.sections = append(d.sections, section{blocks: []doc.Block{b}})
			}
		}
	}
	return d
}

// leadsIn tells whether a paragraph only leads to the next: it ends in a comma, or in a
// colon, and what follows is not a table or quotation of its own.
func leadsIn(text string, next []doc.Block) bool {
	if strings.HasSuffix(text, "，") {
		return true
	}
	if !strings.HasSuffix(text, "：") && !strings.HasSuffix(text, ":") {
		return false
	}
	if len(next) == 0 {
		return true
	}
	switch next[0].(type) {
	case *doc.Table, *doc.Quote:
		return false
	}
	return true
}

func begins(text string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// items are the evidence of a part: its numbered items, each with the items （1） below it,
// and the rows of its tables; where it has neither, what divide finds.
func items(blocks []doc.Block) division {
	var d division
	open := -1 // the last section numbered 1.
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Item:
			if bracketed(b) && open >= 0 {
				d.sections[open].blocks = append(d.sections[open].blocks, b)
				continue
			}
			if !bracketed(b) {
				open = len(d.sections)
			}
			d.sections = append(d.sections, section{ordinal: b.Ordinal, blocks: []doc.Block{b}})
		case *doc.Table:
			for i := range b.Rows {
				d.sections = append(d.sections, section{ordinal: rowNumber(&b.Rows[i]), blocks: []doc.Block{b}, row: &b.Rows[i]})
			}
		default:
			d.lead = append(d.lead, b)
		}
	}
	if len(d.sections) == 0 {
		return divide(blocks)
	}
	return d
}

// bracketed tells whether an item is numbered （1） and not 1.
func bracketed(i *doc.Item) bool {
	return strings.HasSuffix(i.Number, "）") || strings.HasSuffix(i.Number, ")")
}

// rowNumber is the number in the first cell of a row; 0 where there is none.
func rowNumber(r *doc.Row) int {
	if len(r.Cells) == 0 {
		return 0
	}
	n, ok := number(strings.TrimSpace(doc.PlainText(r.Cells[0].Inlines, nil)))
	if !ok {
		return 0
	}
	return n
}
