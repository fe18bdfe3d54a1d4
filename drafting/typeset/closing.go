package typeset

import (
	"fmt"
	"strconv"
	"strings"

	"jianwen/drafting/doc"
	"jianwen/drafting/page"
	"jianwen/drafting/source"
	"jianwen/drafting/style"
)

func arabic(n int) string { return strconv.Itoa(n) }

// here is the empty place at a key of the front matter, else at the draft's end.
func (c *composer) here(key string) source.Span {
	if e, ok := c.doc.Front.Entry(key); ok {
		return source.Span{Start: e.Span.End, End: e.Span.End}
	}
	return source.Span{Start: len(c.doc.Text), End: len(c.doc.Text)}
}

// closing is the phrase that ends the body (此致 with the addressee, 特此通知。).
func (c *composer) closing() {
	f := c.form()
	if f.Closing == "" {
		return
	}
	first := len(c.elements)
	c.line("closing", c.bodyLook(page.Paragraph), c.bodyFormat(), piece{text: f.Closing, at: c.here("form")})
	c.addressee("closing")
	for i := first; i < len(c.elements); i++ { // they belong to the signature, not to the body that goes with it
		c.elements[i].sign, c.elements[i].keepNext = true, true
	}
}

// attachmentNames is 附件： with the list of names, hanging, without a final
// mark (GB/T 9704—2012, 7.3.4); or the numbered list of the attach part (附项).
func (c *composer) attachmentNames() {
	names := c.values("attachments")
	label := "附件："
	if c.profile.Attachments != "before_signature" {
		label = "附："
	}
	var lists [][]piece
	for i, n := range names {
		var ps []piece
		if len(names) > 1 {
			ps = append(ps, piece{text: arabic(i+1) + ". ", at: source.Span{Start: n.at.Start, End: n.at.Start}})
		}
		lists = append(lists, append(ps, n))
	}
	l := c.bodyLook(page.ListItem)
	for _, p := range c.attach {
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Item:
				lists = append(lists, append(c.numberPieces(b.Number, b.NumberAt, b.Inlines, l), c.inlines(b.Inlines, l)...))
			case *doc.Paragraph:
				lists = append(lists, c.inlines(b.Inlines, l))
			case *doc.Heading:
				all := append(append([]doc.Inline(nil), b.Title...), b.Body...)
				lists = append(lists, append(c.numberPieces(b.Number, b.NumberAt, all, l), c.inlines(all, l)...))
			}
		}
	}
	labelWidth := float64(len([]rune(label))) * c.em
	indent := c.profile.Indent*c.em + labelWidth
	for i, ps := range lists {
		f := format{first: indent, left: indent + c.em*1.25, lines: 1}
		if i == 0 {
			f.first = c.profile.Indent * c.em
			ps = append([]piece{{text: label, at: source.Span{Start: ps[0].at.Start, End: ps[0].at.Start}}}, ps...)
		}
		if len(lists) == 1 {
			f.left = indent
		}
		e := c.line("attachments", l, f, ps...)
		if i == 0 {
			e.before, e.keepNext = 1, len(lists) > 1
		}
	}
}

// signature sets the names of the signing bodies and the date, with a place for
// each seal so that its lower half presses on name and date, and its top stays
// within a line of the body (骑年盖月; GB/T 9704—2012, 7.3.5).
func (c *composer) signature() {
	var names [][]piece
	f := c.form()
	bodies := c.values("procuratorate")
	if f.SignOrg || f.Key == "" {
		names = c.filled("procuratorate")
	}
	first := len(c.elements)
	blank := float64(c.profile.Seal.BlankLines)
	if len(names) > 1 {
		c.jointSignature(bodies)
	} else {
		over := c.signatories()
		if over = append(over, names...); len(over) == 0 {
			blank++ // the seal reaches higher above a date that stands alone
		}
		c.singleSignature(over, bodies)
	}
	for i := first; i < len(c.elements); i++ {
		c.elements[i].sign = true
		c.elements[i].keepAll = true
		c.elements[i].keepNext = i+1 < len(c.elements)
	}
	if first < len(c.elements) {
		c.elements[first].before = blank
	}
}

// date is the 成文日期, or the room to write it in by hand.
func (c *composer) date() []piece {
	date := c.values("date")
	room := piece{text: "　　　　年　　月　　日", at: c.here("date"), look: look{field: "date"}}
	switch {
	case len(date) == 0:
		return []piece{room}
	case date[0].text == StandIn:
		room.at = source.Span{Start: date[0].at.End, End: date[0].at.End}
		return []piece{date[0], room}
	}
	if text := chineseDate(date[0].text); text != date[0].text {
		date[0].text, date[0].exact = text, false
	}
	return date[:1]
}

// signatories are the lines of the persons who sign, where the type wants them.
func (c *composer) signatories() (lines [][]piece) {
	if !c.form().SignPerson {
		return nil
	}
	for _, name := range c.filled("signatory") {
		lines = append(lines, append([]piece{before(name[0], "检察官：", look{})}, name...))
	}
	return lines
}

