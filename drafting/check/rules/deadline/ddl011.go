package deadline

import (
	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/forms"
	"jianwen/search/law"
)

var ddl011 = &check.Rule{
	ID: "DDL-011", Severity: check.Warning, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "调查核实超过二个月", En: "an investigation of more than two months"},
	Why: check.Words{
		Zh: "检察官一般应当在检察长作出决定后两个月以内完成调查核实，并提出检察建议的意见。超过的，请说明原因。",
		En: "As a rule the investigation is done within two months of the chief procurator's decision. Say why it took longer.",
	},
	Source: "JY 15",
	Run: func(p *check.Pass) {
		decided, ok := law.ParseDate(p.Field("investigation_decided_on"))
		limit, has := investigation(p.Form)
		if !ok || !has {
			return
		}
		field := "investigation_finished_on"
		finished, done := law.ParseDate(p.Field(field))
		if !done {
			field, finished = "investigation_decided_on", issuedOrToday(p.Draft)
		}
		due := deadline.Of(deadline.Params{From: decided, Event: decision, Period: limit, Calendar: calendarOf(p.Draft)})
		if finished <= due.On {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt(field), Zh: "调查核实已超过二个月", En: "the investigation took more than two months",
			Related: []check.Place{reckoned(p.Draft, "investigation_decided_on", due)},
		})
	},
}

var decision = deadline.Words{Zh: "决定", En: "decided"}

// investigation is the time for the investigation in the catalogue.
func investigation(f *forms.Form) (deadline.Period, bool) {
	for _, l := range limits(f.OurLimits, "decision") {
		if containsAny(l.Zh, "调查核实") {
			return period(l)
		}
	}
	return deadline.Period{}, false
}
