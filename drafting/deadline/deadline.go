// Package deadline works out when a legal period ends, and says how.
//
//	receipt ─▶ next day ─▶ days | months | working days ─▶ pauses ─▶ day off? ─▶ [Due]
//	                                                                  ▲
//	                                                 [Calendar] ──────┘
//
// The rules are those of D.3 of the domain specification: the day of the event does
// not count (刑事诉讼法 105, 民事诉讼法 85); months end on the corresponding day, or on
// the last day of a month that has none (民法典 202); a period whose last day is off
// ends on the next working day, save one of custody (刑事诉讼法 105); working days
// are counted only where the text says so; what is paused does not count.
package deadline

import (
	"cmp"
	"slices"
	"time"

	"jianwen/search/law"
)

// Words are the same thing said in both languages.
type Words struct{ Zh, En string }

// Received is the event that most periods run from.
var Received = Words{"收到", "received"}

// Params is what the end of a period depends on.
type Params struct {
	From     law.Date // day of the event, which does not count
	Event    Words    // what happened then; the zero value is [Received]
	Period   Period
	Custody  bool    // a period of custody ends on its last day whatever day it is
	Pauses   []Pause // stretches that do not count (公益诉讼办案规则 48, 78; 民事诉讼监督规则 52)
	Calendar *Calendar
}

// A Pause is a stretch of days that a period does not run, first and last included.
type Pause struct{ From, To law.Date }

// A Due is the last day of a period.
type Due struct {
	On      law.Date // the last day
	Nominal law.Date // the last day before it was put off because that day is off
	Missing []int    // years whose notice on days off was wanted and is not there, in order
	Words            // the arithmetic: 9月18日收到，次日起算，两个月至11月18日届满
	Note    Words    // what is said of missing years; empty where there is none
}

// Of works out when a period ends. A period that has no beginning or no length, or
// that ends beyond the year 9999, gives the zero Due. Without a calendar, that of the
// program is used.
func Of(p Params) Due {
	if p.From == 0 || p.Period.N <= 0 || p.Period.N > longest || p.From.Time().Year() > 9000 {
		return Due{}
	}
	if p.Calendar == nil {
		p.Calendar = Builtin()
	}
	p.Event = cmp.Or(p.Event, Received)
	c := &count{Params: p, missing: map[int]bool{}}
	raw, clipped := c.end()
	paused := pausedDays(p, raw)
	nominal := raw.Add(paused)
	due := Due{On: nominal, Nominal: nominal}
	if p.Period.Unit != WorkingDay || paused > 0 {
		due.On = c.putOff(nominal)
	}
	for year := range c.missing {
		due.Missing = append(due.Missing, year)
	}
	slices.Sort(due.Missing)
	due.Words = arithmetic(p, due, clipped, paused)
	due.Note = note(due.Missing)
	return due
}

// count is one computation, with the years it found missing.
type count struct {
	Params
	missing map[int]bool
}

// end is the last day of the period as it runs without pauses, and whether its month
// lacks the corresponding day.
func (c *count) end() (on law.Date, clipped bool) {
	switch c.Period.Unit {
	case Month:
		return AddMonths(c.From, c.Period.N)
	case Year:
		return AddMonths(c.From, 12*c.Period.N)
	case WorkingDay:
		on = c.From
		for n := 0; n < c.Period.N; {
			on = on.Add(1)
			if !c.off(on) {
				n++
			}
		}
		return on, false
	}
	return c.From.Add(c.Period.N), false
}

// putOff is the first working day from a day on.
func (c *count) putOff(on law.Date) law.Date {
	if c.Custody {
		return on
	}
	for c.off(on) {
		on = on.Add(1)
	}
	return on
}

// off asks the calendar and keeps in mind what it did not know.
func (c *count) off(on law.Date) bool {
	day := c.Calendar.Day(on)
	if !day.Sure {
		c.missing[on.Time().Year()] = true
	}
	return day.Off
}

// AddMonths is the corresponding day n months later; clipped tells that the month has
// no such day and the last day of it was taken (民法典 202).
func AddMonths(from law.Date, n int) (on law.Date, clipped bool) {
	if from == 0 {
		return 0, false
	}
	t := from.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	day := min(t.Day(), last)
	return law.DateOf(first.AddDate(0, 0, day-1)), day < t.Day()
}

// pausedDays is how many days the pauses put the end off: each day that falls into
// the running period counts once, also where pauses overlap, and a pause that begins
// only in what an earlier one added counts as well.
func pausedDays(p Params, end law.Date) (n int) {
	pauses := slices.Clone(p.Pauses)
	slices.SortFunc(pauses, func(a, b Pause) int { return cmp.Compare(a.From, b.From) })
	next := p.From.Add(1) // first day not yet looked at
	for _, q := range pauses {
		from := max(q.From, next)
		if q.From == 0 || q.To < from || from > end.Add(n) {
			continue
		}
		n += days(from, q.To)
		next = q.To.Add(1)
	}
	return n
}

// days is how many days from one to another, both counted.
func days(from, to law.Date) int { return int(to.Time().Sub(from.Time()).Hours()/24) + 1 }
