package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
)

// A pace is a step of a procedure and the one that cannot come before it.
type pace struct {
	first  []string // how the clauses of the date of the first end or go on
	second []string // how those of the second do
	about  []string // what both are about; nil: they need not name it
}

// paces are the steps of which the second, told behind the first, cannot be earlier.
var paces = []pace{
	{[]string{"作出", "决定", "宣告", "宣判", "制作", "签发"}, []string{"送达", "交付", "签收"}, []string{"决定", "判决", "裁定", "通知书", "告知书", "责令"}},
	{[]string{"移送起诉", "移送审查起诉"}, []string{"退回补充侦查", "提起公诉", "重新移送"}, nil},
	{[]string{"起诉至", "诉至", "向法院起诉"}, []string{"判决", "开庭"}, nil},
	{[]string{"提起公诉"}, []string{"开庭", "宣判", "作出判决"}, nil},
	{[]string{"受理本案", "受理该案", "立案受理"}, []string{"开庭", "宣判", "作出判决", "审结"}, nil},
	{[]string{"刑事拘留"}, []string{"批准逮捕", "执行逮捕", "逮捕"}, nil},
	{[]string{"开庭审理", "公开开庭"}, []string{"宣判", "宣告判决"}, nil},
}

// sequence reports the date of a step that is earlier than the step told right before it
// in its paragraph, which it must follow: 5月20日作出处罚决定。该决定书于5月13日送达.
func sequence(p *check.Pass) {
	years := year{issued: p.Issued()}
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		var last quantity.Value
		event := ""
		for i, v := range values {
			if v.Kind != quantity.Date {
				continue
			}
			v.Day = years.complete(v.Day)
			if !v.Day.Full() || passage.Kind == check.Cell {
				event = ""
				continue
			}
			from, to := sentence(passage.Text, v.Start, v.End)
			for _, next := range values[i+1:] {
				if next.Start >= to {
					break
				}
				// Days of a list share what is told behind the last.
				if next.Kind == quantity.Date && len(passage.Text[v.End:next.Start]) > len("、") {
					to = next.Start
					break
				}
			}
			now := passage.Text[v.End:to]
			between := passage.Text[max(from, last.End):v.Start]
			if event != "" && v.Day.Number() < last.Day.Number() && !has(between, backward...) && !has(now, "期限", "届满") {
				for _, s := range paces {
					if has(event, s.first...) && has(now, s.second...) && same(s.about, event, between+now) {
						order(p, passage, v)
						break
					}
				}
			}
			last, event = v, now
		}
	})
}

// same tells whether two texts are about the same of words; so they are where there are
// none to name.
func same(words []string, a, b string) bool {
	if words == nil {
		return true
	}
	for _, w := range words {
		if strings.Contains(a, w) && strings.Contains(b, w) {
			return true
		}
	}
	return false
}
