package name

import (
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/source"
)

var nam005 = &check.Rule{
	ID: "NAM-005", Severity: check.Warning, Scope: check.Recommendation,
	Doc:    check.Words{Zh: "对被建议单位的称谓不统一", En: "the addressee is called now one way, now another"},
	Why:    check.Words{Zh: "同一份建议书对被建议单位只用一种称谓，如“你公司”或者“你单位”。按用得最多的一种统一。主送几个单位的不检查。", En: "One letter calls its addressee by one form throughout; the commonest is taken. Letters to several units are not judged."},
	Source: "[D]",
	Run: func(p *check.Pass) {
		if len(p.Document.Front.List("addressee")) > 1 {
			return
		}
		places := map[string][]place{}
		said(p.Draft, forms, func(word string, at place) {
			if !goesOn(word, at.passage.Text[at.end:]) {
				places[word] = append(places[word], at)
			}
		})
		if len(places) < 2 {
			return
		}
		most := slices.MaxFunc(forms, func(a, b string) int { return len(places[a]) - len(places[b]) })
		for _, word := range forms {
			for _, at := range places[word] {
				if word == most {
					break
				}
				span := at.passage.Span(at.start, at.end)
				p.Report(check.Finding{
					Span: span, Zh: "对被建议单位的称谓不统一", En: "the addressee is called " + most + " elsewhere",
					Fixes: []check.Fix{{Zh: "改为“" + most + "”", En: "write " + most, Edits: []source.Edit{{Span: span, New: most}}}},
				})
			}
		}
	},
}

// goesOn tells whether a form of address goes on as another word: 你所在单位, 你部门.
func goesOn(word, rest string) bool {
	for _, next := range longer[strings.TrimLeft(word, "你贵")] {
		if strings.HasPrefix(rest, next) {
			return true
		}
	}
	return false
}

// longer are words that begin as a form of address does.
var longer = map[string][]string{
	"所": {"在", "属", "有", "述", "提", "称", "说", "需", "作", "做", "管", "辖", "持", "谓", "知", "掌", "从", "处", "负", "辩", "列", "举"},
	"部": {"门", "分", "署", "下", "队"}, "局": {"部", "面", "限"}, "方": {"面", "便", "能", "可", "才", "案", "式", "法", "向"}, "行": {"为", "政", "使", "业", "动", "车", "程", "驶", "贿"},
	"委": {"托", "派", "任", "屈"}, "店": {"铺", "面"}, "院": {"落", "内墙"}, "校": {"区", "对", "外"}, "公司": {"法"},
}

// forms are the ways in which a letter speaks to a unit.
var forms = []string{
	"你单位", "贵单位", "你方", "贵方", "你局", "贵局", "你公司", "贵公司", "你院", "贵院", "你校", "贵校", "你委", "贵委", "你店", "贵店", "你所", "贵所", "你部", "贵部", "你中心", "贵中心", "你酒店", "贵酒店", "你行", "贵行",
}
