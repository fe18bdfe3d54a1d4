package search

import (
	"cmp"
	"slices"

	"jianwen/assets/statutes"
	"jianwen/search/law"
)

// addFacts joins what is known of statutes without their texts: short names, other
// dates, repeals, and statutes that are not in the library at all.
func (c *catalogue) addFacts(facts []statutes.Fact) {
	byName := map[string]*law.Statute{}
	for _, s := range c.byID {
		if known := byName[s.Name]; known == nil || s.ID < known.ID {
			byName[s.Name] = s
		}
	}
	for _, f := range facts {
		s := byName[law.Canonical(f.Title)]
		if s == nil {
			s = &law.Statute{ID: law.StatuteID(f.Title, f.Organ), Title: f.Title, Name: law.Canonical(f.Title)}
			if c.byID[s.ID] != nil {
				continue
			}
			c.byID[s.ID] = s
		}
		join(s, f)
	}
}

// join adds the facts on a statute to it.
func join(s *law.Statute, f statutes.Fact) {
	s.Organ = cmp.Or(s.Organ, f.Organ)
	if s.Level == law.Other {
		var level law.Level
		if level.UnmarshalText([]byte(f.Level)) == nil {
			s.Level = level
		}
	}
	for _, a := range f.Aliases {
		s.Aliases = append(s.Aliases, law.Alias{Name: a.Name, Declared: a.Declared, Verified: a.Verified, Ambiguous: a.Ambiguous})
	}
	for _, e := range f.Ends {
		s.Ends = append(s.Ends, law.Ending{On: date(e.On), By: e.By, Successor: e.Successor, Verified: e.Verified})
	}
	for _, t := range f.Texts {
		joinText(s, t)
	}
}

// joinText adds the dates of a text to the versions of that date, or a version
// without text where there is none.
func joinText(s *law.Statute, t statutes.Text) {
	day, from, promulgated := date(t.Date), date(t.From), date(t.Promulgated)
	there := false
	for _, v := range s.Versions {
		if v.Text != day && (v.Text != promulgated || promulgated == 0) {
			continue
		}
		there = true
		v.Promulgated = cmp.Or(v.Promulgated, promulgated)
		v.Act = cmp.Or(v.Act, t.Act)
		if from != 0 && (v.From == 0 || t.FromVerified) {
			v.From, v.FromSource = from, "facts"
		}
	}
	if there || day == 0 {
		return
	}
	v := &law.Version{ID: s.ID + "@" + day.String(), Text: day, Act: t.Act, Promulgated: promulgated, Count: t.Articles}
	if from != 0 {
		v.From, v.FromSource = from, "facts"
	}
	if !slices.ContainsFunc(s.Versions, func(o *law.Version) bool { return o.ID == v.ID }) {
		s.Versions = append(s.Versions, v)
	}
}

// date reads a date of the facts.
func date(s string) law.Date {
	d, _ := law.ParseDate(s)
	return d
}
