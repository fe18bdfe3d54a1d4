package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit002 = &check.Rule{
	ID: "CIT-002", Severity: check.Error, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "所引条文不存在", En: "the article cited does not exist"},
	Why: check.Words{
		Zh: "行为时和制作文书时施行的文本中都没有这一条，请核对条号。",
		En: "Neither the text in force at the time of the conduct nor the one on the day of the document has the article.",
	},
	Source: "[D] 条号应当存在于所适用的文本",
	Run: func(p *check.Pass) {
		for _, c := range facts.Citations.Of(p.Draft) {
			if c.Statute == nil || c.Ref.Article == 0 || c.How == law.Bare || c.Passage.Quoted {
				continue
			}
			if v := lacking(p.Draft, c); v != nil {
				name := "《" + c.Statute.Title + "》（" + v.Text.Chinese() + "）没有" + law.ArticleLabel(c.Ref.Article, c.Ref.Sub)
				p.Report(check.Finding{Span: c.Passage.Span(c.Start, c.End), Zh: name, En: "the text of " + v.Text.String() + " has no such article"})
			}
		}
	},
}

// lacking is the text in force on the day of the document where neither it nor those
// in force in the days of the conduct have the article; nil where one has it, or
// where the words of one are not known.
func lacking(d *check.Draft, c facts.Citation) (last *law.Version) {
	from, to := d.Conduct()
	for _, day := range []law.Date{from, to, d.Issued()} {
		v, _ := c.Statute.Cited(c.Ref, day)
		if v == nil {
			return nil
		}
		text := d.Library.Text(c.Statute, v)
		if text == nil || len(text.Articles) == 0 || text.Article(c.Ref) != nil {
			return nil
		}
		last = v
	}
	return last
}
