package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit016 = &check.Rule{
	ID: "CIT-016", Severity: check.Error, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "把项写成了款", En: "an item is cited as a paragraph"},
	Why: check.Words{
		Zh: "条下只有一款而直接分项的，引用时不写款，直接写第（×）项。",
		En: "Where an article has one paragraph with items, the items are cited directly, without a paragraph.",
	},
	Source: "[D] 引用条款项的惯例",
	Run: func(p *check.Pass) {
		for _, c := range facts.Citations.Of(p.Draft) {
			if c.Ref.Para == 0 || c.Ref.To != nil || !own(p.Draft, c) || !sure(c) {
				continue
			}
			items := itemsOf(texts(p.Draft, c), c.Ref)
			switch {
			case items == 0:
			case c.Ref.Item == 0 && c.Ref.Para > 1 && c.Ref.Para <= items:
				item := "第（" + law.Numeral(c.Ref.Para) + "）项"
				p.Report(paragraph(c, item, item, false))
			case c.Ref.Item > 0 && c.Ref.Para == 1 && c.Ref.Item <= items:
				p.Lighter(check.Warning, paragraph(c, "第（"+law.Numeral(c.Ref.Item)+"）项", "", true))
			}
		}
	},
}

// itemsOf is how many items the article has directly under it, in every text that may
// be meant; 0 where one of them has several paragraphs or no items.
func itemsOf(versions []*law.Version, r law.Ref) (n int) {
	for _, v := range versions {
		a := v.Article(r)
		if a == nil {
			return 0
		}
		all := a.Paragraphs()
		if len(all) != 1 || len(all[0].Items) < 2 {
			return 0
		}
		n = len(all[0].Items)
	}
	return n
}

// paragraph is the finding on the 款 of a citation, which the fix writes as it should be.
func paragraph(c facts.Citation, item, written string, safe bool) check.Finding {
	f := check.Finding{
		Span: c.Passage.Span(c.Start, c.End),
		Zh:   "该条只有一款，应直接引用" + item, En: "the article has one paragraph only; cite its item " + item + " directly",
	}
	for _, chain := range chains(c.Passage.Text[c.Start:c.End]) {
		for _, u := range chain {
			if u.rank == 1 && len(u.numbers) == 1 {
				f.Fixes = []check.Fix{{Zh: "直接引用" + item, En: "cite " + item + " directly", Safe: safe, Edits: []source.Edit{
					{Span: c.Passage.Span(c.Start+u.Start, c.Start+u.End), New: written},
				}}}
			}
		}
	}
	return f
}
