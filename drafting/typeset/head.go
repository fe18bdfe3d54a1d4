package typeset

import (
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/style"
)

// values is a front-matter key's values as pieces, each with its place.
func (c *composer) values(key string) []piece {
	e, ok := c.doc.Front.Entry(key)
	if !ok {
		return nil
	}
	var out []piece
	for _, v := range e.Values {
		text := strings.TrimSpace(v.Text)
		if text == "" {
			continue
		}
		p := piece{text: text, at: v.Span}
		lead := strings.Index(v.Text, text)
		if at := v.Within(c.doc.Text, lead, lead+len(text)); at.In(c.doc.Text) == text {
			p.at, p.exact = at, true // without quotes around it
		}
		out = append(out, p)
	}
	return out
}

// head sets what stands above the body: for a legal document 院名, 文书名 and
// 文号 in black; for a letter or a red-head document the mark and the title.
func (c *composer) head() {
	switch c.profile.Head {
	case "letter":
		c.letterHead()
	case "red":
		c.redHead()
	default:
		c.legalHead()
	}
	c.addressee("before")
}

func (c *composer) legalHead() {
	c.markings()
	for _, org := range c.filled("procuratorate") {
		c.display("org", page.Title, balanced, 0, org...)
	}
	if title := c.title(); title.text != "" {
		e := c.display("title", page.Title, balanced, 0, title)
		e.outline = &page.Mark{Text: title.text, Source: title.at}
	}
	c.subtitle()
	c.numberAtRight()
	c.gap(1)
}

// letterHead leaves room for the red mark and its rule, which the placer
// draws, and sets the number at the right under the rule.
func (c *composer) letterHead() {
	m := c.profile.Mark
	end := m.Top + m.Size/style.PointsPerMillimetre*c.markScale() + m.RuleGap + 1.5 - c.profile.Margin.Top
	c.top = linesFor(end*style.PointsPerMillimetre, c.profile.Leading.Default)
	c.numberAtRight()
	c.markings()
	c.titleBelow(1)
}

// numberAtRight is the 文号, flush right.
func (c *composer) numberAtRight() {
	if number := c.filled("number"); len(number) > 0 {
		c.display("number", page.Paragraph, flushRight, 0, number[0]...)
	}
}

// redHead leaves room for the mark, sets the number two lines below it and the
// title two lines below the red rule.
func (c *composer) redHead() {
	m := c.profile.Mark
	lines := float64(max(1, len(c.values("procuratorate"))))
	end := m.Top + m.Size/style.PointsPerMillimetre*c.markScale()*(1+1.2*(lines-1)) - c.profile.Margin.Top
	c.top = linesFor(end*style.PointsPerMillimetre, c.profile.Leading.Default)
	e := c.numberLine()
	e.fixed = 2
	c.titleBelow(2)
}

// numberLine is the 文号, centred; for a document to a superior the number
// stands left and the person who signs for issue right (GB/T 9704—2012, 7.2.5 and 7.2.6).
func (c *composer) numberLine() *element {
	number := []piece{{text: " "}}
	if n := c.filled("number"); len(n) > 0 {
		number = n[0]
	}
	signatory := c.values("issuer_signs")
	if len(signatory) == 0 {
		return c.display("number", page.Paragraph, centred, 0, number...)
	}
	l, base := lookOf(c.profile, "number", page.Paragraph), number[0].at.Start
	for i := range number {
		number[i].look = number[i].look.over(l)
	}
	signs := signatory[0]
	signs.look = lookOf(c.profile, "signatory", page.Paragraph)
	left := c.setter.set(number, format{first: c.em, lines: 1}, base)
	right := c.setter.set([]piece{before(signs, "签发人：", l), signs}, format{align: flushRight, right: c.em, lines: 1}, base)
	both := *left
	both.rows = []row{left.rows[0]}
	both.rows[0].runs = append(append([]page.Run(nil), left.rows[0].runs...), right.rows[0].runs...)
	return c.append(&both, base)
}

func (c *composer) titleBelow(lines float64) {
	title := c.title()
	if title.text == "" {
		c.gap(lines)
		return
	}
	e := c.display("title", page.Title, balanced, 0, title)
	e.fixed = lines
	e.outline = &page.Mark{Text: title.text, Source: title.at}
	c.subtitle()
	c.gap(1)
}

// title is the 文书名: the draft's own, else the form's.
func (c *composer) title() piece {
	if t := c.values("title"); len(t) > 0 {
		return t[0]
	}
	at := 0
	if e, ok := c.doc.Front.Entry("form"); ok {
		at = e.Value.Start
	}
	return piece{text: c.form().Title, at: source.Span{Start: at, End: at}}
}

func (c *composer) subtitle() {
	if s := c.values("subtitle"); len(s) > 0 {
		c.display("subtitle", page.Paragraph, centred, 0, s[0])
	}
}

