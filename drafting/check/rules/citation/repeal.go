package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

// isTold tells whether a passage tells what was done, not what follows in law.
func isTold(p *check.Passage) bool { return slices.Contains(told, p.Key()) }

// repealOf is the repeal that took the force of a statute by a day; ok is false where
// none did, or where a new text of the same title is in force again.
func repealOf(s *law.Statute, on law.Date) (last law.Ending, ok bool) {
	if _, status := s.On(on); status != law.Repealed {
		return last, false
	}
	for _, e := range s.Ends {
		if e.On != 0 && e.On <= on && e.On >= last.On {
			last, ok = e, true
		}
	}
	return last, ok
}

// pasts are words beside a citation that own that the statute is no longer in force.
var pasts = []string{
	"当时有效", "当时施行", "当时适用", "当时的", "时有效的", "时施行的", "废止", "失效", "修订前", "修改前", "施行前",
	"行为时", "原《",
}

// past tells whether the sentence of a citation owns that the statute is no longer in
// force.
func past(c facts.Citation) bool {
	text := c.Sentence.In(c.Passage.Text)
	return slices.ContainsFunc(pasts, func(w string) bool { return strings.Contains(text, w) })
}

// A former citation is one of a statute that was repealed by the day of the document.
type former struct {
	facts.Citation
	ending law.Ending
	owned  bool // the draft says so, and its conduct lies before the repeal
}

// formers are the citations of repealed statutes that a draft applies, those by name
// alone. That a statute is repealed may be said once, unless it is cited for what the
// procuratorate itself does, which the law of today governs.
var formers = check.NewFact(func(d *check.Draft) (out []former) {
	from, to := d.Conduct()
	issued := d.Issued()
	day := issued
	if day == 0 {
		day = d.Today
	}
	said := map[*law.Statute]bool{}
	for _, c := range facts.Citations.Of(d) {
		if c.Statute == nil || c.How != law.Named || !own(d, c) {
			continue
		}
		ending, ok := repealOf(c.Statute, day)
		if !ok {
			continue
		}
		here := past(c)
		said[c.Statute] = said[c.Statute] || here
		if isTold(c.Passage) {
			continue
		}
		unknown := from == issued && to == issued // the draft does not tell when
		power := c.Purpose == facts.Power || c.Purpose == facts.Procedure
		out = append(out, former{c, ending, (here || said[c.Statute] && !power) && (unknown || from < ending.On)})
	}
	return out
})
