package issue

import (
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/doc"
)

var cpy001 = &check.Rule{
	ID: "CPY-001", Severity: check.Warning, Scope: check.Recommendation, Needs: check.NeedsForm,
	Doc: check.Words{Zh: "抄送对象不在规定之列，或者没有写抄送理由", En: "a copy to somebody who gets none, or without a reason"},
	Why: check.Words{
		Zh: "检察建议涉及事项社会影响大、群众关注度高、违法情形具有典型性，或者所涉问题应当引起有关部门重视的，可以抄送同级党委、人大、政府、纪检监察机关或者被建议单位的上级机关、行政主管部门、行业自律组织等。文中应写明是哪一种；未成年人保护的建议抄送主管部门而没有写的，仅作提示。",
		En: "Copies go to the Party committee, congress, government, discipline and supervision organ, the unit's superior or competent authority, or its industry's association, and only for one of the reasons of article 20, which the letter states; where one on the protection of minors does not, that is a hint only.",
	},
	Source: "JY 20",
	Run: func(p *check.Pass) {
		e, ok := p.Document.Front.Entry("cc")
		if !ok || len(e.Values) == 0 {
			return
		}
		for _, unit := range e.Values {
			if !mayGetCopy(unit.Text) {
				p.Report(copyFault(unit, "a copy to this unit is not among those that the rules name"))
			}
		}
		if !reasonGiven(p.Draft) {
			f := copyFault(e.Values[0], "the letter does not say why a copy is sent")
			if p.Family() == "rec_juv" {
				p.Lighter(check.Hint, f) // the authorities of 未成年人保护法 122 have to act themselves
			} else {
				p.Report(f)
			}
		}
	},
}

func copyFault(unit doc.Scalar, en string) check.Finding {
	return check.Finding{Span: unit.Span, Zh: "抄送对象/理由不符合规定", En: en}
}

// recipients is how the names of those end who may get a copy: organs of the Party
// and the state, superior companies, associations.
var recipients = []string{
	"党委", "党委会", "人大常委会", "常务委员会", "委员会", "人大", "政府", "纪委", "监委", "纪委监委", "政法委", "局", "厅", "部", "委", "办", "办公室",
	"署", "院", "分局", "支队", "总队", "大队", "中心", "协会", "商会", "学会", "联合会", "联盟", "公会", "集团", "总公司", "集团有限公司", "集团公司", "总部", "总行", "总社",
}

// mayGetCopy tells whether a name is that of a unit of JY 20. A name in a bracket
// behind it, 局（代章）, does not count.
func mayGetCopy(name string) bool {
	name = strings.TrimSpace(name)
	if i := strings.Index(name, "（"); i > 0 {
		name = name[:i]
	}
	for _, end := range recipients {
		if strings.HasSuffix(name, end) {
			return !containsAny(name, "电视台", "报社", "医院", "学院")
		}
	}
	return false
}

// reasonGiven tells whether the letter names a reason of JY 20.
func reasonGiven(d *check.Draft) bool {
	for _, p := range d.Passages {
		if p.Quoted || p.Key() == "evidence" {
			continue
		}
		if containsAny(p.Text, "社会影响", "关注度", "群众关注", "社会关注", "典型性", "具有典型", "典型意义", "引起重视", "高度重视") ||
			strings.Contains(p.Text, "应当引起") && strings.Contains(p.Text, "重视") {
			return true
		}
	}
	return false
}