// markings are 份号, 密级 and 紧急程度, flush left at the very top. Levels that
// mean nothing is to be marked (公开, 内部) print nothing.
func (c *composer) markings() {
	for _, key := range []string{"copy_no", "secrecy", "urgency"} {
		for _, v := range c.values(key) {
			switch v.text {
			case "公开", "内部", "普通", "无", "否", "false":
				continue
			}
			c.display("marking", page.Paragraph, justified, 0, v)
		}
	}
}

// addressee is the line before the body, or under 此致.
func (c *composer) addressee(where string) {
	f := c.form()
	if f.AddresseeAt != where && (f.Key != "" || where != "before") {
		return
	}
	names := c.filled("addressee")
	if len(names) == 0 {
		return
	}
	var ps []piece
	for i, n := range names {
		if i > 0 {
			ps = append(ps, before(n[0], "、", look{}))
		}
		ps = append(ps, n...)
	}
	if where == "before" {
		end := ps[len(ps)-1].at.End
		if !strings.HasSuffix(ps[len(ps)-1].text, "：") {
			ps = append(ps, piece{text: "：", at: source.Span{Start: end, End: end}})
		}
	}
	e := c.line("addressee", c.bodyLook(page.Paragraph), format{lines: 1}, ps...)
	e.keepNext = where == "before"
}

// display adds a line of the head in an element's look.
func (c *composer) display(name string, tag page.Tag, a align, before float64, ps ...piece) *element {
	l := lookOf(c.profile, name, tag)
	c.uses(l.font)
	e := c.line(name, l, format{align: a, lines: c.profile.Element(name).Lines}, ps...)
	e.keepNext, e.keepAll = true, true
	e.before = before
	return e
}

// gap is blank lines of the grid.
func (c *composer) gap(lines float64) {
	e := c.append(&setBlock{rows: []row{{size: c.profile.Element("body").Size, lines: lines}}}, 0)
	e.keepNext = true
}

// markText is the red mark: the names of the bodies, the last with the suffix.
func (c *composer) markText() (lines [][]piece) {
	names := c.values("procuratorate")
	for i, n := range names {
		line := []piece{n}
		if suffix := c.profile.Mark.Suffix; suffix != "" && i == len(names)-1 {
			line = append(line, behind(n, suffix))
		}
		lines = append(lines, line)
	}
	return lines
}

// markScale shrinks the mark's type so that the longest name fits the measure.
func (c *composer) markScale() float64 {
	longest := 1
	for _, line := range c.markText() {
		longest = max(longest, len([]rune(written(line))))
	}
	return min(1, c.setter.measure/(float64(longest)*c.profile.Mark.Size))
}

// linesFor is how many whole lines of the grid hold a height, pt.
func linesFor(height, leading float64) float64 {
	n := 0.0
	for n*leading < height-slack {
		n++
	}
	return n
}

// annex sets an attachment on pages of its own: 附件N at the left of line 1, the
// title centred on line 3 (GB/T 9704—2012, 7.3.7).
func (c *composer) annex(p *doc.Part, i, count int) {
	label := "附件"
	if count > 1 || len(c.values("attachments")) > 1 {
		label += arabic(i + 1)
	}
	at := source.Span{Start: p.KeyAt.Start, End: p.KeyAt.Start}
	e := c.display("attachment", page.Heading1, justified, 0, piece{text: label, at: at})
	e.newPage = true
	e.outline = &page.Mark{Level: 1, Text: strings.TrimSpace(label + " " + p.Title), Source: p.Span}
	c.ownTitle(p)
	c.blocks(p.Blocks, c.bodyFormat())
}

// ownPage sets a part on a page of its own, under its title or its name: the
// receipt (回执). An addressee that opens it stands flush left.
func (c *composer) ownPage(p *doc.Part) {
	first := len(c.elements)
	titled := *p
	if want, ok := c.form().Part(p.Key); ok && p.Title == "" {
		titled.Title = want.Zh
	}
	c.ownTitle(&titled)
	rest := p.Blocks
	if len(rest) > 0 {
		if opening, ok := rest[0].(*doc.Paragraph); ok && announces(opening.Span.In(c.doc.Text)) {
			c.text("flush", opening.Span, opening.Inlines, format{lines: 1}, "body", page.Paragraph)
			rest = rest[1:]
		}
	}
	c.blocks(rest, c.bodyFormat())
	if first < len(c.elements) {
		c.elements[first].newPage = true
	}
}

func (c *composer) ownTitle(p *doc.Part) {
	if p.Title == "" {
		c.gap(1)
		return
	}
	at := source.Span{Start: p.KeyAt.End, End: p.KeyAt.End}
	e := c.display("title", page.Title, balanced, 0, piece{text: p.Title, at: at})
	e.fixed = 1
	c.gap(1)
}
