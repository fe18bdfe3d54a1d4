package privacy

import (
	"regexp"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
	"jianwen/drafting/source"
)

var pri010 = &check.Rule{
	ID: "PRI-010", Severity: check.Warning, Scope: check.Correction.Or(check.ToCourt),
	Doc: check.Words{Zh: "可以认出举报人、控告人", En: "an informant who can be known"},
	Why: check.Words{
		Zh: "发给被监督单位的文书不写举报人、控告人的姓名（隐名的姓氏也不写），不写其身份、单位。只写“举报人”。",
		En: "A document to the unit that is supervised names no informant, not even by the surname, and tells neither post nor relation: 举报人 is enough.",
	},
	Source: "XG 556 [M]",
	Run: func(p *check.Pass) {
		cast := facts.Names.Of(p.Draft)
		report := func(span source.Span, fix ...check.Fix) {
			p.Report(check.Finding{Span: span, Zh: "应对举报人信息保密", En: "who informed is to be kept secret", Fixes: fix})
		}
		for _, person := range cast.Persons {
			if !person.Is(naming.Informant) {
				continue
			}
			for _, m := range person.Mentions {
				passage, span := cast.Passage(m), cast.Span(m)
				if passage == nil {
					continue // the front matter does not print
				}
				if span.In(p.Text) != person.Name {
					report(span)
					continue
				}
				word := Unnamed(passage.Text[:m.Start])
				report(span, check.Fix{Zh: "不写姓名", En: "leave the name out", Edits: []source.Edit{{Span: span, New: word}}})
			}
		}
		for _, passage := range p.Passages {
			for _, m := range known.FindAllStringSubmatchIndex(passage.Text, -1) {
				report(passage.Span(m[2], m[3]))
			}
		}
	},
}

// Unnamed is what stands for an informant's name: nothing where the word for an
// informant stands before it, else that word.
func Unnamed(before string) string {
	for _, word := range []string{"举报人", "控告人", "报案人", "投诉人", "信访人", "线索提供人"} {
		if strings.HasSuffix(before, word) {
			return ""
		}
	}
	return "举报人"
}

// known is what somebody is, told of an informant.
var known = regexp.MustCompile(`(?:举报人|控告人)(?:系|是|为)([^，。；×]{1,20}?(?:员工|职工|会计|出纳|邻居|之妻|之夫|亲属|干部|教师|民警|辅警|司机|负责人|同事|股东|经理))`)
