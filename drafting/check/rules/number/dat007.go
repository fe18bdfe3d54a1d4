package number

import (
	"fmt"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

var dat007 = &check.Rule{
	ID: "DAT-007", Severity: check.Error,
	Doc: check.Words{Zh: "时间间隔与写明的间隔或者违法认定不符", En: "a span of time that does not bear out what is said of it"},
	Why: check.Words{
		Zh: "由同一段中的两个时刻算出间隔，与写明的间隔、所引期限（以小时计，先看同段，再看全文）和是否超期的认定核对：未超过期限的，认定违法不成立。以日、月、年写明的间隔（“相隔十七日”“距立案之日一百三十五日”“超过九日”“共二十四个月”）与写明的日期核对，与哪两个日期都对不上的才报；“比法定最低刑低一年十个月”与写明的刑期核对。",
		En: "The span between two moments of a paragraph is compared with the span it states, with the limit in hours it cites, and with what it finds: conduct within the limit is no violation. Lengths in days, months and years are compared with the dates told, and reported where they fit no two of them; differences of penalties with the penalties told.",
	},
	Source: "[D] 所引条文的期限",
	Run: func(p *check.Pass) {
		only := lapse{minutes: -1} // the one interval of the draft; of several none
		var without []*check.Passage
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			// A limit may stand in a quotation of the article.
			all := facts.Quantities.Of(p.Draft, passage.Text)
			for i := 1; i < len(values); i++ {
				if minutes, from, to, ok := interval(p, passage, values, i); ok {
					judge(p, passage, all, minutes, from, to)
					only = only.or(lapse{passage, minutes, from, to})
					return
				}
			}
			without = append(without, passage)
		})
		if only.passage != nil {
			for _, passage := range without {
				only.compare(p, passage)
			}
		}
		lengths(p)
		penalties(p)
		expired(p)
	},
}

// A lapse is an interval that a passage tells by its two moments.
type lapse struct {
	passage  *check.Passage
	minutes  int
	from, to int // places of the moments
}

// or is the one interval where another is as long or there was none; its passage is nil
// where there are several.
func (l lapse) or(other lapse) lapse {
	switch l.minutes {
	case -1:
		return other
	case other.minutes:
		return l
	}
	return lapse{}
}

// compare compares the interval with one that another passage states and finds too
// long: 本案间隔30小时40分，超过法定时限.
func (l lapse) compare(p *check.Pass, passage *check.Passage) {
	if !has(passage.Text, "违反", "超时", "超期", "超过法定", "已超过", "超出法定") {
		return
	}
	for _, v := range facts.Quantities.Of(p.Draft, passage.Text) {
		if v.Kind == quantity.Span && !v.Approx && v.Length.Months == 0 && strings.Contains(v.Written(passage.Text), "小时") &&
			ends(passage.Text[:v.Start], apart...) && !ends(passage.Text[:v.Start], "共计") && !several(passage.Text, v) && v.Length.Minutes != l.minutes {
			contradict(p, passage, v, l, "写作"+v.Written(passage.Text))
		}
	}
}

// several tells whether a span lies between things done several times: 两次讯问相隔3小时.
func several(text string, v quantity.Value) bool {
	from, _ := clause(text, v.Start, v.End)
	return has(text[from:v.Start], "次", "讯问", "询问", "抽查", "检查")
}

// apart are words before the length of an interval.
var apart = []string{"相隔", "间隔", "相距", "历时", "间隔为", "相隔为", "共计", "时间差为"}

// moment is the minutes of a date and the time of day behind it, since the year 1.
func moment(p *check.Pass, day, clock quantity.Value) (int, bool) {
	d := day.Day
	if d.Year == 0 {
		d.Year = int(p.Issued()) / 10000
	}
	if day.Kind != quantity.Date || clock.Kind != quantity.Time || clock.Start-day.End > len("下午") || !d.Full() {
		return 0, false
	}
	return int(d.Midnight().Unix()/60) + clock.Clock, true
}

// interval is the minutes between the moment whose time of day is value i and the
// next moment of the passage, and the place of both.
func interval(p *check.Pass, passage *check.Passage, values []quantity.Value, i int) (minutes, from, to int, ok bool) {
	first, ok := moment(p, values[i-1], values[i])
	if !ok {
		return 0, 0, 0, false
	}
	for j := i + 2; j < len(values) && j <= i+12; j++ { // further off, nobody compares them
		if second, ok := moment(p, values[j-1], values[j]); ok && second > first {
			return second - first, values[i-1].Start, values[j].End, true
		}
	}
	return 0, 0, 0, false
}

