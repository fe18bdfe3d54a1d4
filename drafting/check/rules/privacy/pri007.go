package privacy

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
	"jianwen/drafting/source"
)

var pri007 = &check.Rule{
	ID: "PRI-007", Severity: check.Warning, Scope: check.Enterprise,
	Doc: check.Words{Zh: "给企业的文书写了犯罪嫌疑人的姓名", En: "suspects named in a letter to a company"},
	Why: check.Words{
		Zh: "发给企业、学校等并非案件当事人的单位的建议书，不必知道犯罪嫌疑人是谁，以“王某某”表述；同姓的有两人以上才加序号（王某甲、王某乙）。被建议单位的负责人、员工等不在此列。主送机关的不检查。",
		En: "A letter to a company or a school that is no party to the case need not tell who the suspects are: 王某某 does, with 甲 and 乙 only where two share the surname. People of the unit itself are left alone, and so are letters to organs of the state.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		if !outside(p.Draft) {
			return
		}
		cast := facts.Names.Of(p.Draft)
		for _, person := range cast.Persons {
			if !named(cast, person) {
				continue
			}
			mask := person.Surname + "某某"
			for _, m := range person.Mentions {
				if cast.Passage(m) == nil {
					continue // the front matter does not print
				}
				span := cast.Span(m)
				f := check.Finding{Span: span, Zh: "宜以“王某某”表述", En: "suspects are better called as 王某某 here"}
				if span.In(p.Text) == person.Name && person.Surname != "" {
					f.Fixes = []check.Fix{{Zh: "改为“" + mask + "”", En: "write " + mask, Edits: []source.Edit{{Span: span, New: mask}}}}
				}
				p.Report(f)
			}
		}
	},
}

// outside tells whether a letter goes to units that are no organs of the state.
func outside(d *check.Draft) bool {
	for _, unit := range d.Document.Front.List("addressee") {
		if naming.Ending(strings.TrimSpace(unit)) != "" {
			return true
		}
	}
	return false
}

// named tells whether a suspect is named, or numbered without need.
func named(cast *facts.Cast, p *naming.Person) bool {
	switch p.Form {
	case naming.Full:
		return p.Is(naming.Suspect)
	case naming.Masked:
		if p.Roles&^(naming.Suspect|naming.Party) != 0 || !numbered(p) {
			return false
		}
		for _, other := range cast.Persons {
			if other != p && other.Surname == p.Surname && numbered(other) {
				return false
			}
		}
		return true
	}
	return false
}

// numbered tells whether a name is hidden as 伍某甲.
func numbered(p *naming.Person) bool {
	mask := strings.TrimPrefix(p.Name, p.Surname)
	return p.Form == naming.Masked && strings.HasPrefix(mask, "某") && mask != "某" && mask != "某某"
}
