package citation

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit006 = &check.Rule{
	ID: "CIT-006", Severity: check.Warning,
	Doc: check.Words{Zh: "持续行为跨越新旧法", En: "continuing conduct straddles a change of the law"},
	Why: check.Words{
		Zh: "行为开始时和结束时适用的法律不同的，应当分段适用，或者说明为何一并适用新法。",
		En: "Where the law at the beginning of the conduct differs from that at its end, apply each to its part, or say why the new law governs all.",
	},
	Source: "[D]; 立法法 104 (不溯及既往)",
	Run: func(p *check.Pass) {
		seen := map[*law.Statute]bool{}
		for _, c := range formers.Of(p.Draft) {
			if c.owned && c.Ref.Article > 0 && !seen[c.Statute] { // not one that is named only to say that it is repealed
				seen[c.Statute] = true
				p.Lighter(check.Hint, straddling(c.Citation))
			}
		}
		from, to := p.Conduct()
		if from >= to || explained(p.Draft) {
			return
		}
		for _, c := range facts.Citations.Of(p.Draft) {
			if c.Statute == nil || seen[c.Statute] || c.Ref.Date != 0 || !applied(p.Draft, c) || c.On != to || !changed(p.Draft, c, from, to) {
				continue
			}
			seen[c.Statute] = true
			p.Report(straddling(c))
		}
	},
}

func straddling(c facts.Citation) check.Finding {
	return check.Finding{
		Span: c.Passage.Span(c.Start, c.End),
		Zh:   "行为跨越新旧法，请分别适用或说明", En: "the conduct straddles a change of the law: apply each law to its part, or say why not",
	}
}

// changed tells whether what a citation points at was other law at the beginning of the
// conduct than at its end: not in force yet, or no longer, or in other words. Where
// the words are not known, a revision of the whole counts as a change and an amendment
// does not.
func changed(d *check.Draft, c facts.Citation, from, to law.Date) bool {
	first, before := c.Statute.Cited(c.Ref, from)
	last, after := c.Statute.Cited(c.Ref, to)
	switch {
	case first == nil || last == nil:
		return false
	case after == law.Repealed:
		return before == law.InForce
	case before == law.NotYet:
		return after == law.InForce && original(c.Statute)
	case first == last || c.Ref.Article == 0 || before != law.InForce || after != law.InForce:
		return false
	}
	var old, now *law.Version
	if d.Library != nil {
		old, now = d.Library.Text(c.Statute, first), d.Library.Text(c.Statute, last)
	}
	if old == nil || now == nil {
		return last.Act == "修订" // the whole was written anew
	}
	a, b := old.Article(c.Ref), now.Article(c.Ref)
	if a == nil || b == nil {
		return a != b
	}
	one, ok := a.Provision(c.Ref)
	two, too := b.Provision(c.Ref)
	return ok != too || bareText(one) != bareText(two)
}

// bareText is a text without blanks.
func bareText(s string) string { return strings.Join(strings.Fields(s), "") }

// explains are words by which a draft tells the parts of the conduct apart.
var explains = []string{"分别适用", "当时有效", "修订前", "修改前", "施行前", "施行后", "施行以前", "施行之前", "废止前", "废止以前", "以前的行为", "之前的行为", "前后的", "溯及"}

// explained tells whether the draft says which law governs which part of the conduct.
func explained(d *check.Draft) bool {
	return slices.ContainsFunc(d.Passages, func(p *check.Passage) bool {
		return slices.ContainsFunc(explains, func(w string) bool { return strings.Contains(p.Text, w) })
	})
}
