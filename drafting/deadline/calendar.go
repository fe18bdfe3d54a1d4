package deadline

import (
	"fmt"
	"io/fs"
	"maps"
	"sync"
	"time"

	"jianwen/assets/calendar"
	"jianwen/search/law"
)

// A Calendar tells which days are off. It does not change once made, and the zero
// Calendar knows weekends and the festivals that have a fixed date.
type Calendar struct{ years map[int]*YearFacts }

var builtin = sync.OnceValue(func() *Calendar {
	c := &Calendar{years: map[int]*YearFacts{}}
	names, _ := fs.Glob(calendar.Files(), "*.yaml")
	for _, name := range names {
		text, err := fs.ReadFile(calendar.Files(), name)
		if err != nil {
			panic(fmt.Sprintf("assets/calendar: %v", err)) // it is embedded
		}
		y, problem := ReadYear(name, text)
		if problem != nil {
			panic("assets/calendar: " + problem.Error()) // the data is ours; a test reads it
		}
		c.years[y.Year] = y
	}
	return c
})

// Builtin is the calendar that the program brings: the festivals of 2024 to 2035 and
// the notices of 2024 and 2025.
func Builtin() *Calendar { return builtin() }

// With is a calendar that has further years, or other facts of years it has. What a
// new year's facts leave out, the old ones give.
func (c *Calendar) With(years ...*YearFacts) *Calendar {
	out := &Calendar{years: maps.Clone(c.years)}
	if out.years == nil {
		out.years = map[int]*YearFacts{}
	}
	for _, y := range years {
		merged := *y
		if old := out.years[y.Year]; old != nil {
			if merged.Festivals == nil {
				merged.Festivals = old.Festivals
			}
			if merged.Notice == nil {
				merged.Notice = old.Notice
			}
		}
		out.years[y.Year] = &merged
	}
	return out
}

// Known tells whether the notice of a year is there.
func (c *Calendar) Known(year int) bool { return c.years[year] != nil && c.years[year].Notice != nil }

// A DayFact is what a calendar knows of a day.
type DayFact struct {
	Off  bool
	Sure bool // the year's notice is there
	Name Words
}

// weekdays are the names of weekdays.
var weekdays = [...]Words{
	{"星期日", "a Sunday"},
	{"星期一", "a Monday"},
	{"星期二", "a Tuesday"},
	{"星期三", "a Wednesday"},
	{"星期四", "a Thursday"},
	{"星期五", "a Friday"},
	{"星期六", "a Saturday"},
}

// Day tells whether a day is off, and why: a holiday of the statute, a day that the
// year's notice puts off, or a weekend that it does not call to work.
func (c *Calendar) Day(on law.Date) DayFact {
	t := on.Time()
	y := c.years[t.Year()]
	weekday := weekdays[t.Weekday()]
	weekend := t.Weekday() == time.Saturday || t.Weekday() == time.Sunday
	sure := y != nil && y.Notice != nil
	if holiday, ok := c.holiday(on); ok {
		return DayFact{Off: true, Sure: sure, Name: holiday}
	}
	if sure {
		switch {
		case y.Notice.has(y.Notice.Off, on):
			return DayFact{Off: true, Sure: true, Name: Words{"放假安排中的休息日", "off by the notice on holidays"}}
		case y.Notice.has(y.Notice.Work, on):
			return DayFact{Sure: true, Name: Words{"调休上班日", "worked by the notice on holidays"}}
		}
	}
	return DayFact{Off: weekend, Sure: sure, Name: weekday}
}

// A fixed holiday has its date in the statute itself.
type fixed struct {
	month, day, since int
	name              Words
}

// The holidays of 全年节及纪念日放假办法: 13 days since 2025-01-01 (revision of
// 2024-11-10), 11 before: 除夕 and 2 May came with the revision.
var (
	newYear  = Words{"元旦", "New Year's Day"}
	spring   = Words{"春节", "Spring Festival"}
	labour   = Words{"劳动节", "Labour Day"}
	national = Words{"国庆节", "National Day"}

	fixedHolidays = []fixed{
		{1, 1, 0, newYear},
		{5, 1, 0, labour},
		{5, 2, 2025, labour},
		{10, 1, 0, national},
		{10, 2, 0, national},
		{10, 3, 0, national},
	}
)

// holiday is the statutory holiday on a day.
func (c *Calendar) holiday(on law.Date) (Words, bool) {
	year, month, day := int(on)/10000, int(on)/100%100, int(on)%100
	for _, h := range fixedHolidays {
		if h.month == month && h.day == day && year >= h.since {
			return h.name, true
		}
	}
	y := c.years[year]
	if y == nil || y.Festivals == nil {
		return Words{}, false
	}
	f := y.Festivals
	first := f.Spring
	if year >= 2025 {
		first = first.Add(-1)
	}
	switch {
	case f.Spring != 0 && on >= first && on <= f.Spring.Add(2):
		return spring, true
	case on == f.Qingming:
		return Words{"清明节", "Qingming"}, true
	case on == f.DragonBoat:
		return Words{"端午节", "Dragon Boat Festival"}, true
	case on == f.MidAutumn:
		return Words{"中秋节", "Mid-Autumn Festival"}, true
	}
	return Words{}, false
}
