package citation

import (
	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/search/law"
)

var cit004 = &check.Rule{
	ID: "CIT-004", Severity: check.Error,
	Doc: check.Words{Zh: "所引法律在适用之日尚未施行或者已经废止", En: "the statute was not in force on the day that counts"},
	Why: check.Words{
		Zh: "评判行为，适用行为时有效的法律；检察机关的职权和程序，适用制作文书时有效的法律。不溯及既往。",
		En: "Conduct is judged by the law in force at its time, powers and procedure by that on the day of the document. Law does not reach back.",
	},
	Source: "MJ 78(3), XJ 84(2)",
	Run: func(p *check.Pass) {
		seen := map[*law.Statute]bool{}
		for _, c := range facts.Citations.Of(p.Draft) {
			if c.Statute == nil || seen[c.Statute] || !applied(p.Draft, c) {
				continue
			}
			how, en := outOfForce(p.Draft, c)
			if how == "" {
				continue
			}
			seen[c.Statute] = true
			p.Report(check.Finding{
				Span: c.Passage.Span(c.Start, c.End),
				Zh:   law.Ref{}.Official(c.Statute.Title) + "在" + c.On.Chinese() + how,
				En:   "it was " + en + " on " + c.On.String(),
			})
		}
	},
}

// outOfForce tells why the statute was not in force on the day that counts; "" where it
// was, or where its repeal is for CIT-005. A statute of which only later texts are known
// may have had earlier ones.
func outOfForce(d *check.Draft, c facts.Citation) (zh, en string) {
	from, _ := d.Conduct()
	switch {
	case c.Status == law.NotYet && c.Version != nil && c.Version.From > c.On && (c.Ref.Date != 0 && c.Version.Text/10000 == c.Ref.Date/10000 || original(c.Statute)):
		return "尚未施行", "not yet in force"
	case c.Status != law.Repealed || c.Ref.Date != 0:
		return "", ""
	}
	if e, ok := repealOf(c.Statute, c.On); ok && e.On <= from && from < d.Issued() && past(c) {
		return "已经废止", "no longer in force"
	}
	return "", ""
}

// original tells whether the first text that is known of a statute is its first: it was
// adopted, not amended.
func original(s *law.Statute) bool {
	if len(s.Versions) == 0 {
		return false
	}
	switch s.Versions[0].Act {
	case "通过", "公布", "发布", "制定":
		return true
	}
	return false
}

// applied tells whether the draft itself applies what it cites: in its own words, and
// not where it tells what others did.
func applied(d *check.Draft, c facts.Citation) bool {
	return own(d, c) && sure(c) && !isTold(c.Passage)
}
