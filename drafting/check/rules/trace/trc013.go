package trace

import (
	"strings"

	"jianwen/drafting/check"
)

var trc013 = &check.Rule{
	ID: "TRC-013", Severity: check.Warning, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "记录了对方或者辩护意见而没有回应", En: "an adverse view is recorded and not answered"},
	Why: check.Words{
		Zh: "写进文书的辩解、辩护意见、对方的说法，应当说明是否采纳及理由；不准备回应的，没有必要写。views_heard 中听取的意见同样。",
		En: "A defence, an objection or the other side's account that the document records must be answered: adopted or not, and why. The same holds for what views_heard lists.",
	},
	Source: "XG 465; SL17 [W]",
	Run: func(p *check.Pass) {
		for _, v := range viewsOf(p.Draft) {
			if !v.answered(p.Draft) {
				p.Report(check.Finding{
					Span: v.in.Span(v.Start, v.End),
					Zh:   "未回应“" + v.who + "”的意见", En: "the view of “" + v.who + "” is not answered",
				})
			}
		}
		heard, _ := p.Document.Front.Entry("views_heard")
		for _, e := range heard.Values {
			who, rest, ok := strings.Cut(e.Text, "：")
			if !ok || answers.MatchString(rest) || hasOne(rest, "说明", "解释", "回应", "答复", "告知", "同意", "无异议", "没有异议") || answeredInText(p.Draft, who, rest) {
				continue
			}
			p.Report(check.Finding{
				Span: e.Span,
				Zh:   "未回应“" + who + "”的意见", En: "the view of “" + who + "” is not answered",
			})
		}
	},
}
