package citation

import (
	"slices"
	"unicode"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// A verdict is a quotation beside the words that it quotes.
type verdict struct {
	quote
	comparison
	version *law.Version
}

// verdicts are the quotations of a draft whose articles the library has. A quotation
// that one of the texts in question bears out is judged by that one.
var verdicts = check.NewFact(func(d *check.Draft) (out []verdict) {
	for _, q := range quotes.Of(d) {
		if last := q.cites[len(q.cites)-1]; outdated.Of(d)[beginning{last.Passage, last.Start}] {
			continue
		}
		var best *verdict
		for _, version := range texts(d, q.cites[0]) {
			articles := quotedArticles(version, q.cites)
			if len(articles) == 0 {
				continue
			}
			v := verdict{q, compare(q.inner.In(q.passage.Text), wordsOf(articles)), version}
			if best == nil || v.better(*best) {
				best = &v
			}
		}
		if best != nil && best.meant() {
			out = append(out, *best)
		}
	}
	return out
})

// quotedArticles are the articles of a version that a list cites, each once.
func quotedArticles(v *law.Version, cites []facts.Citation) (out []*law.Article) {
	for _, c := range cites {
		if a := v.Article(c.Ref); a != nil && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// better tells whether one text bears a quotation out better than another.
func (v verdict) better(than verdict) bool {
	if len(v.differs) != len(than.differs) {
		return len(v.differs) < len(than.differs)
	}
	return v.like > than.like || v.like == than.like && len(v.gaps) < len(than.gaps)
}

// How much of a quotation must stand in the article that it hangs on loosely or
// closely, before it is taken for one of the article at all; and how much for its
// differences to be worth telling one by one. [D]: what authors put in quotation marks
// behind a citation is as often a term or somebody's words.
const (
	likeLoosely = 0.8
	likeClosely = 0.6
	likeAtAll   = 0.5
	fewest      = 5 // characters, of one that does not hang on firmly
)

// meant tells whether a quotation is one of the article.
func (v verdict) meant() bool {
	characters := 0
	for _, r := range v.quote.inner.In(v.passage.Text) {
		if unicode.Is(unicode.Han, r) {
			characters++
		}
	}
	switch {
	case v.joined == firmly:
		return v.colon || characters >= 8 || v.like >= likeClosely
	case characters < fewest:
		return false
	case v.joined == closely:
		return v.like >= likeClosely
	default:
		return v.like >= likeLoosely
	}
}
