package law

// The units of a locator, from the largest. none is a number without a unit.
type unit int

const (
	none unit = iota
	article
	paragraph
	item
	point
)

// A value is a number in a locator, or a range of them.
type value struct {
	n, sub  int
	at, end int
	bracket bool
	to      *value
}

// A piece is one unit of a locator with its numbers: 第十、十一条, 第（一）（三）项.
type piece struct {
	unit    unit
	values  []value
	at, end int
	ordinal bool // begins with 第
}

// A located ref is a reference and the glyphs it was read from.
type located struct {
	ref     Ref
	at, end int
}

// ranges and lists are the words between numbers. A dash may be doubled.
var (
	ranges = []string{"至", "到", "--", "-"}
	lists  = []string{"、", "以及", "或者", "和", "与", "及", "或"}
	breaks = []string{",并", ";并", ",和", ",以及", ",", ";", "并"} // only 第 goes on after these
)

// locators reads the locators at i: 第八十五条、第一百一十八条第一款至第三款. Each takes from
// the one before it what it does not say itself; base gives the name. A loose
// reader takes 106 for 第一百零六条 and （三） for 第（三）项; a strict one reads running text.
func (t text) locators(i int, base Ref, loose bool) ([]located, int) {
	p, ok := t.piece(t.divisions(i), loose)
	if !ok {
		return nil, i
	}
	if p.unit == none {
		p.unit = article
	}
	c := chain{t: t, loose: loose}
	c.open = located{ref: base, at: p.at}
	c.take(p)
	for c.extend() || c.stretch() || c.list() {
	}
	all := append(c.done, c.open)
	for i := range all {
		all[i].ref.settle()
	}
	return all, c.open.end
}

// divisions skips 第三编, 第二章 and the like before an article.
func (t text) divisions(i int) int {
	for {
		j := t.space(i)
		if t.rune(j) != '第' {
			return i
		}
		n, k := t.number(t.space(j + 1))
		k = t.space(k)
		w := t.word(k, []string{"分编", "编", "章", "节"})
		if n == 0 || w == 0 {
			return i
		}
		i = t.space(k + w)
	}
}

// set points r at a number of one unit and forgets what is below it.
func (r *Ref) set(u unit, v value) {
	r.To = nil
	switch u {
	case article:
		r.Article, r.Sub = v.n, v.sub
		r.Para, r.Item, r.ItemSub, r.Point = 0, 0, 0, 0
	case paragraph:
		r.Para = v.n
		r.Item, r.ItemSub, r.Point = 0, 0, 0
	case item:
		r.Item, r.ItemSub = v.n, v.sub
		r.Point = 0
	case point:
		r.Point = v.n
	}
}

// deepest is the smallest unit that r names.
func (r *Ref) deepest() unit {
	switch {
	case r.Point > 0:
		return point
	case r.Item > 0:
		return item
	case r.Para > 0:
		return paragraph
	case r.Article > 0:
		return article
	}
	return none
}

// numbers is r without its name: what the end of a range says.
func (r Ref) numbers() Ref {
	r.Title, r.Date, r.Year, r.To = "", 0, 0, nil
	return r
}
