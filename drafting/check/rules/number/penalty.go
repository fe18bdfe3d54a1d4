package number

import (
	"fmt"
	"regexp"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/quantity"
)

// below is how a penalty is said to be less, or more, than another.
var (
	below = regexp.MustCompile(`(?:低于[^，。；、]{2,24}|比[^，。；、]{2,24}(?:低|少|轻)了?)$`)
	above = regexp.MustCompile(`(?:高于[^，。；、]{2,24}|比[^，。；、]{2,24}(?:高|多|重)了?)$`)
)

// penalties checks 判处有期徒刑一年二个月，比法定最低刑低一年十个月: the penalty and the difference
// come to a penalty that the draft, or an article it tells, has. Nothing is reported where
// it has none that could be meant.
func penalties(p *check.Pass) {
	var known []int // in months; found once they are needed
	figures(p, func(passage *check.Passage, values []quantity.Value) {
		text := passage.Text
		for i, v := range values {
			if v.Kind != quantity.Span || v.Approx || v.Length.Months == 0 || v.Length.Minutes > 0 || !has(text, "刑") || starts(text[v.End:], "的", "有期") {
				continue
			}
			from, _ := sentence(text, v.Start, v.End)
			start, _ := clause(text, v.Start, v.Start)
			sign := 0
			switch before := text[start:v.Start]; {
			case below.MatchString(before):
				sign = 1
			case above.MatchString(before):
				sign = -1
			default:
				continue
			}
			penalty := 0
			for j := i - 1; j >= 0 && values[j].Start >= from; j-- {
				if ends(text[:values[j].Start], "有期徒刑", "拘役", "管制") && !has(text[from:values[j].Start], "建议") {
					penalty = values[j].Length.Months
				}
			}
			if penalty == 0 {
				continue
			}
			if known == nil {
				known = terms(p)
			}
			exact, fits := 0, false // the least difference that there is, in months
			for _, k := range known {
				if d := (k - penalty) * sign; d > 0 && (exact == 0 || d < exact) {
					exact = d
				}
				fits = fits || k == penalty+sign*v.Length.Months
			}
			if exact > 0 && !fits {
				p.Report(check.Finding{
					Span: passage.Span(v.Start, v.End),
					Zh:   fmt.Sprintf("时间间隔为%d个月，与认定不符（写作", exact) + v.Written(text) + "）",
					En:   "no penalty that the draft tells differs by this much",
				})
			}
		}
	})
}

// terms are the terms of penalties that the draft tells, quotations with them.
func terms(p *check.Pass) []int {
	out := []int{}
	for _, passage := range p.Passages {
		for _, v := range facts.Quantities.Of(p.Draft, passage.Text) {
			if v.Kind == quantity.Span && v.Length.Months > 0 && v.Length.Minutes == 0 &&
				(ends(passage.Text[:v.Start], "有期徒刑", "拘役", "管制", "处") || starts(passage.Text[v.End:], "以上", "以下")) {
				out = append(out, v.Length.Months)
			}
		}
	}
	return out
}
