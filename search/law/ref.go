package law

import (
	"strconv"
	"strings"
)

// Official writes a reference in the one form that documents use:
// 《中华人民共和国刑事诉讼法》第一百一十三条第一款第（三）项. title is the statute's official title; ""
// takes the name as it was cited, and without either the locator stands alone. Titles
// inside the title are put in 〈〉. A range says once what both ends share:
// 第十条第一款至第三款. A point of a decision numbered 一、二、 has no article and is 第三项.
func (r Ref) Official(title string) string {
	if title == "" {
		title = r.Title
	}
	if title = nested(title); title != "" {
		title = "《" + title + "》"
	}
	s := title + r.from(none)
	if r.To != nil {
		to, shared := *r.To, none
		if to.Article == r.Article && to.Sub == r.Sub && to.Article > 0 {
			shared = article
			if to.Para == r.Para && to.Item > 0 && (r.Item > 0 || to.Para > 0) {
				shared = paragraph
			}
		}
		s += "至" + to.from(shared)
	}
	return s
}

// String is the reference with the name as it was cited.
func (r Ref) String() string { return r.Official("") }

// from writes the units of a locator below one.
func (r Ref) from(above unit) string {
	var b strings.Builder
	if above < article && r.Article > 0 {
		b.WriteString(ArticleLabel(r.Article, r.Sub))
	}
	if above < paragraph && r.Para > 0 {
		b.WriteString("第" + Numeral(r.Para) + "款")
	}
	switch {
	case r.Item > 0 && r.Article == 0 && r.Para == 0:
		b.WriteString("第" + Numeral(r.Item) + "项")
	case r.Item > 0:
		b.WriteString("第（" + Numeral(r.Item) + "）项")
	}
	if r.ItemSub > 0 {
		b.WriteString("之" + Numeral(r.ItemSub))
	}
	if r.Point > 0 {
		b.WriteString("第" + strconv.Itoa(r.Point) + "目")
	}
	return b.String()
}

// nested is a title as it stands inside 《》: without its own brackets around it and
// with 〈〉 for those inside.
func nested(title string) string {
	title = strings.TrimSpace(title)
	if strings.HasPrefix(title, "《") && strings.HasSuffix(title, "》") && strings.Count(title, "《") == 1 {
		title = strings.TrimSuffix(strings.TrimPrefix(title, "《"), "》")
	}
	return strings.NewReplacer("《", "〈", "》", "〉").Replace(title)
}

// ArticleLabel is 第一百二十条之一; "" where n is not a number of an article.
func ArticleLabel(n, sub int) string {
	if Numeral(n) == "" {
		return ""
	}
	s := "第" + Numeral(n) + "条"
	if sub > 0 {
		s += "之" + Numeral(sub)
	}
	return s
}

// Ref is the reference to an article as texts cite it: 第三条 of a law, 第三项 of a
// decision whose points are numbered 一、二、. A preamble is cited with the statute as a whole.
func (a *Article) Ref(title string) Ref {
	if a.pointed() {
		return Ref{Title: title, Item: a.Number}
	}
	return Ref{Title: title, Article: a.Number, Sub: a.Sub}
}

// pointed tells whether the article is a point of a decision: 三、.
func (a *Article) pointed() bool {
	return strings.HasSuffix(a.Label, "、") || strings.HasSuffix(a.Label, "．") || strings.HasSuffix(a.Label, ".")
}

// Official cites an article: 《…》第三条, 《…》第三项, 《…》序言.
func (a *Article) Official(title string) string {
	s := a.Ref(title).Official(title)
	if a.Number == 0 && a.Label != "正文" {
		s += a.Label
	}
	return s
}
