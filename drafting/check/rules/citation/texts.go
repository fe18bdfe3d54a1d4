package citation

import (
	"slices"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// texts are the versions of a cited statute that a citation may mean, with their
// articles: in force at the end of the conduct, at its beginning, and on the day of the
// document. It is empty where the words of one are not known: then nothing can be said
// against the citation.
func texts(d *check.Draft, c facts.Citation) (out []*law.Version) {
	if d.Library == nil || c.Statute == nil {
		return nil
	}
	from, to := d.Conduct()
	for _, day := range []law.Date{to, from, d.Issued()} {
		if day == 0 {
			day = d.Today
		}
		v, _ := c.Statute.Cited(c.Ref, day)
		if v == nil {
			return nil
		}
		text := d.Library.Text(c.Statute, v)
		if text == nil || len(text.Articles) == 0 {
			return nil
		}
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}