// singleSignature is one body: the lines over the date, each centred over it.
func (c *composer) singleSignature(over [][]piece, bodies []piece) {
	l := c.bodyLook(page.Signature)
	date := c.date()
	half := c.natural(written(date), l) / 2
	centre := c.setter.measure - c.profile.DateInset*c.em - half
	for _, ps := range over { // all move left together when one is too long to be centred there
		centre = max(min(centre, c.setter.measure-c.natural(written(ps), l)/2), c.setter.measure/2)
	}
	set := func(kind string, ps []piece) *element {
		right := max(0, c.setter.measure-centre-c.natural(written(ps), l)/2)
		return c.line(fmt.Sprintf("%s %.2f", kind, right), l, format{align: flushRight, right: right, lines: 1}, ps...)
	}
	for _, ps := range over {
		set("sign", ps)
	}
	c.sealOver(set("date", date), centre, float64(len(over)), bodies)
}

// sealOver keeps room for one seal, centred on the lines that end with e: its
// lower half presses on the name and the date, or, where the date stands alone,
// its lower third on that.
func (c *composer) sealOver(e *element, centre, above float64, bodies []piece) {
	if len(bodies) == 0 {
		return
	}
	d := c.profile.Seal.Diameter * style.PointsPerMillimetre
	leading := c.profile.Leading.Default
	middle := 2 - min(above, 1)*leading // from the date's row top: the upper edge of the name
	if above == 0 {
		middle = -leading / 2
	}
	x := min(max(centre-d/2, 0), c.setter.measure-d)
	set := *e.set
	set.rows = append([]row(nil), set.rows...)
	set.rows[0].places = []page.Place{{Rect: page.Rect{X: x, Y: middle - d/2, W: d, H: d}, Kind: "seal", Name: bodies[0].text}}
	e.set = &set
}

// jointSignature is several bodies: their names in rows of up to three, each
// with its own seal, the date under the last (GB/T 9704—2012, 7.3.5.1).
func (c *composer) jointSignature(names []piece) {
	l := c.bodyLook(page.Signature)
	d := c.profile.Seal.Diameter * style.PointsPerMillimetre
	leading := c.profile.Leading.Default
	perRow := c.perRow(names, d, l)
	cell := c.setter.measure / float64(perRow)
	rowLines := linesFor(d+4, leading)
	var lastCentre float64
	for at := 0; at < len(names); at += perRow {
		group := names[at:min(at+perRow, len(names))]
		r := row{size: l.size, lines: 1}
		missing, fallback := map[rune]int{}, map[substitution]int{}
		base := group[0].at.Start
		for i, n := range group {
			n.look = l
			left := cell * float64(i)
			set := c.setter.set([]piece{n}, format{align: centred, first: left, left: left, right: c.setter.measure - left - cell, lines: 1}, base)
			for m := range set.missing {
				missing[m]++
			}
			for s := range set.fallback {
				fallback[s]++
			}
			if len(set.rows) > 0 {
				r.runs = append(r.runs, set.rows[0].runs...)
			}
			lastCentre = left + cell/2
			r.places = append(r.places, page.Place{Rect: page.Rect{X: lastCentre - d/2, Y: 2 - d/2, W: d, H: d}, Kind: "seal", Name: n.text})
		}
		e := c.append(&setBlock{rows: []row{r}, missing: missing, fallback: fallback}, base)
		if at > 0 {
			e.fixed = rowLines - 1
		}
	}
	date := c.date()
	right := max(0, c.setter.measure-lastCentre-c.natural(written(date), l)/2)
	c.line(fmt.Sprintf("date %.2f", right), l, format{align: flushRight, right: right, lines: 1}, date...)
}

// perRow is how many names fit side by side, three at the most.
func (c *composer) perRow(names []piece, seal float64, l look) int {
	widest := seal + 8
	for _, n := range names {
		widest = max(widest, c.natural(n.text, l)+c.em)
	}
	return max(1, min(3, min(len(names), int(c.setter.measure/widest))))
}

// natural is the width of a text on one line, pt.
func (c *composer) natural(text string, l look) float64 {
	sh := &shaper{fonts: c.Fonts, latinGap: c.profile.LatinGap, missing: map[rune]int{}, fallback: map[substitution]int{}}
	gs := sh.shape([]piece{{text: text, look: l}})
	if len(gs) == 0 {
		return 0
	}
	return sums(gs).fit(gs, 0, len(gs)).natural
}

// contact is the note below the date, in brackets (附注).
func (c *composer) contact() {
	for _, v := range c.values("contact") {
		ps := []piece{v}
		if !strings.HasPrefix(v.text, "（") {
			ps = []piece{before(v, "（", look{}), v, behind(v, "）")}
		}
		c.line("contact", c.bodyLook(page.Paragraph), c.bodyFormat(), ps...)
	}
}

// tieTail keeps the note and the first attachment's name on the page of the
// signature they follow.
func (c *composer) tieTail() {
	for i := range c.elements {
		if last := i+1 == len(c.elements) || !c.elements[i+1].sign; c.elements[i].sign && last {
			c.elements[i].keepNext = i+1 < len(c.elements)
		}
	}
}
