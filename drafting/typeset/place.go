package typeset

import (
	"jianwen/drafting/page"
	"jianwen/drafting/style"
)

// madePage remembers what a page was made of, so that one that did not change
// stays the same page.
type madePage struct {
	key  []madeRow
	last bool
	page *page.Page
}

type madeRow struct {
	set        *setBlock
	row        int
	base, node int
	y          float64
	repeated   bool
}

// placer turns a layout into finished pages.
type placer struct {
	composer *composer
	cache    *Cache
}

func (p *placer) pages(l layout) ([]*page.Page, []page.Mark) {
	imprints := p.composer.imprints()
	var out []*page.Page
	var marks []page.Mark
	made := make([]madePage, 0, len(l.pages))
	for i, spots := range l.pages {
		foot := i - (len(l.pages) - len(imprints)) // of the imprint's pages
		last := i == len(l.pages)-1 || foot >= 0
		key := p.key(spots)
		pg := p.kept(i, key, last, l)
		if pg == nil {
			pg = p.page(i, spots, l)
			if i == 0 {
				rest := pg.Items
				pg.Items = nil
				p.mark(pg, rest)
			}
			if foot >= 0 {
				p.imprint(pg, imprints[foot])
			}
			p.folio(pg)
		}
		made = append(made, madePage{key: key, last: last, page: pg})
		out = append(out, pg)
		marks = p.marks(marks, i, spots, l)
	}
	p.cache.pages = made
	return out, marks
}

func (p *placer) row(s spot) *row {
	return &p.composer.elements[s.element].set.rows[s.row]
}

func (p *placer) key(spots []spot) []madeRow {
	key := make([]madeRow, len(spots))
	for i, s := range spots {
		e := &p.composer.elements[s.element]
		key[i] = madeRow{set: e.set, row: s.row, base: e.base, node: e.node, y: s.y, repeated: s.repeated}
	}
	return key
}

// kept is the page as it was made before, if nothing on it changed. First and
// last pages carry more than rows and are made anew.
func (p *placer) kept(i int, key []madeRow, last bool, l layout) *page.Page {
	if i == 0 || last || i >= len(p.cache.pages) || p.cache.pages[i].last || len(key) != len(p.cache.pages[i].key) {
		return nil
	}
	for k, old := range p.cache.pages[i].key {
		if key[k] != old {
			return nil
		}
	}
	return p.cache.pages[i].page
}

func (p *placer) page(i int, spots []spot, l layout) *page.Page {
	prof := p.composer.profile
	mm := style.PointsPerMillimetre
	pg := &page.Page{
		Number: i + 1, Width: prof.Sheet.Width * mm, Height: prof.Sheet.Height * mm,
		Area: page.Rect{X: prof.Margin.Left * mm, Y: prof.Margin.Top * mm, W: prof.Area.Width * mm, H: prof.Area.Height * mm},
	}
	n := 0
	for _, s := range spots {
		n += len(p.row(s).runs) + len(p.row(s).places)
	}
	pg.Items = make([]page.Item, 0, n+4)
	headers := make([]page.Run, 0, n)
	var rules []page.Item
	for k, s := range spots {
		e, r := &p.composer.elements[s.element], p.row(s)
		top := pg.Area.Y + l.offset + s.y
		baseline := p.baseline(r, top, l)
		for _, run := range r.runs {
			run.X += pg.Area.X
			run.Y += baseline
			run.Base, run.Node = e.base, e.node
			if run.Tag == page.Artifact {
				run.Node = 0
			}
			if s.repeated {
				run.Tag, run.Node = page.Artifact, 0
			}
			headers = append(headers, run)
			pg.Items = append(pg.Items, &headers[len(headers)-1])
		}
		for _, place := range r.places {
			place.X += pg.Area.X
			place.Y += top
			pg.Items = append(pg.Items, &place)
		}
		if r.table != nil {
			rules = p.frame(rules, pg, spots, k, top, l)
		}
	}
	pg.Items = append(pg.Items, rules...)
	return pg
}

// baseline of a row whose top is given: the em square stands in the middle of its line.
func (p *placer) baseline(r *row, top float64, l layout) float64 {
	line := r.line
	switch {
	case line > 0:
	case r.height > 0:
		line = r.height
	default:
		line = r.lines * l.leading
	}
	return top + r.pad + (line-r.size)/2 + ascent*r.size
}

// frame draws the rules of a table's strip.
func (p *placer) frame(out []page.Item, pg *page.Page, spots []spot, k int, top float64, l layout) []page.Item {
	s := spots[k]
	r := p.row(s)
	t := tableRule * style.PointsPerMillimetre
	left, right := pg.Area.X+r.table.edges[0], pg.Area.X+r.table.edges[len(r.table.edges)-1]
	across := func(y float64) {
		out = append(out, &page.Rule{Rect: page.Rect{X: left - t/2, Y: y - t/2, W: right - left + t, H: t}})
	}
	for _, x := range r.table.edges {
		out = append(out, &page.Rule{Rect: page.Rect{X: pg.Area.X + x - t/2, Y: top, W: t, H: r.height}})
	}
	if r.opens || k == 0 {
		across(top)
	}
	if k == len(spots)-1 || p.row(spots[k+1]).table != r.table {
		across(top + r.height)
	}
	return out
}

