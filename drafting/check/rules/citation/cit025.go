package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// What another article must share with what is said before the citation is doubted: at
// least so much weight, so great a part of all that is said, so many characters in a
// row, so many times those of the cited articles; and these may have no more than a part
// of that weight. Chosen on the judicial interpretations of ../shared/corpus, the samples
// and the acceptance cases: TestRightCitations and TestWrongCitations hold the figures.
// What follows from an article (依照第十条，……) is seldom told in its words: there more is
// asked; of what was done against it (……，违反第十条), much need not be in the article.
type threshold struct{ weight, part, cited, row, times float64 }

var thresholds = [...]threshold{
	provided: {weight: 15, part: .35, cited: .45, row: 4, times: 1},
	followed: {weight: 12, part: .5, cited: .6, row: 7, times: 1.6},
	opposed:  {weight: 15, part: .2, cited: .3, row: 4, times: 1.3},
}

var cit025 = &check.Rule{
	ID: "CIT-025", Severity: check.Warning, Needs: check.NeedsLibrary,
	Doc: check.Words{Zh: "所引条文与本句内容不符", En: "the article cited is not about what the sentence says"},
	Why: check.Words{
		Zh: "本句所说的内容见于同一法律的另一条，而不见于所引的一条，可能是条号有误。",
		En: "What the sentence says stands in another article of the statute and not in the one cited: the number may be wrong.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		for here := range byPassage(facts.Citations.Of(p.Draft)) {
			for k := 0; k < len(here); {
				first, last := listAround(here, k)
				if c := here[first]; own(p.Draft, c) && sure(c) && !outdated.Of(p.Draft)[beginning{c.Passage, c.Start}] {
					doubt(p, here, first, last)
				}
				k = last + 1
			}
		}
	},
}

// doubt reports the list of citations first to last where what is said of them speaks
// of another article, in each text that may be meant.
func doubt(p *check.Pass, here []facts.Citation, first, last int) {
	c := here[first]
	if c.Ref.Article == 0 {
		return
	}
	say, ok := sayingOf(here, first)
	if !ok {
		return
	}
	var found *law.Article
	for i, v := range texts(p.Draft, c) {
		a := likelier(v, say, here, first, last)
		if a == nil {
			return
		}
		if i == 0 {
			found = a
		}
	}
	if found == nil {
		return
	}
	label := law.ArticleLabel(found.Number, found.Sub)
	f := check.Finding{
		Span:    c.Passage.Span(c.Start, here[last].End),
		Zh:      "所引条文与本句内容不符，是否为" + label + "？",
		En:      "the article cited is not about what the sentence says; is it " + label + "?",
		Related: []check.Place{{Span: c.Passage.Span(say.Start, say.End), Zh: "此处所说见于" + label, En: label + " is about this"}},
	}
	if fix, ok := renumber(c, found); ok && first == last {
		f.Fixes = []check.Fix{fix}
	}
	p.Report(f)
}

// likelier is the article of a version that what is said speaks of rather than of those
// cited; nil where there is none. Of what the article provides the beginning is enough:
// authors go on to what follows from it in the same sentence.
func likelier(v *law.Version, say saying, here []facts.Citation, first, last int) *law.Article {
	said := say.In(here[first].Passage.Text)
	cited := placesOf(v, here[first:last+1])
	if len(cited) == 0 {
		return nil // there is no such article: that is for CIT-002
	}
	best := closest(v, said, cited, thresholds[say.kind])
	if head := headOf(said); best < 0 && say.kind == provided && len(head) < len(said) {
		best = closest(v, head, cited, thresholds[provided])
	}
	if best < 0 || slices.Contains(placesOf(v, here), best) { // it is cited beside, for what it says
		return nil
	}
	return v.Articles[best]
}

// headOf is the first clauses of what is said, a dozen characters or more.
func headOf(said string) string {
	for at := 0; ; {
		n := strings.Index(said[at:], "，")
		if n < 0 {
			return said
		}
		if at += n; at >= 12*len("字") {
			return said[:at]
		}
		at += len("，")
	}
}

// closest is the place of the article that has most of what is said, where it has so
// much and the cited ones so little as t asks; -1 where none does.
func closest(v *law.Version, said string, cited []int32, t threshold) int32 {
	s := contentOf(v).shares(said, len(v.Articles), cited)
	best, weight := int32(-1), 0.0
	for i, w := range s.of {
		if w > weight && v.Articles[i].Number > 0 {
			best, weight = int32(i), w
		}
	}
	if best < 0 || weight < t.weight || weight < t.part*s.total || s.cited > t.cited*weight {
		return -1
	}
	row := float64(run(said, v.Articles[best].Text))
	for _, i := range cited {
		if of := float64(run(said, v.Articles[i].Text)); row < t.row || row < t.times*of {
			return -1
		}
	}
	return best
}

// placesOf are the places in a version of the articles that citations of its statute
// point at, ranges included.
func placesOf(v *law.Version, cites []facts.Citation) (out []int32) {
	for i, a := range v.Articles {
		for _, c := range cites {
			if c.Version == nil || c.Version.ID != v.ID && c.Statute != cites[0].Statute {
				continue
			}
			if a.Number == c.Ref.Article && a.Sub == c.Ref.Sub || c.Ref.To != nil && a.Number > c.Ref.Article && a.Number <= c.Ref.To.Article {
				out = append(out, int32(i))
				break
			}
		}
	}
	return out
}
