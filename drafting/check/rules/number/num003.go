package number

import (
	"strconv"

	"jianwen/drafting/check"
)

var num003 = &check.Rule{
	ID: "NUM-003", Severity: check.Error,
	Doc: check.Words{Zh: "文号年份与成文日期不是同一年", En: "the number is of another year than the date"},
	Why: check.Words{
		Zh: "文号按年度编排，年份应当是成文日期的年份。",
		En: "Numbers run by the year; the year is that of the date of the document.",
	},
	Source: "[D] 文号按年度编排",
	Run: func(p *check.Pass) {
		m := reference.FindStringSubmatch(p.Field("number"))
		if m == nil || p.Issued() == 0 || m[3] == strconv.Itoa(int(p.Issued())/10000) {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt("number"), Zh: "文号年份与成文日期不一致", En: "the year of the number is not that of the date",
			Related: []check.Place{{Span: p.FieldAt("date"), Zh: "成文日期", En: "the date"}},
		})
	},
}
