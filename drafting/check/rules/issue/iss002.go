package issue

import (
	"cmp"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/search/law"
)

// filingKeys is the keys under which a draft can carry its filing itself.
var filingKeys = []string{"filed_on", "filing_due", "copy_to_superior"}

var iss002 = &check.Rule{
	ID: "ISS-002", Severity: check.Error, Needs: check.NeedsForm | check.NeedsRegister,
	Scope: check.Recommendation.Or(check.Scope{Types: []string{"admin_retrial_rec"}}),
	Doc:   check.Words{Zh: "没有登记报上一级人民检察院备案", En: "the filing with the superior is not planned"},
	Why: check.Words{
		Zh: "检察建议书应当在五日内报上一级人民检察院备案：社会治理等类自发出之日起，行政公益诉讼自送达之日起，行政再审检察建议自提出之日起。",
		En: "Recommendations are filed with the superior within 5 days of issue, in public interest cases of service, in administrative retrial of the proposal.",
	},
	Source: "JY 21; GY 75; XJ 92",
	Run: func(p *check.Pass) {
		for _, key := range filingKeys {
			if _, ok := law.ParseDate(p.Field(key)); ok {
				return
			}
		}
		if p.Register.Filed() {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt("date"), Zh: "未登记备案期限", En: "the day of filing is not entered",
			Related: filingDue(p.Draft),
		})
	},
}

// filingDue is the last day for the filing, where the event it runs from is known.
func filingDue(d *check.Draft) []check.Place {
	for _, l := range d.Form.Filing {
		unit, ok := deadline.UnitOf(l.Unit)
		if l.N == 0 || !ok {
			continue
		}
		from, event := d.Issued(), deadline.Words{Zh: "发出", En: "issued"}
		if l.From == "service" {
			from, event = served(d), deadline.Words{Zh: "送达", En: "served"}
		}
		if from == 0 {
			continue
		}
		due := deadline.Of(deadline.Params{From: from, Event: event, Period: deadline.Period{N: l.N, Unit: unit}, Calendar: calendarOf(d)})
		return []check.Place{{Span: d.FieldAt("date"), Zh: due.Zh, En: due.En}}
	}
	return nil
}

// calendarOf is the calendar that the rules reckon with: the office's, else the
// program's.
func calendarOf(d *check.Draft) *deadline.Calendar {
	return cmp.Or(d.Office.Calendar, deadline.Builtin())
}

// served is the day of service: as the draft has it, else as the register does.
func served(d *check.Draft) law.Date {
	if on, ok := law.ParseDate(d.Field("served_on")); ok {
		return on
	}
	if d.Register != nil {
		return d.Register.Served()
	}
	return 0
}
