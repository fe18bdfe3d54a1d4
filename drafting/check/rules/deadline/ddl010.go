package deadline

import (
	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/search/law"
)

var ddl010 = &check.Rule{
	ID: "DDL-010", Severity: check.Error, Scope: check.Execution, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "制作时已超过提出意见的法定期限", En: "the opinion comes too late"},
	Why: check.Words{
		Zh: "对暂予监外执行、减刑、假释的意见须在法定期限内提出（十日、二十日或者一个月，视文书而定），自收到副本的次日起算。可以延长的，在延长期内提示，请写明延长的理由。",
		En: "Opinions on release and commutation are due within 10 or 20 days or a month of the copy's receipt. Within a possible extension it is only a warning.",
	},
	Source: "XG 630, 632, 635, 639",
	Run: func(p *check.Pass) {
		received, ok := law.ParseDate(p.Field("received_on"))
		on := issuedOrToday(p.Draft)
		list := limits(p.Form.OurLimits, "receipt")
		if !ok || on == 0 || len(list) == 0 {
			return
		}
		limit, known := period(list[0])
		if !known {
			return
		}
		due := deadline.Of(deadline.Params{From: received, Period: limit, Calendar: calendarOf(p.Draft)})
		if on <= due.On {
			return
		}
		f := check.Finding{
			Span: p.FieldAt("received_on"), Zh: "已超过提出意见的法定期限", En: "the statutory time for the opinion has passed",
			Related: []check.Place{reckoned(p.Draft, "date", due)},
		}
		if more, can := extension(list[0]); can && more.Unit == limit.Unit {
			longer := deadline.Of(deadline.Params{From: received, Period: deadline.Period{N: limit.N + more.N, Unit: limit.Unit}, Calendar: calendarOf(p.Draft)})
			if on <= longer.On {
				p.Lighter(check.Warning, f)
				return
			}
		}
		p.Report(f)
	},
}
