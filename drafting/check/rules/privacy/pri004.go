package privacy

import (
	"jianwen/drafting/check"
	"jianwen/drafting/personal"
)

var pri004 = &check.Rule{
	ID: "PRI-004", Severity: check.Error, Scope: check.PublicCopy,
	Doc:    check.Words{Zh: "公开副本中的银行账号", En: "a bank card or account in a copy for the public"},
	Why:    check.Words{Zh: "向社会公开的副本隐去银行卡号和账号。卡号按校验位识别（ISO/IEC 7812）。", En: "A copy for the public shows no bank cards and accounts; cards are known by their check digit."},
	Source: "个人信息保护法 [M]；人民检察院案件信息公开工作规定 [M]",
	Run: func(p *check.Pass) {
		hidden(p, "银行账号须隐去", "bank accounts are to be hidden", personal.Bank)
	},
}
