package deadline

import (
	"fmt"
	"strconv"
	"strings"

	"jianwen/search/law"
)

// arithmetic says how a period was worked out.
func arithmetic(p Params, due Due, clipped bool, paused int) Words {
	year := int(p.From) / 10000
	zh := chinese(p.From, 0) + p.Event.Zh + "，次日起算，" + p.Period.Zh()
	en := capital(p.Event.En) + " on " + english(p.From) + "; counted from the next day, " + p.Period.En()
	if paused > 0 {
		zh += "，扣除不计入期间的" + law.Numeral(paused) + "日"
		en += ", " + Period{paused, Day}.En() + " not counted,"
	}
	zh += "至" + chinese(due.Nominal, year) + "届满"
	if p.Period.N == 1 {
		en += " ends on " + english(due.Nominal)
	} else {
		en += " end on " + english(due.Nominal)
	}
	if clipped && paused == 0 {
		zh += "（当月没有对应日，以月末日为期间届满日）"
		en += " (the month has no such day: its last day)"
	}
	name := p.Calendar.Day(due.Nominal)
	switch {
	case due.On != due.Nominal:
		zh += "；该日为" + name.Name.Zh + "，顺延至" + chinese(due.On, int(due.Nominal)/10000)
		en += "; that day is " + name.Name.En + ", so it goes on to " + english(due.On)
	case p.Custody && name.Off:
		zh += "；该日为" + name.Name.Zh + "，羁押期间不因节假日延长"
		en += "; that day is " + name.Name.En + ", but custody is not prolonged"
	}
	return Words{zh, en + "."}
}

// note says what years are missing.
func note(years []int) Words {
	if len(years) == 0 {
		return Words{}
	}
	var list []string
	for _, y := range years {
		list = append(list, strconv.Itoa(y))
	}
	return Words{
		fmt.Sprintf("缺少%s年放假安排，暂按法定节日和周末计算", strings.Join(list, "年、")),
		fmt.Sprintf("the notice on days off of %s is missing: reckoned by statutory holidays and weekends", strings.Join(list, ", ")),
	}
}

// chinese is a date without its year where that is the one spoken of; year 0 means
// that the year is told by what follows.
func chinese(on law.Date, year int) string {
	full := on.Chinese()
	if year == 0 || int(on)/10000 == year {
		_, short, _ := strings.Cut(full, "年")
		return short
	}
	return full
}

func english(on law.Date) string { return on.Time().Format("2 January 2006") }

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
