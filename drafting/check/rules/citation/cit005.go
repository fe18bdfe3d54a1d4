package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var cit005 = &check.Rule{
	ID: "CIT-005", Severity: check.Error,
	Doc: check.Words{Zh: "引用了已经废止的法律", En: "a repealed statute is cited"},
	Why: check.Words{
		Zh: "民法典施行后婚姻法等九部法律废止，生态环境法典施行后环境保护法等十部法律废止。废止前的行为确需适用旧法的，写明“当时有效的”和废止日期。",
		En: "The Civil Code repealed nine statutes, the Ecological and Environmental Code ten. Where conduct before the repeal calls for the old law, say that it was in force then and when it was repealed.",
	},
	Source: "民法典 1260; HJ 1242",
	Run: func(p *check.Pass) {
		for _, c := range formers.Of(p.Draft) {
			if c.owned {
				continue // CIT-006 reminds of it
			}
			if zh, _ := outOfForce(p.Draft, c.Citation); zh != "" {
				continue // CIT-004
			}
			f := check.Finding{
				Span: c.Passage.Span(c.Start, c.End),
				Zh:   law.Ref{}.Official(c.Statute.Title) + "已于" + c.ending.On.Chinese() + "废止",
				En:   "the statute was repealed on " + c.ending.On.String(),
			}
			if next := c.ending.Successor; next != "" {
				f.Zh += "，现行为" + law.Ref{}.Official(next)
				f.En += "; in force is " + next
				if c.Ref.Article == 0 && c.Title.End > c.Title.Start {
					at := c.Passage.Span(c.Title.Start, c.Title.End)
					f.Fixes = []check.Fix{{Zh: "改引" + law.Ref{}.Official(next), En: "cite what is in force", Edits: []source.Edit{{Span: at, New: next}}}}
				}
			}
			switch _, to := p.Conduct(); {
			case !c.ending.Verified:
				p.Lighter(check.Warning, f)
			case to < c.ending.On && to != p.Issued() && c.Status == law.InForce:
				p.Lighter(check.Warning, f) // the law of its time; it should be said
			default:
				p.Report(f)
			}
		}
	},
}
