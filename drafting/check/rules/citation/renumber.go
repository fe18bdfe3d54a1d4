package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

// renumber is the fix that makes a citation one of another article of the statute. What
// paragraph or item it cited means nothing there and goes. ok is false where the number
// of the article does not stand in the citation as such.
func renumber(c facts.Citation, to *law.Article) (fix check.Fix, ok bool) {
	for _, chain := range chains(c.Passage.Text[c.Start:c.End]) {
		if chain[0].rank != 0 || c.Start+chain[0].Start < c.Title.End {
			continue
		}
		label := law.ArticleLabel(to.Number, to.Sub)
		return check.Fix{Zh: "改为" + label, En: "cite " + label, Edits: []source.Edit{
			{Span: c.Passage.Span(c.Start+chain[0].Start, c.Start+chain[len(chain)-1].End), New: label},
		}}, true
	}
	return fix, false
}
