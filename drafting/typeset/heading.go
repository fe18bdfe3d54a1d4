package typeset

import (
	"strings"
	"unicode/utf8"

	"jianwen/drafting/doc"
	"jianwen/drafting/page"
)

var (
	headingStyle = [...]string{"body", "heading1", "heading2", "heading3", "heading4"}
	headingTag   = [...]page.Tag{page.Paragraph, page.Heading1, page.Heading2, page.Heading3, page.Heading4}
)

func (c *composer) heading(h *doc.Heading, f format) {
	level := min(max(h.Level, 1), 4)
	title, body := lookOf(c.profile, headingStyle[level], headingTag[level]), c.bodyLook(page.Paragraph)
	c.uses(title.font)
	number := title
	if c.sentence(h) {
		title, number = body, body
	}
	all := append(append([]doc.Inline(nil), h.Title...), h.Body...)
	kind := "h" + arabic(level)
	if c.sentence(h) {
		kind = "s"
	}
	e := c.add(c.key(kind, h.Span, all), h.Span.Start, f, func() []piece {
		ps := c.numberPieces(h.Number, h.NumberAt, all, number)
		ps = append(ps, c.inlines(h.Title, title)...)
		return append(ps, c.inlines(h.Body, body)...)
	})
	if c.sentence(h) {
		e.text = true
		e.keepNext = announces(h.Span.In(c.doc.Text))
		return
	}
	e.runIn = printing(h.Body)
	e.text = e.runIn
	e.keepNext = !e.runIn || announces(h.Span.In(c.doc.Text))
	if len(h.Title) > 0 {
		e.outline = &page.Mark{Level: level, Text: h.Number + c.plain(h.Title), Source: h.Span}
	}
}

// sentence reports whether a numbered paragraph reads as running text.
func (c *composer) sentence(h *doc.Heading) bool { return len(h.Title) == 0 || c.sentences[h] }

// noteSentences finds the numbered paragraphs that are set as running text
// though their title is all they have: whole sentences, where one of their
// group is longer than a line, such as the measures under （一）（二）（三）. A group
// is the headings of one level up to the next of a higher one, so that they
// look alike.
func (c *composer) noteSentences(blocks []doc.Block) {
	var groups [5][]*doc.Heading
	var long [5]bool
	end := func(from int) {
		for level := from; level < len(groups); level++ {
			if long[level] {
				for _, h := range groups[level] {
					c.sentences[h] = true
				}
			}
			groups[level], long[level] = nil, false
		}
	}
	for _, b := range blocks {
		h, ok := b.(*doc.Heading)
		if !ok || h.Level < 1 || h.Level > 4 {
			continue
		}
		end(h.Level + 1)
		title := strings.TrimSpace(h.Span.In(c.doc.Text))
		if len(h.Title) == 0 || printing(h.Body) || !strings.HasSuffix(c.plain(h.Title), "。") {
			continue
		}
		groups[h.Level] = append(groups[h.Level], h)
		long[h.Level] = long[h.Level] || utf8.RuneCountInString(title) > c.profile.Grid.Characters
	}
	end(1)
}

// printing reports whether inlines put anything on the page.
func printing(in []doc.Inline) bool {
	for _, n := range in {
		switch n := n.(type) {
		case *doc.Attributes, *doc.Break:
		case *doc.Text:
			if strings.TrimSpace(n.Value) != "" {
				return true
			}
		default:
			return true
		}
	}
	return false
}
