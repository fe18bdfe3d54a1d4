package number

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// exhibit is a word of the name of a document, and words of what happened on the day
// that its name tells.
var exhibits = []struct {
	name   string
	events []string
}{
	{"庭审笔录", []string{"开庭", "庭审"}},
	{"庭审录", []string{"开庭", "庭审"}},
	{"检查笔录", []string{"检查"}},
	{"检查记录", []string{"检查"}},
	{"勘验笔录", []string{"勘验", "勘察", "勘查"}},
	{"会见录音", []string{"会见"}},
	{"宣判笔录", []string{"宣判", "宣告判决"}},
	{"送达回证", []string{"送达"}},
	{"搜查笔录", []string{"搜查"}},
	{"处罚决定书", []string{"处罚决定"}},
	{"磋商", []string{"磋商"}},
	{"通知书", []string{"通知书"}},
}

// record is what a day is recorded of: 回访笔录.
var record = regexp.MustCompile(`^，?(回访|走访|查验|扣押|辨认|调解|听证|宣告|交接|称量|提取|测绘|鉴定|复测|会谈|约谈)(?:笔录|记录|录音|录像|报告)`)

// exhibited compares the day in the name of an item of evidence with the days on which
// the draft tells that it happened. It is reported where the draft tells of such days and
// the item has another that differs from one of them in the year, the month or the day
// alone: other days may be of what nobody tells.
func exhibited(p *check.Pass) {
	var days []dated
	for _, passage := range p.In("evidence") {
		if !strings.Contains(passage.Text, "月") {
			continue
		}
		if days == nil {
			days = told(p)
		}
		for i, d := range days {
			if d.passage != passage || d.day.Day == 0 || i > 0 && days[i-1].passage == passage {
				continue
			}
			name, _, _ := strings.Cut(d.event, "、")
			if m := record.FindStringSubmatch(name); m != nil {
				another(p, d, m[1:], days)
				continue
			}
			for _, e := range exhibits {
				if strings.Contains(name, e.name) {
					another(p, d, e.events, days)
					break
				}
			}
		}
	}
}

// another reports a day of the evidence that is nearly one of those of an event.
func another(p *check.Pass, d dated, events []string, days []dated) {
	var near *dated
	for i, other := range days {
		if other.passage.Key() == "evidence" || other.day.Day == 0 || !has(other.event, events...) {
			continue
		}
		if other.day.Number() == d.day.Number() {
			return
		}
		if near == nil && alone(d.day, other.day) {
			near = &days[i]
		}
	}
	if near != nil {
		p.Report(check.Finding{
			Span: d.passage.Span(d.start, d.end), Zh: "“" + events[0] + "”的日期前后不一", En: "the evidence has another date than the event",
			Related: []check.Place{{Span: near.passage.Span(near.start, near.end), Zh: "正文的日期", En: "the date in the text"}},
		})
	}
}

// alone tells whether two days differ in their year, month or day alone.
func alone(a, b quantity.Day) bool {
	n := 0
	for _, same := range []bool{a.Year == b.Year, a.Month == b.Month, a.Day == b.Day} {
		if !same {
			n++
		}
	}
	return n == 1
}
