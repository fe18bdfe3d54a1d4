package number

import (
	"fmt"
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// A dated is a date of the draft, complete, with the words that tell what happened on it.
type dated struct {
	passage    *check.Passage
	start, end int
	day        quantity.Day
	event      string
}

// told are the dates of the draft that are the author's own words, in order. Those of
// which the text tells the month alone are among them; their day is 0.
func told(p *check.Pass) (out []dated) {
	years := year{issued: p.Issued()}
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		for i, v := range values {
			if v.Kind != quantity.Date {
				continue
			}
			day := years.complete(v.Day)
			if day.Year == 0 || !day.Exists() || day.Month == 0 {
				continue
			}
			_, to := sentence(passage.Text, v.Start, v.End)
			if i+1 < len(values) && values[i+1].Kind == quantity.Date {
				to = min(to, values[i+1].Start)
			}
			event, _, _ := strings.Cut(passage.Text[v.End:max(v.End, to)], "距")
			out = append(out, dated{passage, v.Start, v.End, day, event})
		}
	})
	return out
}

// away finds the event that a length of days is reckoned from: 距立案之日, 距离开庭仅.
var away = regexp.MustCompile(`距离?([^，。；、（）《》距]{2,24}?)(?:已经|已有|仅有|只有|尚有|还有|长达|已达|不足|仅|已|为|有|达|共|只)?$`)

// over are words behind which a length is the time by which a limit was passed.
var over = []string{"超过", "超出", "逾期", "超期", "迟延", "延误", "超过法定期限", "超过期限", "超过规定期限", "晚"}

// lengths checks the lengths in days, months and years that the draft states against the
// days it tells: 5月16日……6月2日，其间相隔十七日; 距立案之日一百三十五日; 至7月28日届满，8月6日宣判，超过九日.
// Only a length whose sentence tells a day before it is compared, with every two days it
// can be of; it is reported where it fits none.
func lengths(p *check.Pass) {
	var days []dated
	var limits, stated []quantity.Length
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		for i, v := range values {
			if v.Kind != quantity.Span || v.Length.Minutes%minutesOfDay != 0 {
				continue
			}
			text := passage.Text
			from, _ := sentence(text, v.Start, v.End)
			start, _ := clause(text, v.Start, v.Start)
			before := text[start:v.Start]
			event, beyond, whole := "", false, false
			switch m := away.FindStringSubmatch(before); {
			case m != nil:
				event = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(m[1], "之日"), "之时"), "时")
			case ends(before, "相隔", "间隔", "相距", "其间隔"):
			case ends(before, "共", "共计") && i > 1 && values[i-1].Kind == quantity.Date && values[i-2].Kind == quantity.Date &&
				text[values[i-2].End:values[i-1].Start] == "至" && (text[values[i-1].End:v.Start] == "共" || text[values[i-1].End:v.Start] == "，共" || text[values[i-1].End:v.Start] == "共计"):
				whole = true
			case ends(before, over...) && starts(text[v.End:]+"。", "，", "。", "；"):
				beyond = true
			default:
				continue
			}
			if v.Approx && !beyond || event == "今" || has(event, "离", "上次", "最近") {
				continue
			}
			if days == nil {
				days = told(p)
				limits = periods(p)
			}
			l := length{passage: passage, value: v, from: from, event: event, beyond: beyond, whole: whole}
			if event != "" && v.Length.Months == 0 {
				stated = append(stated, v.Length)
			}
			if !compareLength(p, l, days, limits) && beyond {
				excess(p, l, stated, limits)
			}
		}
	})
}

// A length is a stretch of time that the draft states.
type length struct {
	passage *check.Passage
	value   quantity.Value
	from    int    // where its sentence begins
	event   string // what it is reckoned from; "" where the text tells none
	beyond  bool   // it is the time by which a limit was passed
	whole   bool   // it is told of the stretch right before it, both ends included
}

// excess checks 距立案之日一百三十五日……超过法定期限四十五日 where the sentence tells no day: some
// length stated before, less some limit, is the excess.
func excess(p *check.Pass, l length, stated, limits []quantity.Length) {
	if len(stated) == 0 || l.value.Length.Months > 0 || !strings.Contains(l.passage.Text[l.from:l.value.Start], "期限") {
		return
	}
	exact := 0 // the excess that there is, in days
	for _, s := range stated {
		for _, limit := range limits {
			if limit.Months > 0 || limit.Minutes >= s.Minutes {
				continue
			}
			if s.Minutes-limit.Minutes == l.value.Length.Minutes {
				return
			}
			exact = (s.Minutes - limit.Minutes) / minutesOfDay
		}
	}
	if exact > 0 {
		p.Report(check.Finding{
			Span: l.passage.Span(l.value.Start, l.value.End),
			Zh:   fmt.Sprintf("时间间隔为%d日，与认定不符（写作", exact) + l.value.Written(l.passage.Text) + "）",
			En:   "no length stated before exceeds a limit by this much",
		})
	}
}

// tells tells whether an event is told of one of days.
func tells(days []dated, event string) bool {
	for _, d := range days {
		if strings.Contains(d.event, event) {
			return true
		}
	}
	return false
}

// compareLength reports a length that no two days of those it can be of bear out. It
// tells whether there were days to compare.
func compareLength(p *check.Pass, l length, days []dated, limits []quantity.Length) bool {
	var own, others []dated // the days of its sentence, and those it may be reckoned from
	for _, d := range days {
		same := d.passage == l.passage && d.start < l.value.Start
		switch {
		case same && d.start >= l.from:
			own = append(own, d)
		case same && !l.beyond && !l.whole, l.event != "" && strings.Contains(d.event, l.event):
			others = append(others, d)
		}
	}
	if l.whole {
		own = own[max(0, len(own)-2):]
	}
	var first, last *dated
	for i := range own {
		for j := range own[:i] {
			if fits(l, own[j], own[i], limits) {
				return true
			}
			first, last = &own[j], &own[i]
		}
	}
	for i := range own {
		for j := range others {
			if fits(l, others[j], own[i], limits) {
				return true
			}
			if first == nil || strings.Contains(others[j].event, l.event) && l.event != "" {
				first, last = &others[j], &own[i]
			}
		}
	}
	if first == nil || l.event != "" && !tells(days, l.event) || first.day.Day == 0 != (last.day.Day == 0) {
		return first != nil
	}
	p.Report(check.Finding{
		Span: l.passage.Span(l.value.Start, l.value.End),
		Zh:   "时间间隔为" + written(first.day, last.day, l.whole) + "，与认定不符（写作" + l.value.Written(l.passage.Text) + "）",
		En:   "the days told do not bear this length out",
		Related: []check.Place{
			{Span: first.passage.Span(first.start, first.end), Zh: "据以计算的日期", En: "a day it is reckoned from"},
			{Span: last.passage.Span(last.start, last.end), Zh: "据以计算的日期", En: "a day it is reckoned to"},
		},
	})
	return true
}
