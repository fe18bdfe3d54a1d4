package deadline

import (
	"cmp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/forms"
	"jianwen/search/law"
)

var ddl009 = &check.Rule{
	ID: "DDL-009", Severity: check.Error, Scope: check.Protest, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "制作时已超过抗诉期限", En: "the protest comes too late"},
	Why: check.Words{
		Zh: "对判决的抗诉期限为十日，对裁定为五日，从接到判决书、裁定书的第二日起算；最后一日是节假日的，以节假日后的第一个工作日为届满日。",
		En: "10 days against a judgment, 5 against a ruling, from the day after receipt; a last day that is off is put off to the next working day.",
	},
	Source: "XSF 230; XG 586; XSF 105",
	Run: func(p *check.Pass) {
		received, ok := law.ParseDate(p.Field("judgment_received_on"))
		on := issuedOrToday(p.Draft)
		limit, has := protestLimit(p.Draft)
		if !ok || on == 0 || !has {
			return
		}
		due := deadline.Of(deadline.Params{From: received, Event: judgmentReceived, Period: limit, Calendar: calendarOf(p.Draft)})
		if on <= due.On {
			return
		}
		p.Report(check.Finding{
			Span: p.FieldAt("judgment_received_on"),
			Zh:   "已超过抗诉期限（" + due.On.Chinese() + "）", En: "the time for a protest ended on " + due.On.String(),
			Related: []check.Place{reckoned(p.Draft, "date", due)},
		})
	},
}

var judgmentReceived = deadline.Words{Zh: "收到裁判文书", En: "judgment received"}

// protestLimit is the catalogue's limit for the kind of judgment at hand: 裁定 where
// only a ruling is spoken of, else 判决.
func protestLimit(d *check.Draft) (deadline.Period, bool) {
	kind := "判决"
	told := d.Field("judgment_no") + d.Field("judgment_type")
	for _, p := range d.In("verdict") {
		told += p.Text
	}
	if containsAny(told, "裁定", "ruling") && !strings.Contains(told, "判决") {
		kind = "裁定"
	}
	for _, l := range limits(d.Form.OurLimits, "receipt") {
		if strings.Contains(l.Zh, "抗诉期限") && strings.Contains(l.Zh, kind) {
			return period(l)
		}
	}
	return deadline.Period{}, false
}

// issuedOrToday is the day of issue; of a draft that has none yet, today.
func issuedOrToday(d *check.Draft) law.Date {
	if on := d.Issued(); on != 0 {
		return on
	}
	return d.Today
}

// calendarOf is the calendar that the rules reckon with: the office's, else the
// program's.
func calendarOf(d *check.Draft) *deadline.Calendar {
	return cmp.Or(d.Office.Calendar, deadline.Builtin())
}

// reckoned is the arithmetic as a related place, at a field.
func reckoned(d *check.Draft, field string, due deadline.Due) check.Place {
	zh, en := due.Zh, due.En
	if due.Note.Zh != "" {
		zh, en = zh+"（"+due.Note.Zh+"）", en+" ("+due.Note.En+")"
	}
	return check.Place{Span: d.FieldAt(field), Zh: zh, En: en}
}

// extension is by how much a limit may be prolonged, where its words say so.
func extension(l forms.Limit) (deadline.Period, bool) {
	_, after, ok := strings.Cut(l.Zh, "可以延长")
	if !ok {
		return deadline.Period{}, false
	}
	if f := deadline.Find(after); len(f) > 0 && f[0].Start == 0 {
		return f[0].Period, true
	}
	return deadline.Period{}, false
}
