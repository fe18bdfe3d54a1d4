package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit003 = &check.Rule{
	ID: "CIT-003", Severity: check.Error, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "所引款、项不存在", En: "the paragraph or item cited does not exist"},
	Why: check.Words{
		Zh: "条文在，但没有所引的款、项、目。款按自然段计，分项的各项属于它前面的一款。",
		En: "The article is there, but not the paragraph, item or point. Each indented paragraph counts as one; items belong to the paragraph before them.",
	},
	Source: "[D] 款项应当存在于所适用的文本",
	Run: func(p *check.Pass) {
		moved := moves.Of(p.Draft)
		for i, c := range facts.Citations.Of(p.Draft) {
			if !own(p.Draft, c) || !sure(c) || moved[i].to != 0 {
				continue // a number of another text has other paragraphs: CIT-007, CIT-019
			}
			if zh, en := missing(p.Draft, c); zh != "" {
				p.Report(check.Finding{Span: c.Passage.Span(c.Start, c.End), Zh: zh, En: en})
			}
		}
	},
}

// missing says what the article does not have of what a citation points at; "" where
// some text that it may be of has it all, or none has the article.
func missing(d *check.Draft, c facts.Citation) (zh, en string) {
	all := applying(d, c)
	for _, r := range ends(c.Ref) {
		zh, en = "", ""
		if c.Ref.To != nil && c.Ref.To.Article == c.Ref.Article && c.Ref.To.Sub == c.Ref.Sub {
			r = c.Ref // both ends within one article
		}
		for _, v := range all {
			a := v.Article(r)
			if a == nil {
				return "", ""
			}
			z, e := a.Lack(r)
			if z == "" {
				zh = ""
				break
			}
			if zh == "" {
				zh, en = lack(r, z), e
			}
		}
		if zh == "" && r.To == nil {
			continue
		}
		if zh != "" && c.Ref.To == nil && c.Ref.Item == 0 && c.Ref.Para > 1 && c.Ref.Para <= itemsOf(texts(d, c), c.Ref) {
			return "", "" // CIT-016 tells that it is an item
		}
		return zh, en
	}
	return "", ""
}

// lack is the message, with what the article has behind it where that is known.
func lack(r law.Ref, has string) string {
	if r.Article == 0 {
		return has
	}
	place := r
	place.Title, place.To, place.Article, place.Sub = "", nil, 0, 0
	label := law.ArticleLabel(r.Article, r.Sub)
	within := place
	within.Article, within.Sub = r.Article, r.Sub
	where := within.Official("")[len(label):]
	if has == label+"没有"+where || r.To != nil {
		return has
	}
	return label + "没有" + where + "：" + has
}