// marks adds the outline entries that begin on a page.
func (p *placer) marks(marks []page.Mark, i int, spots []spot, l layout) []page.Mark {
	for _, s := range spots {
		e := &p.composer.elements[s.element]
		if e.outline == nil || s.row != 0 || s.repeated {
			continue
		}
		m := *e.outline
		m.Page = i
		m.Y = p.composer.profile.Margin.Top*style.PointsPerMillimetre + l.offset + s.y
		marks = append(marks, m)
	}
	return marks
}

// folio sets the page number between two dashes, 7 mm below the type area, on
// the outer side (GB/T 9704—2012, 7.5).
func (p *placer) folio(pg *page.Page) {
	c := p.composer
	f := c.profile.Folio
	if pg.Number == 1 && !f.FirstPage {
		return
	}
	l := lookOf(c.profile, "folio", page.Artifact)
	inset := f.Inset * c.em
	form := format{align: flushRight, right: inset, lines: 1}
	if pg.Number%2 == 0 {
		form = format{first: inset, left: inset, lines: 1}
	}
	set := c.setter.set([]piece{{text: "— " + arabic(pg.Number) + " —", look: l}}, form, 0)
	const dashAbove = 0.36 // the dash's height above the baseline, em
	y := pg.Area.Y + pg.Area.H + f.Below*style.PointsPerMillimetre + dashAbove*l.size
	p.put(pg, set.rows[0].runs, 0, y, 0, 0)
}

// put places runs with the given offset and baseline.
func (p *placer) put(pg *page.Page, runs []page.Run, dx, y float64, base, node int) {
	for _, r := range runs {
		r.X += pg.Area.X + dx
		r.Y += y
		r.Base, r.Node = base, node
		pg.Items = append(pg.Items, &r)
	}
}

// imprint sets the 版记 at the foot of the type area.
func (p *placer) imprint(pg *page.Page, lines []imprintLine) {
	c := p.composer
	total := c.imprintHeight(lines)
	if total == 0 {
		return
	}
	rules := c.profile.Rules
	y := pg.Area.Y + pg.Area.H - total
	draw := func(at, thickness float64) {
		if thickness > 0 {
			pg.Items = append(pg.Items, c.rule(at, thickness))
		}
	}
	draw(y, rules.Outer)
	y += 2
	for i, line := range lines {
		if i > 0 {
			draw(y, rules.Inner)
		}
		for _, r := range line.set.rows {
			p.put(pg, r.runs, 0, p.baseline(&r, y, layout{}), line.base, len(c.elements)+markNodes+1+i)
			y += r.height
		}
	}
	draw(pg.Area.Y+pg.Area.H, rules.Outer)
}

// mark draws the red head of a letter or a red-head document on the first page.
// What stands below the mark follows it in reading order.
func (p *placer) mark(pg *page.Page, below []page.Item) {
	c := p.composer
	m := c.profile.Mark
	names := c.markText()
	if m.Size == 0 || c.profile.Head == "legal" {
		pg.Items = below
		return
	}
	mm := style.PointsPerMillimetre
	l := lookOf(c.profile, "org", page.Title)
	l.size = m.Size * c.markScale()
	l.pitch, l.color = l.size, page.Red
	top := m.Top * mm
	for i, line := range names {
		base := line[0].at.Start
		for k := range line {
			line[k].look = l
		}
		set := c.setter.set(line, format{align: centred, lines: 1}, base)
		for _, r := range set.rows {
			p.put(pg, r.runs, 0, top+ascent*l.size, base, min(i+1, markNodes))
			top += l.size * 1.2
		}
	}
	pg.Items = append(pg.Items, below...)
	bottom := m.Top*mm + l.size + float64(max(0, len(names)-1))*1.2*l.size
	if c.profile.Head == "letter" {
		p.doubleRule(pg, bottom+m.RuleGap*mm, m.RuleWidth*mm, true)
		p.doubleRule(pg, pg.Height-m.Bottom*mm, m.RuleWidth*mm, false)
		return
	}
	if y, ok := belowNumber(below); ok {
		pg.Items = append(pg.Items, &page.Rule{Color: page.Red, Rect: page.Rect{
			X: pg.Area.X + (pg.Area.W-m.RuleWidth*mm)/2, Y: y + m.RuleGap*mm, W: m.RuleWidth * mm, H: m.Rule * mm,
		}})
	}
}

// doubleRule is a thick and a thin red line, thick first or last (信函格式).
func (p *placer) doubleRule(pg *page.Page, y, width float64, thickFirst bool) {
	const thick, thin, between = 1.7, 0.6, 1.1 // pt; the standard names no figures [D]
	x := pg.Width/2 - width/2
	first, second := thick, thin
	if !thickFirst {
		first, second = thin, thick
		y -= thick + thin + between
	}
	pg.Items = append(
		pg.Items,
		&page.Rule{Color: page.Red, Rect: page.Rect{X: x, Y: y, W: width, H: first}},
		&page.Rule{Color: page.Red, Rect: page.Rect{X: x, Y: y + first + between, W: width, H: second}},
	)
}

// belowNumber is the lower edge of the number's line, the first below the mark.
func belowNumber(items []page.Item) (float64, bool) {
	for _, it := range items {
		if r, ok := it.(*page.Run); ok && r.Tag == page.Paragraph {
			return r.Y + r.Descent, true
		}
	}
	return 0, false
}
