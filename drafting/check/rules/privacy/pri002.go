package privacy

import (
	"jianwen/drafting/check"
	"jianwen/drafting/personal"
)

var pri002 = &check.Rule{
	ID: "PRI-002", Severity: check.Error, Scope: check.PublicCopy,
	Doc:    check.Words{Zh: "公开副本中的公民身份号码", En: "an identity number in a copy for the public"},
	Why:    check.Words{Zh: "向社会公开的副本隐去公民身份号码。号码按校验码识别（GB 11643）。", En: "A copy for the public shows no identity numbers; they are known by their check digit."},
	Source: "个人信息保护法 [M]；人民检察院案件信息公开工作规定 [M]",
	Run: func(p *check.Pass) {
		hidden(p, "公民身份号码须隐去", "identity numbers are to be hidden", personal.Identity)
	},
}
