package citation

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// texts are the versions of a cited statute that a citation may mean, with their
// articles, the one it is judged by first: in force on that day, at the beginning and at
// the end of the conduct, and on the day of the document. It is empty where the words of
// one are not known: then nothing can be said against the citation.
func texts(d *check.Draft, c facts.Citation) (out []*law.Version) {
	if d.Library == nil || c.Statute == nil || !c.Imported || c.Status == law.NotYet {
		return nil // what was in force on that day is not known
	}
	out = append(out, c.Version)
	from, to := d.Conduct()
	for _, day := range []law.Date{from, to, d.Issued()} {
		if day == 0 {
			continue
		}
		v, status := c.Statute.Cited(c.Ref, day)
		if v == nil || status == law.NotYet {
			continue
		}
		text := d.Library.Text(c.Statute, v)
		if text == nil || len(text.Articles) == 0 {
			return nil
		}
		if !slices.ContainsFunc(out, func(o *law.Version) bool {
			return o == text || o.ID == text.ID && o.Text == text.Text && o.Part == text.Part
		}) {
			out = append(out, text)
		}
	}
	return out
}

// A beginning is where a citation begins.
type beginning struct {
	passage *check.Passage
	at      int
}

// outdated are the citations with the number of an older text: CIT-007 and CIT-019 tell
// the number of today, and what else is wrong with them follows from that.
var outdated = check.NewFact(func(d *check.Draft) map[beginning]bool {
	out := map[beginning]bool{}
	all := facts.Citations.Of(d)
	for i, m := range moves.Of(d) {
		if m.to != 0 {
			out[beginning{all[i].Passage, all[i].Start}] = true
		}
	}
	return out
})
