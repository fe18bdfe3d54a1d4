package index

import "math"

// Ranking, and its reasons.
//
// A lay question shares few words with the article that answers it, and many with
// articles that do not. A search therefore goes in two steps. The first scores every
// text of the library by a sum that is quick to make (first.go), lifts what stands
// beside the best and what answered questions like this one, and picks some hundred
// candidates (search.go). The second looks at these closely (judge.go) and orders
// them by a weighted sum of the features below. What each is for:
//
//   - text, title, path, extra: BM25 of the question's pairs of characters in the
//     provision, and their idf in the short title of its statute, in the headings
//     above it and in our catchwords; as shares of what the question could score, so
//     that long and short questions weigh alike. Catchwords and lay words tell most
//     of all (nDCG .43 to .52 by themselves).
//   - meant: the same for the terms that the question's lay words mean in law
//     (thesaurus; R@100 +.02).
//   - cover, cover-text: how much of the question is met at all, in any field by idf,
//     and in the text by count. A text that has one rare word five times is seldom
//     an answer.
//   - run, pairs: whether it is met in one piece.
//   - near, around: the articles before and after. Answers stand in neighbourhoods.
//   - first, and the ratios to the leading candidates (text-top, extra-top,
//     first-top): whether the question has a clear answer or many weak ones.
//   - law-sum: the statute's articles together. A question about tenancy meets many
//     articles of the right statute a little.
//   - popularity, answered: how many known questions the statute and the article
//     answer. Some are asked about a thousand times as often as others.
//   - known-article, known-sum, known-law: the known questions most like this one,
//     for their articles and, weaker, for their statutes.
//   - companion: articles that answer together with the leading candidates.
//   - act, interpretation, regulation, rule: people are answered by codes and
//     interpretations before rules.
//   - superseded: a newer text of the statute is in the library.
//   - length, asked: of the provision and of the question.
//
// The weights are data (weights.json), learned by search/learn on the dev questions
// and reported by cross-validation. All features but the last two are set by what
// stands in the library; which hits are kept by a filter changes none of them.
//
// Tried by cross-validation and left out: boosted trees over the same features
// (−.05 nDCG), weights that are never negative (−.015), the first step's weights
// learned as well (fewer answers among the candidates).

// Feature numbers one reason for a rank.
type Feature int

// The features of a candidate.
const (
	Text Feature = iota
	Title
	Path
	Extra
	Meant
	Cover
	CoverText
	Run
	Pairs
	Near
	Around
	First
	TextTop
	ExtraTop
	FirstTop
	LawSum
	Popularity
	IsAct
	IsInterpretation
	IsRegulation
	IsRule
	KnownArticle
	KnownSum
	KnownLaw
	Answered
	Companion
	Length
	Superseded
	Asked
	featureCount
)

// FeatureNames are the names of the features in the data of weights.
var FeatureNames = [featureCount]string{
	"text", "title", "path", "extra", "meant", "cover", "cover-text", "run", "pairs", "near", "around",
	"first", "text-top", "extra-top", "first-top", "law-sum", "popularity",
	"act", "interpretation", "regulation", "rule",
	"known-article", "known-sum", "known-law", "answered", "companion", "length", "superseded", "asked",
}

// Features are the values of one candidate.
type Features [featureCount]float32

// prior is what is known of a group for this question, before its texts are looked
// at closely: sum is that of its texts against the best group's.
func (l *Lore) prior(group uint32, sum float32, r *recollection) (f Features) {
	s := l.standing(group)
	f[LawSum] = sum
	if n := at(r.answered, s.Law); n > 0 {
		f[Popularity] = float32(math.Log1p(n))
		f[KnownLaw] = float32(r.laws[s.Law])
	}
	switch s.Level {
	case Act:
		f[IsAct] = 1
	case Interpretation:
		f[IsInterpretation] = 1
	case Regulation:
		f[IsRegulation] = 1
	case Rule:
		f[IsRule] = 1
	}
	if s.Superseded {
		f[Superseded] = 1
	}
	return f
}
