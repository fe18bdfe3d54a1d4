package index

import (
	"math"
	"strings"
)

// Lore is what ranking knows beside the texts: of each group its rank among norms,
// questions whose answers are known, and what words of lay people mean in law. The
// library makes it; a nil Lore knows nothing. It must not be changed while searches
// use it.
type Lore struct {
	standings []Standing
	known     []Known
	words     []Words
	memory    memory
}

// A Standing is what is known of a group.
type Standing struct {
	Law        uint32 // groups of one statute have the same number, from 1 on; 0: not a statute
	Level      Level
	Superseded bool // a newer text of the statute is in the library
}

// Level is what ranking tells apart of the rank of a text.
type Level uint8

// The levels of ranking.
const (
	OtherText Level = iota
	Act             // a law or code of the congress
	Interpretation
	Regulation
	Rule // of a department or a place
	Letter
)

// Known is a question whose answers are known.
type Known struct {
	ID      string
	Text    string
	Answers []Answer
}

// An Answer is an article that answers a known question.
type Answer struct {
	Row   uint32
	Group uint32
}

// Words are what lay people say, and what the law says for it.
type Words struct {
	Lay   string
	Terms []string
}

// NewLore prepares what is known for searching: the standings by number of group,
// known questions and words.
func NewLore(standings []Standing, known []Known, words []Words) *Lore {
	l := &Lore{standings: standings, known: known, words: words}
	l.memory = remember(l)
	return l
}

// standing is what is known of a group, nothing of one not told about.
func (l *Lore) standing(group uint32) Standing {
	if l == nil || int(group) >= len(l.standings) {
		return Standing{}
	}
	return l.standings[group]
}

// meant adds to a question what its lay words mean in law.
func (l *Lore) meant(q *question, text string, weight float64) {
	if l == nil || weight == 0 {
		return
	}
	for _, w := range l.words {
		if strings.Contains(text, w.Lay) {
			for _, t := range w.Terms {
				q.suggest(t, weight)
			}
		}
	}
}

// A memory is the known questions as searching needs them.
type memory struct {
	about    map[string][]int   // gram → known questions
	rarity   map[string]float64 // of a gram among known questions
	common   float64            // of a gram in none
	norm     []float64          // by question
	answered []float64          // by law: how many questions it answers
	articles map[uint32]float64 // rows: how many questions they answer
	answers  map[uint32][]int   // rows: which
}

// remember makes the memory of the known questions.
func remember(l *Lore) memory {
	m := memory{about: map[string][]int{}, rarity: map[string]float64{}, articles: map[uint32]float64{}, answers: map[uint32][]int{}}
	for i, k := range l.known {
		for _, t := range ask(k.Text).terms {
			m.about[t.gram] = append(m.about[t.gram], i)
		}
		for law, share := range l.shares(i) {
			for len(m.answered) <= int(law) {
				m.answered = append(m.answered, 0)
			}
			m.answered[law] += share
		}
		for _, a := range k.Answers {
			m.articles[a.Row]++
			m.answers[a.Row] = append(m.answers[a.Row], i)
		}
	}
	n := float64(len(l.known))
	m.norm = make([]float64, len(l.known))
	m.common = math.Log(1 + (n+0.5)/0.5)
	for gram, in := range m.about {
		r := math.Log(1 + (n-float64(len(in))+0.5)/(float64(len(in))+0.5))
		m.rarity[gram] = r
		for _, i := range in {
			m.norm[i] += r * r
		}
	}
	return m
}

// shares is 1 for each statute that answers a known question.
func (l *Lore) shares(i int) map[uint32]float64 {
	out := map[uint32]float64{}
	for _, a := range l.known[i].Answers {
		if law := l.standing(a.Group).Law; law != 0 {
			out[law] = 1
		}
	}
	return out
}
