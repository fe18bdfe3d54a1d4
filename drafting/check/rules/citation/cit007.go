package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit007 = &check.Rule{
	ID: "CIT-007", Severity: check.Error,
	Doc: check.Words{Zh: "条号系修改前的旧条号", En: "the number of the article is that of an older text"},
	Why: check.Words{
		Zh: "法律修改后条文顺序变更，所引内容在现行文本中是另一条。库中有前后两个文本的，逐条比对；没有的，查已知的条号变更。",
		En: "The articles were renumbered, and what is cited stands under another number now. Where the library has both texts they are compared, else known moves are looked up.",
	},
	Source: "G.3；[D] 以条文相似度比对",
	Run: func(p *check.Pass) {
		renumbered(p, false, func(m move) (zh, en string) {
			was, now := law.ArticleLabel(m.from, m.fromSub), law.ArticleLabel(m.to, m.toSub)
			return "条号已变更：原" + was + "现为" + now, "the article was renumbered: " + was + " is " + now + " now"
		})
	},
}

// renumbered reports the citations with numbers of older texts, with fixes that put in
// the numbers of today and leave paragraphs and items as they are.
func renumbered(p *check.Pass, civil bool, say func(move) (zh, en string)) {
	all := facts.Citations.Of(p.Draft)
	moved := moves.Of(p.Draft)
	for i, c := range all {
		m := moved[i]
		if m.to == 0 || m.civil != civil {
			continue
		}
		zh, en := say(m)
		at, ok := articleAt(c)
		if !ok {
			continue // an item of a list whose head has the number
		}
		now := law.ArticleLabel(m.to, m.toSub)
		p.Report(check.Finding{
			Span: c.Passage.Span(c.Start, c.End), Zh: zh, En: en,
			Fixes: []check.Fix{{Zh: "改为" + now, En: "cite " + now, Edits: []source.Edit{{Span: c.Passage.Span(at.Start, at.End), New: now}}}},
		})
	}
}

// articleAt is where the number of the article stands in a citation; ok is false where
// it does not stand there, as in 第（三）项 of a list.
func articleAt(c facts.Citation) (at facts.Stretch, ok bool) {
	for _, chain := range chains(c.Passage.Text[c.Start:c.End]) {
		if u := chain[0]; u.rank == 0 && len(u.numbers) == 1 && c.Start+u.Start >= c.Title.End {
			return facts.Stretch{Start: c.Start + u.Start, End: c.Start + u.End}, true
		}
	}
	return at, false
}
