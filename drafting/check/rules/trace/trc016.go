package trace

import (
	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

var trc016 = &check.Rule{
	ID: "TRC-016", Severity: check.Warning, Scope: check.Recommendation, Needs: check.NeedsForm | check.NeedsRegister,
	Doc: check.Words{Zh: "十二个月内已向同一单位就同类问题制发检察建议", En: "a recommendation on the same kind of problem went to the same unit within 12 months"},
	Why: check.Words{
		Zh: "同类违法情形应当制发一份检察建议；同一行政机关的同质违法作为一个案件办理。此前的建议尚未落实的，应当督促落实，不另行制发。",
		En: "One kind of illegality gets one recommendation, and like failures of one agency make one case. Where the earlier letter is not heeded it is urged, not repeated.",
	},
	Source: "XJ 120; GY 69",
	Run: func(p *check.Pass) {
		const year = 10000 // of a law.Date
		since := issuedOrToday(p.Draft) - year
		titles := problemTitles(p.Draft)
		for _, unit := range p.Document.Front.List("addressee") {
			for _, sent := range p.Register.Sent(unit, since) {
				for _, title := range titles {
					if !onTheSame(sent, title.Text) {
						continue
					}
					p.Report(check.Finding{
						Span: title.All(), Zh: "近期已就同类问题制发检察建议，应一并处理", En: "a recent recommendation was on the same kind of problem: deal with both together",
						Related: []check.Place{{
							Span: title.All(),
							Zh:   sent.Number + "《" + sent.Title + "》，" + sent.Issued.Chinese() + "制发",
							En:   sent.Number + " (" + sent.Title + ") of " + sent.Issued.String(),
						}},
					})
					break
				}
			}
		}
	},
}

// onTheSame tells whether a letter has a problem like the one with that title.
func onTheSame(sent check.Sent, title string) bool {
	for _, topic := range sent.Topics {
		if resembles(topic, title) {
			return true
		}
	}
	return false
}

// problemTitles are the titles of the problems: of the deepest headings of their part
// that have a number.
func problemTitles(d *check.Draft) (out []*check.Passage) {
	deepest := 0
	for _, p := range d.In("problems") {
		h, ok := p.Block.(*doc.Heading)
		if !ok || p.Kind != check.Title || h.Ordinal == 0 {
			continue
		}
		if len(out) == 0 || h.Level > deepest && deepest < 2 {
			out, deepest = nil, h.Level
		}
		if h.Level == deepest {
			out = append(out, p)
		}
	}
	return out
}
