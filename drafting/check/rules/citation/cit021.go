package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit021 = &check.Rule{
	ID: "CIT-021", Severity: check.Warning,
	Doc: check.Words{Zh: "引用堆砌", En: "too many citations"},
	Why: check.Words{
		Zh: "一句中引用超过八处，或者同一条文反复引用超过五次，说理会被淹没。",
		En: "More than eight citations in a sentence, or more than five of one article, drown the reasoning.",
	},
	Source: "JY 16",
	Run: func(p *check.Pass) {
		most := int(p.Office.Threshold("CIT-021.sentence", 8))
		times := int(p.Office.Threshold("CIT-021.article", 5))
		repeated := map[cites]int{}
		var last cites
		var in *check.Passage // of the citation before
		var sentence facts.Stretch
		n := 0
		for _, c := range facts.Citations.Of(p.Draft) {
			if !own(p.Draft, c) {
				continue
			}
			fresh := c.Passage != in || c.Sentence != sentence
			if fresh {
				in, sentence, n = c.Passage, c.Sentence, 0
			}
			if n++; n == most+1 {
				p.Report(piled(c))
			}
			key, counts := citesOf(c)
			if !counts || !fresh && key.provision == last.provision {
				continue // items of one article in a list are one citation of it
			}
			last = key
			if repeated[key]++; repeated[key] == times+1 {
				p.Report(piled(c))
			}
		}
	},
}

func piled(c facts.Citation) check.Finding {
	return check.Finding{Span: c.Passage.Span(c.Start, c.End), Zh: "引用堆砌，请精简", En: "too many citations; keep those that carry the reasoning"}
}

// cites is what a citation points at, as far as repeating it says the same again: the
// grounds that the items of an article list are each of their own.
type cites struct {
	provision
	item, itemSub int
}

// A provision is an article of a statute.
type provision struct {
	statute      string
	article, sub int
}

// citesOf is what a citation points at; ok is false where no statute is told.
func citesOf(c facts.Citation) (out cites, ok bool) {
	name := c.Ref.Title
	if c.Full != "" {
		name = c.Full
	}
	if c.Statute != nil {
		name = c.Statute.Title
	}
	out = cites{provision{law.Canonical(name), c.Ref.Article, c.Ref.Sub}, c.Ref.Item, c.Ref.ItemSub}
	return out, name != "" && c.Ref.Article > 0 && c.How != law.Bare
}
