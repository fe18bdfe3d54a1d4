package deadline

import (
	"strconv"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/deadline"
	"jianwen/drafting/source"
	"jianwen/search/law"
)

var ddl015 = &check.Rule{
	ID: "DDL-015", Severity: check.Error,
	Doc: check.Words{Zh: "附条件不起诉的考验期不在六个月以上一年以下", En: "a probation outside 6 to 12 months"},
	Why: check.Words{
		Zh: "附条件不起诉的考验期为六个月以上一年以下，从作出决定之日起计算。缓刑、假释的考验期不适用本条。",
		En: "The probation of conditional non-prosecution is 6 to 12 months from the decision. That of a suspended sentence or of parole is another.",
	},
	Source: "XG 473",
	Run: func(p *check.Pass) {
		if months, err := strconv.Atoi(strings.TrimSpace(p.Field("probation_months"))); err == nil && !lawful(deadline.Period{N: months, Unit: deadline.Month}) {
			outside(p, p.FieldAt("probation_months"))
		}
		conditional := p.Form != nil && p.Form.Key == "cond_nonpros"
		for _, passage := range p.Passages {
			if strings.Contains(passage.Text, probation) && (conditional || strings.Contains(passage.Text, "附条件不起诉")) {
				probations(p, passage)
			}
		}
	},
}

// probations reports the periods that follow the word in one clause, and the dates
// behind it that come to another length than the statute allows.
func probations(p *check.Pass, passage *check.Passage) {
	for _, t := range terms(p.Draft, passage) {
		at := strings.LastIndex(passage.Text[:t.Start], probation)
		if at < t.from || strings.ContainsAny(passage.Text[at:t.Start], "，。；") || others(passage.Text[:at]) {
			continue
		}
		if !lawful(t.Period) {
			outside(p, t.span())
		}
	}
	for at := 0; ; {
		i := strings.Index(passage.Text[at:], probation)
		if i < 0 {
			return
		}
		at += i + len(probation)
		if !passage.Quoted && !others(passage.Text[:at-len(probation)]) {
			probationDates(p, passage, at)
		}
	}
}

const probation = "考验期"

// probationDates looks at 自…至… behind the word, in its sentence.
func probationDates(p *check.Pass, passage *check.Passage, at int) {
	_, to := sentenceAt(passage.Text, at)
	days := deadline.Dates(passage.Text[at:to], p.Issued())
	if len(days) != 2 || !strings.Contains(passage.Text[at+days[0].End:at+days[1].Start], "至") {
		return
	}
	six, _ := deadline.AddMonths(days[0].On, 6)
	year, _ := deadline.AddMonths(days[0].On, 12)
	// The last day may be written as the corresponding day or the one before it.
	if on := days[1].On; on < six.Add(-1) || on > year {
		outside(p, passage.Span(at+days[0].Start, at+days[1].End))
	}
}

// others tells whether the word stands for another probation.
func others(before string) bool {
	return strings.HasSuffix(before, "缓刑") || strings.HasSuffix(before, "假释") || strings.HasSuffix(before, "假释的") || strings.HasSuffix(before, "缓刑的")
}

// lawful tells whether a period is one of six to twelve months. Periods in days are
// none: the statute counts months.
func lawful(period deadline.Period) bool {
	switch period.Unit {
	case deadline.Month:
		return period.N >= 6 && period.N <= 12
	case deadline.Year:
		return period.N == 1
	}
	return false
}

func outside(p *check.Pass, at source.Span) {
	f := check.Finding{Span: at, Zh: "考验期应为六个月以上一年以下", En: "the probation is 6 to 12 months"}
	if from, ok := law.ParseDate(p.Field("probation_from")); ok {
		six, _ := deadline.AddMonths(from, 6)
		year, _ := deadline.AddMonths(from, 12)
		f.Related = []check.Place{{
			Span: p.FieldAt("probation_from"),
			Zh:   "自该日起，应在" + six.Chinese() + "至" + year.Chinese() + "之间期满",
			En:   "from that day it ends between " + six.String() + " and " + year.String(),
		}}
	}
	p.Report(f)
}
