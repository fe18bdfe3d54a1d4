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
