package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// expired checks 期限于7月28日届满，你院于8月6日宣判 where the passage, or its heading, finds that
// the limit was passed: the second day is behind the first.
func expired(p *check.Pass) {
	years := year{issued: p.Issued()}
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		text := passage.Text
		ends := has(text, "届满", "期满", "到期")
		for i, v := range values {
			if v.Kind != quantity.Date {
				continue
			}
			v.Day = years.complete(v.Day)
			if !ends || i == 0 || values[i-1].Kind != quantity.Date {
				continue
			}
			last := values[i-1]
			last.Day = (&year{last: v.Day.Year, issued: p.Issued()}).complete(last.Day)
			from, _ := sentence(text, v.Start, v.End)
			if !v.Day.Full() || !last.Day.Full() || v.Day.Number() > last.Day.Number() || last.Start < from ||
				!starts(text[last.End:], "届满", "期满", "到期") || has(text[last.End:v.Start], "以前", "此前", "之前", "前已", "延长") || has(text[v.End:min(len(text), v.End+36)], "提前") {
				continue
			}
			_, to := sentence(text, v.End, v.End)
			if words := text[v.End:to]; has(words, "超过", "逾期", "超期", "才") || has(titleOf(p, passage), "超过", "逾期", "超期", "超时") && !strings.Contains(words, "未") {
				p.Report(check.Finding{
					Span: passage.Span(v.Start, v.End),
					Zh:   "时间间隔为届满前" + written(v.Day, last.Day, false) + "，与认定不符（" + last.Written(text) + "届满）",
					En:   "the limit had not run out on this day",
					Related: []check.Place{
						{Span: passage.Span(last.Start, last.End), Zh: "期限届满之日", En: "the day on which the limit ran out"},
					},
				})
			}
		}
	})
}
