package facts

import (
	"sort"
	"strings"
	"sync"

	"jianwen/assets/statutes"
	"jianwen/drafting/check"
	"jianwen/search/law"
)

// A Citation is a reference to a statute in a draft. Places are bytes of the text of
// its passage.
type Citation struct {
	law.FoundRef
	Passage *check.Passage
	Statute *law.Statute // nil where the name means none or several
}

// Citations are the citations of a draft in order. Names that one passage declares
// (以下简称) hold in those after it.
var Citations = check.NewFact(func(d *check.Draft) []Citation {
	names := knownNames()
	if d.Library != nil {
		names = d.Library.Names()
	}
	var all strings.Builder
	starts := make([]int, len(d.Passages))
	for i, p := range d.Passages {
		starts[i] = all.Len()
		all.WriteString(p.Text + "\n")
	}
	var out []Citation
	for _, f := range law.FindRefs(all.String(), names.Known) {
		i := sort.SearchInts(starts, f.Start+1) - 1
		if i < 0 || f.End > starts[i]+len(d.Passages[i].Text) {
			continue // one that runs over two passages is none
		}
		c := Citation{FoundRef: f, Passage: d.Passages[i], Statute: meant(names, f)}
		c.Start, c.End = f.Start-starts[i], f.End-starts[i]
		c.Title = law.Span{} // of another passage
		if f.Title.Start >= starts[i] && f.Title.End <= starts[i]+len(d.Passages[i].Text) {
			c.Title = law.Span{Start: f.Title.Start - starts[i], End: f.Title.End - starts[i]}
		}
		out = append(out, c)
	}
	return out
})

// meant is the one statute that a citation's name means exactly.
func meant(names *law.Names, f law.FoundRef) *law.Statute {
	name := f.Ref.Title
	if f.Full != "" {
		name = f.Full
	}
	if name == "" || !names.Known(name) {
		return nil
	}
	found := names.Resolve(name)
	if len(found) == 0 || found[0].Score < 1 || len(found) > 1 && found[1].Score >= 1 {
		return nil
	}
	return found[0].Statute
}

// knownNames are the names of the statutes that are known to exist.
var knownNames = sync.OnceValue(func() *law.Names {
	var all []*law.Statute
	for _, f := range statutes.All() {
		s := &law.Statute{ID: law.StatuteID(f.Title, f.Organ), Title: f.Title, Name: f.Name, Organ: f.Organ}
		_ = s.Level.UnmarshalText([]byte(f.Level)) // one that is not known stays Other
		for _, a := range f.Aliases {
			s.Aliases = append(s.Aliases, law.Alias{Name: a.Name, Declared: a.Declared, Verified: a.Verified, Ambiguous: a.Ambiguous})
		}
		all = append(all, s)
	}
	return law.NewNames(all)
})
