package number

import "jianwen/drafting/check"

var num004 = &check.Rule{
	ID: "NUM-004", Severity: check.Error, Needs: check.NeedsRegister,
	Doc: check.Words{Zh: "文号与已登记的文书重复", En: "the number is another document's"},
	Why: check.Words{
		Zh: "以本院名义制发的文书统一编号，一号一文。请向登记人员领取新号。",
		En: "Documents in the name of the procuratorate are numbered in one row, one number a document.",
	},
	Source: "JY 7",
	Run: func(p *check.Pass) {
		number := p.Field("number")
		if number == "" {
			return
		}
		if title := p.Register.Numbered(number); title != "" {
			p.Report(check.Finding{
				Span: p.FieldAt("number"), Zh: "文号已被使用", En: "the number is taken",
				Related: []check.Place{{Span: p.FieldAt("number"), Zh: "登记簿中为：" + title, En: "in the register it is " + title}},
			})
		}
	},
}
