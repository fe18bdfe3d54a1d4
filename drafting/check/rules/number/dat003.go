package number

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/quantity"
	"jianwen/search/law"
)

// backward are words that tell the reader of a step back.
var backward = []string{"此前", "之前", "以前", "曾", "早在", "原", "另查", "又查", "先前", "前罪", "追溯", "截至"}

var dat003 = &check.Rule{
	ID: "DAT-003", Severity: check.Warning,
	Doc: check.Words{Zh: "同一段内叙述时间倒置", En: "a paragraph that tells a later day first"},
	Why: check.Words{
		Zh: "事实按时间先后叙述；需要倒叙的，用“此前”“曾”“另查明”等词交代。只比较同一段内句首的日期。",
		En: "Facts are told in order; a step back is announced by a word such as 此前. Only days that open sentences of one paragraph are compared.",
	},
	Source: "[D] 叙事顺序",
	Run: func(p *check.Pass) {
		figures(p, func(passage *check.Passage, values []quantity.Value) {
			last := 0
			for _, v := range values {
				if v.Kind != quantity.Date || v.Day.Number() == 0 || passage.Kind == check.Cell {
					continue
				}
				from, to := sentence(passage.Text, v.Start, v.End)
				if strings.TrimSpace(passage.Text[from:v.Start]) != "" {
					continue
				}
				if v.Day.Number() < last && !omitted(v.Day, last, p.Issued()) && !has(passage.Text[from:to], backward...) {
					p.Report(check.Finding{Span: passage.Span(v.Start, v.End), Zh: "叙述时间倒置，请核对", En: "this is told after a later day"})
				}
				last = v.Day.Number()
			}
		})
	},
}

// omitted tells whether a day is behind the last once the year that its text leaves out
// is the next: 2025年12月18日检查。7月30日磋商.
func omitted(d quantity.Day, last int, issued law.Date) bool {
	next := d.Number() + 10000
	return !d.Told && next > last && next <= int(issued)
}
