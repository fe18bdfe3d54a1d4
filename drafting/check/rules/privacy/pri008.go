package privacy

import (
	"slices"

	"jianwen/drafting/check"
)

var pri008 = &check.Rule{
	ID: "PRI-008", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "涉密文书对外", En: "a classified document that goes outside"},
	Why: check.Words{
		Zh: "标有密级的文书不得公开，也不得抄送没有列入知悉范围的单位。知悉范围由本院在 office/rules.yaml 的 words 中 PRI-008 之下列出。",
		En: "A classified document is not made public, and copies go only to units that may know of it. The office lists these under PRI-008 in the words of office/rules.yaml.",
	},
	Source: "保守国家秘密法",
	Run: func(p *check.Pass) {
		if !slices.Contains([]string{"秘密", "机密", "绝密"}, p.Field("secrecy")) {
			return
		}
		const zh, en = "涉密文书不得对外", "a classified document may not go outside"
		if p.Public {
			p.Report(check.Finding{Span: p.FieldAt("secrecy"), Zh: zh, En: en})
		}
		cc, _ := p.Document.Front.Entry("cc")
		for _, unit := range cc.Values {
			if !slices.Contains(p.Office.Words["PRI-008"], unit.Text) {
				p.Report(check.Finding{Span: unit.Span, Zh: zh, En: en})
			}
		}
	},
}
