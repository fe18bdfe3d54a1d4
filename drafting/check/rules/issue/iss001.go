package issue

import (
	"jianwen/drafting/check"
)

var iss001 = &check.Rule{
	ID: "ISS-001", Severity: check.Error, Needs: check.NeedsRegister,
	Doc: check.Words{Zh: "审批之后内容有改动", En: "the text was changed after its approval"},
	Why: check.Words{
		Zh: "审批的是当时的文本。文号、日期、份数可以在审批后填写；正文和其他字段改动的，须重新审批。",
		En: "What was approved is the text as it was. Number, dates and copies may be filled in later; any other change wants a new approval.",
	},
	Source: "JY 7",
	Run: func(p *check.Pass) {
		if at, ok := changed(p.Draft); ok {
			p.Report(check.Finding{Span: at, Zh: "审批后内容有改动，须重新审批", En: "changed after approval: it must be approved again"})
		}
	},
}
