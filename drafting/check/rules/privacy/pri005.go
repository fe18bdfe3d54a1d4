package privacy

import (
	"jianwen/drafting/check"
	"jianwen/drafting/personal"
)

var pri005 = &check.Rule{
	ID: "PRI-005", Severity: check.Error, Scope: check.PublicCopy,
	Doc:    check.Words{Zh: "公开副本中的住址、车牌、健康信息", En: "a home address, a plate or somebody's health in a copy for the public"},
	Why:    check.Words{Zh: "向社会公开的副本，住址只写到区县，隐去车牌号和健康信息。健康信息按常见病名识别，不能尽列。", En: "A copy for the public tells a home down to the district only, and no plates and nothing of anybody's health. Illnesses are known by a list of common ones, which cannot be whole."},
	Source: "个人信息保护法 28；病名为 [D]",
	Run: func(p *check.Pass) {
		const zh, en = "住址/车牌/健康信息须隐去", "homes, plates and health are to be hidden"
		hidden(p, zh, en, personal.Home, personal.Plate, personal.Health)
	},
}
