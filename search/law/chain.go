package law

// A chain reads locators one after the other: the open one may still grow.
type chain struct {
	t     text
	loose bool
	done  []located
	open  located
}

// take puts the numbers of a piece into the open reference; further numbers open
// references of their own.
func (c *chain) take(p piece) {
	for i, v := range p.values {
		if i > 0 {
			c.done = append(c.done, c.open)
			c.open.at = v.at
		}
		c.open.ref.set(p.unit, v)
		c.open.end = v.end
		if v.to != nil {
			to := c.open.ref.numbers()
			to.set(p.unit, *v.to)
			c.open.ref.reach(to)
			c.open.end = v.to.end
		}
	}
	c.open.end = p.end
}

// target is what a smaller unit adds to: the end of a range, where there is one.
func (c *chain) target() *Ref {
	if c.open.ref.To != nil {
		return c.open.ref.To
	}
	return &c.open.ref
}

// extend reads a smaller unit directly behind: 第一百一十三条|第一款. One that is not
// smaller begins a list without a mark: 第十条 第十二条.
func (c *chain) extend() bool {
	t, i := c.t, c.t.space(c.open.end)
	if w := t.word(i, []string{"中的", "里的", "的", "中", "之"}); w > 0 && t.rune(t.space(i+w)) == '第' {
		i = t.space(i + w)
	}
	p, ok := t.piece(i, c.loose && t.rune(i) == '(' && c.open.ref.Item == 0)
	if !ok {
		return false
	}
	if p.unit <= c.target().deepest() {
		if !p.ordinal && !c.loose || t.rune(i-1) == '的' {
			return false
		}
		c.next(p)
		return true
	}
	if !c.plain(p) {
		return false
	}
	if c.open.ref.To == nil {
		c.take(p)
		return true
	}
	if len(p.values) > 1 || p.values[0].to != nil {
		return false
	}
	c.open.ref.To.set(p.unit, p.values[0])
	c.open.end = p.end
	return true
}

// plain tells whether a piece without 第 is meant as a locator: （三）项, 2款, but not
// 两项规定.
func (c *chain) plain(p piece) bool {
	first := c.t.rune(p.at)
	return p.ordinal || c.loose || p.values[0].bracket || first >= '0' && first <= '9' || first != '两' && len(p.values) == 1 && p.unit != point
}

// next closes the open reference and begins another with the same name and the
// same larger units.
func (c *chain) next(p piece) {
	parent := c.open.ref
	if parent.To != nil {
		to := *parent.To
		to.Title, to.Date, to.Year = parent.Title, parent.Date, parent.Year
		parent = to
	}
	c.done = append(c.done, c.open)
	c.open = located{ref: parent, at: p.at}
	c.take(p)
}

// stretch reads the end of a range: 第十条|至第十二条.
func (c *chain) stretch() bool {
	t, i := c.t, c.t.space(c.open.end)
	w := t.word(i, ranges)
	if w == 0 || c.open.ref.To != nil {
		return false
	}
	p, ok := c.further(i + w)
	if !ok || len(p.values) > 1 || p.values[0].to != nil || p.unit > c.open.ref.deepest() || !c.loose && !p.ordinal && !c.numeric(p) {
		return false
	}
	to := c.open.ref.numbers()
	to.set(p.unit, p.values[0])
	c.open.ref.reach(to)
	c.open.end = p.end
	return true
}

// list reads a further locator behind 、 or 和.
func (c *chain) list() bool {
	t, i := c.t, c.t.space(c.open.end)
	w, must := t.word(i, lists), false
	if w == 0 {
		w, must = t.word(i, breaks), true
	}
	if w == 0 {
		return false
	}
	p, ok := c.further(i + w)
	if !ok || must && !p.ordinal || !p.ordinal && !c.loose && !p.values[0].bracket && !c.numeric(p) {
		return false
	}
	if p.unit > article && c.open.ref.deepest() < p.unit-1 && c.open.ref.Article == 0 {
		return false
	}
	c.next(p)
	return true
}

// further reads the piece behind a word that joins: 第十二条, or 之二 behind 第三十条之一.
func (c *chain) further(i int) (piece, bool) {
	if r := c.target(); r.Sub > 0 && r.deepest() == article {
		if n, end := c.t.sub(i); n > 0 {
			at := c.t.space(i)
			return piece{article, []value{{n: r.Article, sub: n, at: at, end: end}}, at, end, true}, true
		}
	}
	p, ok := c.t.piece(c.t.divisions(i), c.loose)
	if ok && p.unit == none {
		p.unit = article
	}
	return p, ok
}

// numeric tells whether a number without 第 can hardly be a count: 118条, 二十条, or
// one that nothing counted follows.
func (c *chain) numeric(p piece) bool {
	t := c.t
	if t.rune(p.at) >= '0' && t.rune(p.at) <= '9' {
		return true
	}
	for _, g := range t[p.at:p.end] {
		if size(g.r) > 0 {
			return true
		}
	}
	return !han(t.rune(p.end)) || t.word(p.end, []string{"的", "规定", "之", "和", "及", "或", "第"}) > 0
}

func han(r rune) bool { return r >= 0x3400 && r <= 0x9FFF || r >= 0x20000 && r <= 0x3FFFF }

// settle drops the end of a range that names no more than where it begins: of
// 第十条第一款至第十条 the 款.
func (r *Ref) settle() {
	if r.To != nil && r.To.Article == r.Article && r.To.Sub == r.Sub && r.To.deepest() <= article && r.To.Article > 0 {
		r.To = nil
	}
}

// reach makes a range of r, unless it ends where it begins.
func (r *Ref) reach(to Ref) {
	if to != r.numbers() {
		r.To = &to
	}
}
