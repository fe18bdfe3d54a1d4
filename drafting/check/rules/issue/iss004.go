package issue

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/deadline"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var iss004 = &check.Rule{
	ID: "ISS-004", Severity: check.Warning, Needs: check.NeedsForm,
	Scope: check.PublicInterest.Or(check.Scope{Types: []string{"pil_filing"}}),
	Doc:   check.Words{Zh: "检察建议书或者立案决定书送达超期", En: "served too late after the decision"},
	Why: check.Words{
		Zh: "决定提出检察建议的，应当在三日内送达；立案决定书应当在七日内送达行政机关。决定日取 decided_on 或者正文“检察长……决定”，送达日取文首的 served_on 或者登记簿，送达不会早于成文；立案决定书的送达日也从案件来源中读出。",
		En: "A recommendation is served within 3 days of the decision, a decision to file within 7. The decision is that of decided_on or of the text, the service that of served_on or the register, and not before the day of issue; that of the filing decision is also read in the text.",
	},
	Source: "GY 70, 76",
	Run: func(p *check.Pass) {
		for _, l := range p.Form.OurLimits {
			unit, ok := deadline.UnitOf(l.Unit)
			if ok && l.N > 0 && l.From == "decision" && strings.Contains(l.Zh, "送达") {
				period := deadline.Period{N: l.N, Unit: unit}
				from, field := decided(p.Draft)
				on := served(p.Draft)
				if told, at := decisionTold(p.Draft); told != 0 && field == "date" {
					// What is not yet written is not yet served.
					late(p, told, max(on, p.Issued()), period, at, made)
					continue
				}
				late(p, from, on, period, p.FieldAt(field), made)
			}
		}
		if p.Form.Family == "rec_pil" {
			filingServed(p)
		}
	},
}

var (
	made  = deadline.Words{Zh: "决定", En: "decided"}
	filed = deadline.Words{Zh: "立案", En: "case filed"}

	filingService = deadline.Period{N: 7, Unit: deadline.Day} // GY 70
)

// decided is the day of the decision and the field that tells it: decided_on, or else
// the date of the document.
func decided(d *check.Draft) (law.Date, string) {
	if on, ok := law.ParseDate(d.Field("decided_on")); ok {
		return on, "decided_on"
	}
	return d.Issued(), "date"
}

// decisionTold is the day on which the text says that the chief procurator decided on the
// recommendation: 经检察长2026年10月12日决定，提出检察建议. 0 where it does not.
func decisionTold(d *check.Draft) (law.Date, source.Span) {
	for _, passage := range d.In("source", "procedure", "facts", "legal_basis", "measures") {
		for _, s := range facts.Sentences.Of(d, passage.Text) {
			sentence := s.In(passage.Text)
			chief := strings.Index(sentence, "检察长")
			if chief < 0 || !strings.Contains(sentence[chief:], "决定") || !containsAny(sentence[chief:], "检察建议", "制发") || passage.Quoted {
				continue
			}
			from := 0
			for _, mark := range []string{"，", "；", "。"} {
				if i := strings.LastIndex(sentence[:chief], mark); i >= 0 {
					from = max(from, i+len(mark))
				}
			}
			to := chief + strings.Index(sentence[chief:], "决定")
			if days := deadline.Dates(sentence[from:to], d.Issued()); len(days) == 1 {
				at := s.Start + from
				return days[0].On, passage.Span(at+days[0].Start, at+days[0].End)
			}
		}
	}
	return 0, source.Span{}
}

// late reports a service after its time.
func late(p *check.Pass, from, on law.Date, period deadline.Period, at source.Span, event deadline.Words) {
	due := deadline.Of(deadline.Params{From: from, Event: event, Period: period, Calendar: calendarOf(p.Draft)})
	if on == 0 || due.On == 0 || on <= due.On {
		return
	}
	p.Report(check.Finding{
		Span: at, Zh: "送达超期", En: "served too late",
		Related: []check.Place{{Span: at, Zh: due.Zh, En: due.En}},
	})
}

// filingServed reads when the case was filed and the decision served: 9月8日立案，
// 9月11日向你委送达立案决定书.
func filingServed(p *check.Pass) {
	for _, passage := range p.In("source", "procedure", "facts") {
		text := passage.Text
		serve := strings.Index(text, "送达立案决定书")
		if passage.Quoted || serve < 0 {
			continue
		}
		days := deadline.Dates(text[:serve], p.Issued())
		var filedOn law.Date
		for i, d := range days {
			clause := text[d.End:]
			if i+1 < len(days) {
				clause = text[d.End:days[i+1].Start]
			} else {
				clause = clause[:serve-d.End]
			}
			if strings.Contains(clause, "立案") && !strings.Contains(clause, "送达") {
				filedOn = d.On
			}
		}
		if n := len(days); n > 0 && filedOn != 0 {
			last := days[n-1]
			late(p, filedOn, last.On, filingService, passage.Span(last.Start, last.End), filed)
		}
	}
}