// judge compares an interval with what the passage says behind it.
func judge(p *check.Pass, passage *check.Passage, values []quantity.Value, minutes, from, to int) {
	text := passage.Text
	violated := has(text[to:], "违反", "超时", "超期", "超过法定", "已超过", "超出法定") || has(titleOf(p, passage), "超时", "超期", "超过", "逾期")
	var stated, limit *quantity.Value
	for i, v := range values {
		if v.Kind != quantity.Span || v.Start < to || v.Length.Months > 0 || v.Length.Minutes == 0 {
			continue
		}
		switch before, after := text[:v.Start], text[v.End:]; {
		case stated == nil && !v.Approx && ends(before, apart...):
			stated = &values[i]
		case limit == nil && strings.HasSuffix(v.Unit, "小时") && (ends(before, "不得超过", "不超过") || strings.HasPrefix(after, "以内") || strings.HasPrefix(after, "内")):
			limit = &values[i]
		}
	}
	switch {
	case limit != nil && violated && minutes <= limit.Length.Minutes:
		contradiction(p, passage, *limit, minutes, from, to, limit.Written(text))
	case limit != nil && !violated && minutes > limit.Length.Minutes && has(text[to:], "未超过法定期限", "没有超过", "符合上述规定"):
		contradiction(p, passage, *limit, minutes, from, to, limit.Written(text))
	case stated != nil && stated.Length.Minutes != minutes && !(stated.Length.Minutes%60 == 0 && !strings.Contains(stated.Written(text), "小时")):
		contradiction(p, passage, *stated, minutes, from, to, "写作"+stated.Written(text))
	case limit == nil && violated:
		if hours := hoursElsewhere(p); hours > 0 && minutes <= hours*60 {
			contradiction(p, passage, quantity.Value{Start: from, End: to}, minutes, from, to, fmt.Sprintf("%d小时", hours))
		}
	}
}

// titleOf is the heading that a passage runs on from, or the paragraph stands under; ""
// where there is none.
func titleOf(p *check.Pass, passage *check.Passage) string {
	title := ""
	for _, other := range p.Passages {
		switch {
		case other.Kind == check.Title && other.Part == passage.Part:
			title = other.Text
		case other == passage:
			return title
		}
	}
	return ""
}

// hoursElsewhere is the one limit in hours that other paragraphs of the draft tell: 至迟不得
// 超过二十四小时. 0 where there is none, or several.
func hoursElsewhere(p *check.Pass) (hours int) {
	for _, passage := range p.Passages {
		for _, v := range facts.Quantities.Of(p.Draft, passage.Text) {
			if v.Kind != quantity.Span || !strings.HasSuffix(v.Unit, "小时") || v.Length.Minutes%60 != 0 {
				continue
			}
			before, after := passage.Text[:v.Start], passage.Text[v.End:]
			if !ends(before, "不得超过", "不超过") && !strings.HasPrefix(after, "以内") && !strings.HasPrefix(after, "内") {
				continue
			}
			if h := v.Length.Minutes / 60; hours == 0 || hours == h {
				hours = h
			} else {
				return 0
			}
		}
	}
	return hours
}

func contradiction(p *check.Pass, passage *check.Passage, v quantity.Value, minutes, from, to int, limit string) {
	contradict(p, passage, v, lapse{passage, minutes, from, to}, limit)
}

// contradict reports a value that the interval between two moments does not bear out.
func contradict(p *check.Pass, passage *check.Passage, v quantity.Value, of lapse, limit string) {
	minutes := of.minutes
	x := fmt.Sprintf("%d小时", minutes/60)
	if minutes%60 > 0 {
		x += fmt.Sprintf("%d分", minutes%60)
	}
	p.Report(check.Finding{
		Span:    passage.Span(v.Start, v.End),
		Zh:      "时间间隔为" + x + "，与认定不符（" + limit + "）",
		En:      fmt.Sprintf("%d h %d min lie between; that does not bear the finding out", minutes/60, minutes%60),
		Related: []check.Place{{Span: of.passage.Span(of.from, of.to), Zh: "据以计算的两个时刻", En: "the two moments"}},
	})
}
