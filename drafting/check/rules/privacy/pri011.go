package privacy

import (
	"fmt"
	"strings"

	"jianwen/drafting/check"
)

var pri011 = &check.Rule{
	ID: "PRI-011", Severity: check.Error, Scope: check.Everywhere,
	Doc: check.Words{Zh: "涉未成年人文书抄送了不应知悉的单位", En: "a copy of a document on a minor to a unit that is not to know"},
	Why: check.Words{
		Zh: "涉及未成年人的文书只抄送负有未成年人保护职责的国家机关、群团组织和基层组织。抄送给被害人所在单位、学校、企业的，会泄露未成年人的身份。哪些单位属于前者，按名称判断。",
		En: "Copies of a document on a minor go only to organs of the state and organizations that are charged with the protection of minors; the victim's employer, a school or a company would learn who the minor is. Who is charged with it is told by the name.",
	},
	Source: "WB 103; JY 20; WB 114；单位的范围为 [D]",
	Run: func(p *check.Pass) {
		if !Juvenile(p.Draft) {
			return
		}
		cc, _ := p.Document.Front.Entry("cc")
		for _, unit := range cc.Values {
			if !protects(unit.Text) {
				p.Report(check.Finding{
					Span: unit.Span, Zh: fmt.Sprintf("涉未成年人文书不得抄送%s", unit.Text), En: "no copy of a document on a minor goes to " + unit.Text,
				})
			}
		}
	},
}

// protectors is how the names of units end, or what they have in them, that are charged
// with the protection of minors (未成年人保护法 9–11, 81, 97–106).
var (
	protectorEnds = []string{"检察院", "法院", "公安局", "公安分局", "派出所", "司法局", "司法所", "教育局", "教育体育局", "教育和体育局", "教育委员会", "民政局", "人民政府", "市场监督管理局", "文化和旅游局", "文化广电和旅游局", "卫生健康委员会", "卫生健康局", "网信办", "互联网信息办公室", "新闻出版局", "人力资源和社会保障局", "街道办事处", "居民委员会", "村民委员会", "妇女联合会", "妇联", "工作委员会"}
	protectorHas  = []string{"未成年人保护", "共青团", "共产主义青年团", "救助站", "救助管理"}
)

func protects(unit string) bool {
	unit = strings.TrimSpace(unit)
	for _, end := range protectorEnds {
		if strings.HasSuffix(unit, end) {
			return true
		}
	}
	for _, word := range protectorHas {
		if strings.Contains(unit, word) {
			return true
		}
	}
	return strings.Contains(unit, "公安局") || strings.Contains(unit, "市场监督管理局")
}
