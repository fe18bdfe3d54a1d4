package law

import (
	"fmt"
	"slices"
)

// Lack says in a clause what the article does not have of what r points at, without the
// statute's name and without a full stop: 第五百六十七条只有一款, 第五十条第一款没有分项. It is ""
// where Provision finds it. A range that ends within the article is looked at from both
// ends.
func (a *Article) Lack(r Ref) (zh, en string) {
	if _, ok := a.Provision(r); ok {
		return "", ""
	}
	if r.Article == 0 && a.pointed() {
		r.Item, r.ItemSub = 0, 0
	}
	place := r.from(article)
	if _, _, ok := a.find(r); ok && r.To != nil {
		place += "至" + r.To.from(article)
		r = *r.To
	}
	if _, _, ok := a.find(r); ok { // a range that ends before it begins
		return a.without(place)
	}
	part, all := a.Ref(""), a.Paragraphs()
	if r.Para > len(all) {
		return a.only(part, len(all), "款", "paragraph")
	}
	if part.Para = r.Para; r.Para > 0 {
		all = all[r.Para-1 : r.Para]
	}
	all = slices.DeleteFunc(all, func(p Paragraph) bool { return len(p.Items) == 0 })
	for _, p := range all {
		for _, i := range p.Items {
			if i.Number == r.Item && i.Sub == r.ItemSub {
				part.Item, part.ItemSub = r.Item, r.ItemSub
				return a.only(part, len(i.Points), "目", "point")
			}
		}
	}
	switch {
	case len(all) == 0:
		return a.only(part, 0, "项", "item")
	case len(all) == 1 && r.ItemSub == 0 && r.Item > all[0].numbered():
		return a.only(part, all[0].numbered(), "项", "item")
	}
	return a.without(r.from(article))
}

// numbered is how many items have a number of their own: （二之一） has none.
func (p *Paragraph) numbered() (n int) {
	for _, i := range p.Items {
		if i.Sub == 0 {
			n++
		}
	}
	return n
}

// only says that a part of the article has no more than n units.
func (a *Article) only(part Ref, n int, unit, unitEn string) (zh, en string) {
	zh, en = a.called(part)
	switch n {
	case 0:
		return zh + "没有分" + unit, fmt.Sprintf("%s is not divided into %ss", en, unitEn)
	case 1:
		return zh + "只有一" + unit, fmt.Sprintf("%s has only one %s", en, unitEn)
	case 2:
		return zh + "只有两" + unit, fmt.Sprintf("%s has only 2 %ss", en, unitEn)
	}
	return zh + "只有" + Numeral(n) + unit, fmt.Sprintf("%s has only %d %ss", en, n, unitEn)
}

// without says that the article does not have a place.
func (a *Article) without(place string) (zh, en string) {
	zh, en = a.called(a.Ref(""))
	return zh + "没有" + place, fmt.Sprintf("%s has no such part (%s)", en, place)
}

// called is what a part of the article is called: 第四十九条第一款. A text without a number
// is called by its label.
func (a *Article) called(part Ref) (zh, en string) {
	zh = part.String()
	if a.Number == 0 {
		zh = a.Label + part.from(article)
	}
	return zh, zh
}
