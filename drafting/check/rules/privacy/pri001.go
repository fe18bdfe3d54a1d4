package privacy

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
	"jianwen/drafting/personal"
	"jianwen/drafting/source"
)

var pri001 = &check.Rule{
	ID: "PRI-001", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "可以认出未成年人的信息", En: "what a minor could be known by"},
	Why: check.Words{
		Zh: "涉及未成年人的文书发往诉讼以外的单位，或者向社会公开的，不得写明未成年人的姓名、就读的学校、班级、住所和肖像；学校名称以×代替仍能推知的，也不写。未成年人用化名，其父母、监护人隐名；督促监护令中未成年人同样用化名，不写学校和住址。谁是未成年人，按称谓、年龄和 minor 字段判断。",
		En: "A document that leaves the proceeding, or is made public, names no minor, and no school, class, home or picture of one, nor a school whose name is crossed out in part. The minor has an alias, also in an order to guardians, which tells neither school nor home; parents and guardians are masked. Who is a minor is told by what the draft calls the person, by the age, and by the field minor.",
	},
	Source: "WB 103",
	Run: func(p *check.Pass) {
		guardians := p.Family() == "guardian"
		if !Juvenile(p.Draft) || !leaves(p.Draft) && !guardians {
			return
		}
		cast := facts.Names.Of(p.Draft)
		for _, person := range cast.Persons {
			if person.Form != naming.Full || !cast.Minor(person) && (guardians || !person.Is(naming.Relative)) {
				continue
			}
			for _, m := range person.Mentions {
				p.Report(revealed(cast.Span(m)))
			}
		}
		units := p.Field("addressee") + "\n" + strings.Join(p.Document.Front.List("cc"), "\n")
		for _, passage := range p.Passages {
			for _, d := range personal.FindSchools(passage.Text) {
				if !strings.Contains(units, passage.Text[d.Start:d.End]) { // a school that is told of its own duties
					p.Report(revealed(passage.Span(d.Start, d.End)))
				}
			}
			for _, d := range facts.Personal.Of(p.Draft, passage.Text) {
				if d.Kind == personal.Home && !p.Public { // else PRI-005 says so
					p.Report(revealed(passage.Span(d.Start, d.End)))
				}
			}
		}
	},
}

// revealed is what a minor could be known by.
func revealed(at source.Span) check.Finding {
	return check.Finding{Span: at, Zh: "不得披露可识别未成年人身份的信息", En: "nothing by which a minor could be known may be told"}
}
