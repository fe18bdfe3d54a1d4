package number

import (
	"fmt"
	"strings"
	"time"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

const minutesOfDay = 24 * 60

// fits tells whether a length lies between two days, or between the end of a limit that
// began on the first and the second. A length in whole months or years fits where days
// are over; one of a stretch may count both its ends. 超过 before a length is exact behind a
// day on which a limit ran out; behind others it may mean more than.
func fits(l length, first, second dated, limits []quantity.Length) bool {
	a, b := first.day, second.day
	if a.Day == 0 || b.Day == 0 {
		n := b.Year*12 + b.Month - a.Year*12 - a.Month
		return l.value.Length.Minutes > 0 || max(n, -n) == l.value.Length.Months || l.whole && n+1 == l.value.Length.Months
	}
	from, to := a.Midnight(), b.Midnight()
	if from.After(to) {
		from, to = to, from
	}
	if lies(from, to, l.value.Length, l.whole) {
		return true
	}
	if l.beyond && !starts(first.event, "届满", "期满", "到期") && later(from, l.value.Length).Before(to) {
		return true
	}
	for _, limit := range limits {
		if end := later(from, limit); l.beyond && !end.After(to) && lies(end, to, l.value.Length, true) {
			return true
		}
	}
	return false
}

// lies tells whether a length lies between two days, the earlier first; loose: a day
// more is as good.
func lies(from, to time.Time, s quantity.Length, loose bool) bool {
	end := later(from, s)
	if end.Equal(to) || loose && end.Equal(to.AddDate(0, 0, 1)) {
		return true
	}
	return s.Minutes == 0 && end.Before(to) && to.Before(end.AddDate(0, 1, 0))
}

func later(from time.Time, s quantity.Length) time.Time {
	return from.AddDate(0, s.Months, s.Minutes/minutesOfDay)
}

// written is the time between two days, in days up to half a year, else in months.
func written(a, b quantity.Day, whole bool) string {
	more := 0
	if whole {
		more = 1
	}
	if a.Day == 0 || b.Day == 0 {
		return fmt.Sprintf("%d个月", b.Year*12+b.Month-a.Year*12-a.Month+more)
	}
	from, to := a.Midnight(), b.Midnight()
	if from.After(to) {
		from, to = to, from
	}
	days := int(to.Sub(from)/(24*time.Hour)) + more
	if days <= 183 {
		return fmt.Sprintf("%d日", days)
	}
	months := 0
	for !from.AddDate(0, months+1, 0).After(to) {
		months++
	}
	if rest := int(to.Sub(from.AddDate(0, months, 0)) / (24 * time.Hour)); rest > 0 {
		return fmt.Sprintf("%d个月零%d日", months, rest)
	}
	return fmt.Sprintf("%d个月", months)
}

// periods are the limits in days and longer that the draft tells, its quotations with
// them: 九十日内, 至迟不得超过三个月.
func periods(p *check.Pass) (out []quantity.Length) {
	for _, passage := range p.Passages {
		for _, v := range facts.Quantities.Of(p.Draft, passage.Text) {
			if v.Kind != quantity.Span || v.Length.Minutes%minutesOfDay != 0 || len(out) > 40 {
				continue
			}
			rest := passage.Text[v.End:]
			if strings.HasPrefix(rest, "以内") || strings.HasPrefix(rest, "内") || ends(passage.Text[:v.Start], "不得超过", "不超过", "至迟", "期限为", "不得少于") {
				out = append(out, v.Length)
			}
		}
	}
	return out
}
