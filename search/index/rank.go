package index

import "math"

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
	"text", "title", "path", "extra", "meant", "cover", "cover-text", "run", "pairs", "near", "around", "first", "text-top", "extra-top", "first-top",
	"law-sum", "popularity",
	"act", "interpretation", "regulation", "rule", "known-article", "known-sum", "known-law", "answered", "companion", "length", "superseded", "asked",
}

// Features are the values of one candidate.
type Features [featureCount]float32

// prior is what is known of a group for this question, before its texts are read.
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
