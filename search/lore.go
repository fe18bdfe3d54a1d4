package search

import (
	"sync"

	"jianwen/assets/lexicon"
	"jianwen/search/index"
	"jianwen/search/law"
	"jianwen/search/store"
)

// A finding gives the row of an article in a group, 0 where there is none.
type finding func(g *store.Group, n, sub int) (uint32, error)

// learn makes what ranking knows beside the texts, without the known questions that
// leave names by their IDs; nil: with all.
func (c *catalogue) learn(find finding, leave func(id string) bool) (*index.Lore, error) {
	standings := make([]index.Standing, len(c.groups))
	laws := map[string]uint32{}
	for num, g := range c.groups {
		if g == nil || g.Version == nil {
			if g != nil {
				standings[num].Level = index.Letter
			}
			continue
		}
		key := g.Statute.ID + "/" + g.Version.Part // the parts of a code are asked about each for itself
		if laws[key] == 0 {
			laws[key] = uint32(len(laws) + 1)
		}
		standings[num] = index.Standing{
			Law: laws[key], Level: levelOf(g.Statute.Level), Superseded: c.superseded(g.Statute, g.Version),
		}
	}
	known, err := c.questions(find, leave)
	return index.NewLore(standings, known, layWords()), err
}

// questions are the questions whose answers are known, with the rows of these in
// the texts that the library has. Where articles may have other numbers than the
// text that the answers were given for, only the statute counts.
func (c *catalogue) questions(find finding, leave func(id string) bool) (out []index.Known, err error) {
	groups := map[string][]*store.Group{}
	for _, g := range c.groups {
		if g != nil && g.Version != nil {
			key := g.Statute.Name + "/" + g.Version.Part
			groups[key] = append(groups[key], g)
		}
	}
	for _, q := range index.Questions() {
		if leave != nil && leave(q.ID) {
			continue
		}
		k := index.Known{ID: q.ID, Text: q.Text}
		for _, p := range q.Answers {
			for _, g := range groups[p.Statute+"/"+p.Part] {
				a := index.Answer{Group: g.Num}
				if sameNumbers(g) {
					if a.Row, err = find(g, p.Number, p.Sub); err != nil {
						return nil, err
					}
				}
				k.Answers = append(k.Answers, a)
			}
		}
		if len(k.Answers) > 0 {
			out = append(out, k)
		}
	}
	return out, nil
}

// sameNumbers reports whether the articles of a group have the numbers by which
// known answers name them.
func sameNumbers(g *store.Group) bool {
	x := extras(g)
	return x == nil || x.exact
}

// levelOf is the level of a statute as ranking tells levels apart.
func levelOf(l law.Level) index.Level {
	switch l {
	case law.Constitution, law.Law:
		return index.Act
	case law.JudicialInterpretation:
		return index.Interpretation
	case law.AdministrativeRegulation, law.SupervisoryRegulation:
		return index.Regulation
	case law.DepartmentRule, law.LocalRegulation, law.LocalRule:
		return index.Rule
	}
	return index.OtherText
}

// superseded reports whether the library has what is in force in place of a text: a
// newer text of its statute, or the statute that took its place.
func (c *catalogue) superseded(s *law.Statute, v *law.Version) bool {
	for _, other := range s.Versions {
		if other.Source != "" && other.Part == v.Part && other.Text > v.Text && s.StatusOf(other, c.on) != law.NotYet {
			return true
		}
	}
	for _, e := range s.Ends {
		if e.On == 0 || e.On > c.on || e.Successor == "" {
			continue
		}
		if next := c.statute(e.Successor); next != nil && c.held(next) {
			return true
		}
	}
	return false
}

// layWords are the words of lay people with what the law says for them.
var layWords = sync.OnceValue(func() (out []index.Words) {
	for _, w := range lexicon.Thesaurus() {
		out = append(out, index.Words{Lay: w.Word, Terms: w.Terms})
	}
	return out
})
