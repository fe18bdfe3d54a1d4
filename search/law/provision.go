package law

import "strings"

// A Paragraph is one 款 of an article with the items that belong to it. Places are
// bytes of Article.Text.
type Paragraph struct {
	Start, End int // with its items
	Items      []Item
}

// An Item is one 项: （三）….
type Item struct {
	Number, Sub int
	Start, End  int // from its mark on, with its points
	Points      []Point
}

// A Point is one 目: 1.….
type Point struct {
	Number     int
	Start, End int
}

// Paragraphs is how an article is built: a line is a paragraph, and lines that begin
// with （一） or 1. belong to the paragraph before them. A line after items is a paragraph
// of its own. Where 1. follows a paragraph's colon directly, 1., 2. are its items. Items
// printed in one line are told apart where they count up from （一）.
func (a *Article) Paragraphs() []Paragraph {
	var all []Paragraph
	for at := 0; at < len(a.Text); {
		end := len(a.Text)
		if i := strings.IndexByte(a.Text[at:], '\n'); i >= 0 {
			end = at + i
		}
		all = addLine(all, a.Text[:end], at)
		at = end + 1
	}
	return all
}

func addLine(all []Paragraph, s string, at int) []Paragraph {
	line := fold(s[at:])
	if line.space(0) == len(line) {
		return all
	}
	if n, sub, ok := line.itemMark(0); ok {
		if len(all) == 0 {
			all = append(all, Paragraph{Start: at})
		}
		p := &all[len(all)-1]
		p.Items = append(p.Items, Item{Number: n, Sub: sub, Start: at, End: len(s)})
		p.End = len(s)
		return all
	}
	if n, ok := line.pointMark(); ok && len(all) > 0 {
		p := &all[len(all)-1]
		if p.counts(s, n) {
			p.Items = append(p.Items, Item{Number: n, Start: at, End: len(s)})
			p.End = len(s)
			return all
		}
		if k := len(p.Items); k > 0 && n == len(p.Items[k-1].Points)+1 {
			last := &p.Items[k-1]
			last.Points = append(last.Points, Point{Number: n, Start: at, End: len(s)})
			last.End, p.End = len(s), len(s)
			return all
		}
	}
	return append(all, Paragraph{Start: at, End: len(s), Items: inlineItems(line, at, len(s))})
}

// counts tells whether a line marked 1. or （1） is an item of the paragraph itself: it
// follows a colon, or others that are marked so.
func (p *Paragraph) counts(s string, n int) bool {
	if n != len(p.Items)+1 {
		return false
	}
	if n == 1 {
		text := fold(s[p.Start:p.End])
		return len(text) > 0 && text[len(text)-1].r == ':'
	}
	_, ok := fold(s[p.Items[0].Start:p.Items[0].End]).pointMark()
	return ok
}

// itemMark reads （三） or （三之一） at i.
func (t text) itemMark(i int) (n, sub int, ok bool) {
	i = t.space(i)
	v, ok := t.value(i)
	if !ok || !v.bracket || t.rune(t.space(i+1)) < 0x80 {
		return 0, 0, false // (1) is a point's mark
	}
	return v.n, v.sub, true
}

// pointMark reads 1. or （1） at the beginning of a line.
func (t text) pointMark() (int, bool) {
	v, ok := t.value(t.space(0))
	if !ok || v.sub > 0 || !arabic(t, v) {
		return 0, false
	}
	return v.n, v.bracket || v.end < len(t) && strings.ContainsRune(".、．", t[v.end].r)
}

// arabic tells whether a number is written in figures.
func arabic(t text, v value) bool {
	i := v.at
	if v.bracket {
		i = t.space(i + 1)
	}
	r := t.rune(i)
	return r >= '0' && r <= '9'
}

// inlineItems finds （一）…；（二）… inside one line; two at least, counting up.
func inlineItems(line text, at, end int) []Item {
	var items []Item
	for i := 1; i < len(line); i++ {
		n, sub, ok := line.itemMark(i)
		if !ok || line[i].r != '(' || sub > 0 || n != len(items)+1 || !strings.ContainsRune(":;。,", line[i-1].r) {
			continue
		}
		if k := len(items); k > 0 {
			items[k-1].End = at + line[i].at
		}
		items = append(items, Item{Number: n, Start: at + line[i].at, End: end})
	}
	if len(items) < 2 {
		return nil
	}
	return items
}

// Provision is the text of what r points at inside the article: the whole, a
// paragraph with its items, an item or a point. An item without a paragraph is
// sought in all of them. A range inside the article is given from its beginning to
// its end; one that goes on into other articles to the end of this one. ok is false
// where the article has no such paragraph, item or point.
func (a *Article) Provision(r Ref) (text string, ok bool) {
	if r.Article == 0 && a.pointed() {
		r.Item, r.ItemSub = 0, 0 // 第三项 of a decision is the article itself
	}
	start, end, ok := a.find(r)
	if !ok {
		return "", false
	}
	if r.To != nil {
		end = len(a.Text)
		if to := *r.To; to.Article == r.Article && to.Sub == r.Sub {
			if _, end, ok = a.find(to); !ok || end < start {
				return "", false
			}
		}
	}
	return strings.TrimSpace(a.Text[start:end]), true
}

// find is the place of what r points at.
func (a *Article) find(r Ref) (start, end int, ok bool) {
	if r.Para == 0 && r.Item == 0 && r.Point == 0 {
		return 0, len(a.Text), true
	}
	all := a.Paragraphs()
	if r.Para > len(all) {
		return 0, 0, false
	}
	if r.Para > 0 {
		all = all[r.Para-1 : r.Para]
		if r.Item == 0 {
			return all[0].Start, all[0].End, true
		}
	}
	for _, p := range all {
		for _, i := range p.Items {
			if i.Number != r.Item || i.Sub != r.ItemSub {
				continue
			}
			if r.Point == 0 {
				return i.Start, i.End, true
			}
			for _, o := range i.Points {
				if o.Number == r.Point {
					return o.Start, o.End, true
				}
			}
		}
	}
	return 0, 0, false
}

// Article is the article of a version that r points at, or nil: by its number, or for
// 第三项 of a decision by the number of its point. Of a number printed twice it is the
// first.
func (v *Version) Article(r Ref) *Article {
	for _, a := range v.Articles {
		if r.Article > 0 && a.Number == r.Article && a.Sub == r.Sub {
			return a
		}
		if r.Article == 0 && r.Item > 0 && a.Number == r.Item && a.pointed() {
			return a
		}
	}
	return nil
}
