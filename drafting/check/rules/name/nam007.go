package name

import (
	"fmt"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var nam007 = &check.Rule{
	ID: "NAM-007", Severity: check.Warning, Scope: check.Everywhere,
	Doc:    check.Words{Zh: "近亲属、法定代理人的称谓", En: "relatives and representatives called by other words than the law's"},
	Why:    check.Words{Zh: "刑事诉讼法用“近亲属”“法定代理人”，不用“家属”；未成年被害人由法定代理人参加诉讼。", En: "The Criminal Procedure Law speaks of 近亲属 and 法定代理人."},
	Source: "XSF [M]；称谓的整理见二手资料 [W]",
	Run: func(p *check.Pass) {
		words := make([]string, 0, len(terms))
		for _, t := range terms {
			words = append(words, t.said)
		}
		said(p.Draft, words, func(word string, at place) {
			for _, t := range terms {
				if t.said != word {
					continue
				}
				span := at.passage.Span(at.start, at.end)
				p.Report(check.Finding{
					Span: span, Zh: fmt.Sprintf("称谓应为“%s”", t.right), En: "the law says " + t.right,
					Fixes: []check.Fix{{Zh: "改为“" + t.right + "”", En: "write " + t.right, Edits: []source.Edit{{Span: span, New: t.right}}}},
				})
			}
		})
	},
}

var terms = []struct{ said, right string }{
	{"被害人家属", "被害人近亲属"},
	{"被害人亲属", "被害人近亲属"},
	{"未成年被害人诉讼代理人", "未成年被害人法定代理人"},
	{"未成年被害人的诉讼代理人", "未成年被害人的法定代理人"},
}
