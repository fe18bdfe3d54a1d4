package search

import (
	"jianwen/search/index"
	"jianwen/search/law"
)

// learn makes what ranking knows beside the texts.
func (c *catalogue) learn() *index.Lore {
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
			Law: laws[key], Level: levelOf(g.Statute.Level), Superseded: superseded(g.Statute, g.Version),
		}
	}
	return index.NewLore(standings, nil, layWords())
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

// superseded reports whether the library has a newer text of a statute.
func superseded(s *law.Statute, v *law.Version) bool {
	for _, other := range s.Versions {
		if other.Source != "" && other.Part == v.Part && other.Text > v.Text {
			return true
		}
	}
	return false
}

// layWords are the words of lay people with what the law says for them.
func layWords() []index.Words { return nil }
