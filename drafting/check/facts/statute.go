package facts

import (
	"cmp"
	"sync"

	"jianwen/assets/statutes"
	"jianwen/drafting/check"
	"jianwen/search/law"
)

// A statuteFound is what the name of a statute means.
type statuteFound struct {
	statute *law.Statute // nil where it means none that is known, or several
	known   bool
}

// namesOf are the names that a draft may use: those of the library, then those of all
// statutes that are known to exist.
func namesOf(d *check.Draft) []*law.Names {
	if d.Library == nil {
		return []*law.Names{KnownNames()}
	}
	return []*law.Names{d.Library.Names(), KnownNames()}
}

func (r *citations) known(name string) bool {
	for _, n := range r.names {
		if n.Known(name) {
			return true
		}
	}
	return false
}

// statute is what the name of a citation means. A short name that the draft declares
// means what it is declared for.
func (r *citations) statute(f law.FoundRef) statuteFound {
	name := cmp.Or(f.Full, f.Ref.Title)
	if name == "" {
		return statuteFound{}
	}
	if known, ok := r.found[name]; ok {
		return known
	}
	found := resolve(r.names, name)
	r.found[name] = found
	return found
}

// forgiving is the score of a match that leaves out no more than the organ, 关于 and
// other formal words of a title.
const forgiving = 0.8

func resolve(all []*law.Names, name string) (out statuteFound) {
	for _, n := range all {
		matches := n.Resolve(name)
		if len(matches) == 0 || matches[0].Score < forgiving {
			continue
		}
		out.known = true
		if len(matches) == 1 || matches[1].Score < matches[0].Score {
			out.statute = matches[0].Statute
		}
		return out
	}
	return out
}

// KnownNames are the names of the statutes that are known to exist, with the days of
// their texts and their repeals and without their words.
var KnownNames = sync.OnceValue(func() *law.Names {
	var all []*law.Statute
	for _, f := range statutes.All() {
		all = append(all, known(f))
	}
	return law.NewNames(all)
})

// known is a statute as far as facts tell.
func known(f statutes.Fact) *law.Statute {
	s := &law.Statute{ID: law.StatuteID(f.Title, f.Organ), Title: f.Title, Name: f.Name, Organ: f.Organ}
	_ = s.Level.UnmarshalText([]byte(f.Level)) // one that is not known stays Other
	for _, a := range f.Aliases {
		s.Aliases = append(s.Aliases, law.Alias{Name: a.Name, Declared: a.Declared, Verified: a.Verified, Ambiguous: a.Ambiguous})
	}
	for _, e := range f.Ends {
		s.Ends = append(s.Ends, law.Ending{On: day(e.On), By: e.By, Successor: e.Successor, Verified: e.Verified})
	}
	for _, t := range f.Texts {
		v := &law.Version{ID: s.ID + "@" + t.Date, Text: day(t.Date), Act: t.Act, Promulgated: day(t.Promulgated), From: day(t.From), Count: t.Articles}
		if v.From != 0 {
			v.FromSource = "facts"
		}
		s.Versions = append(s.Versions, v)
	}
	s.Settle()
	return s
}

// day is a day of the facts; 0 where it is not known.
func day(s string) law.Date {
	on, _ := law.ParseDate(s)
	return on
}
