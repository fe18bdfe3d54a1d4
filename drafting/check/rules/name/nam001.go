package name

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/source"
)

var nam001 = &check.Rule{
	ID: "NAM-001", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "当事人名称前后不一", En: "a person or unit under two spellings"},
	Why: check.Words{
		Zh: "同一人、同一单位的名称只差一个字的，多半是写错了，按出现次数多的为准提示；隐名时有“马某”又有“马某某”的同样提示。文中把两者并列、身份不同或者分别定义简称的，是两个人或者两个单位，不提示；“第一、第二”“甲、乙”等序号不同的也不提示。",
		En: "Names that differ by one character are most likely one name mistyped; the commoner spelling is taken. Names that the draft sets side by side, gives different roles or declares apart are two; so are those told apart by a number.",
	},
	Source: "[D]",
	Run: func(p *check.Pass) {
		cast := facts.Names.Of(p.Draft)
		for _, m := range cast.Misses() {
			span := cast.Span(m.Mention)
			f := check.Finding{
				Span:    span,
				Zh:      fmt.Sprintf("当事人名称前后不一：%s/%s", m.Name, m.Wrote),
				En:      fmt.Sprintf("one name in two spellings: %s and %s", m.Name, m.Wrote),
				Related: []check.Place{{Span: cast.Span(m.First), Zh: "这里写作“" + m.Name + "”", En: "here it is " + m.Name}},
			}
			if span.In(p.Text) == m.Wrote {
				f.Fixes = []check.Fix{{Zh: "改为“" + m.Name + "”", En: "write " + m.Name, Edits: []source.Edit{{Span: span, New: m.Name}}}}
			}
			p.Report(f)
		}
	},
}
