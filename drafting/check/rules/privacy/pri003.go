package privacy

import (
	"jianwen/drafting/check"
	"jianwen/drafting/personal"
)

var pri003 = &check.Rule{
	ID: "PRI-003", Severity: check.Error, Scope: check.PublicCopy,
	Doc:    check.Words{Zh: "公开副本中的联系方式", En: "a telephone or an address on the net in a copy for the public"},
	Why:    check.Words{Zh: "向社会公开的副本隐去电话、电子邮箱、微信、QQ等联系方式。", En: "A copy for the public shows no telephones, e-mail addresses or the like."},
	Source: "个人信息保护法 [M]；人民检察院案件信息公开工作规定 [M]",
	Run: func(p *check.Pass) {
		hidden(p, "联系方式须隐去", "means of contact are to be hidden", personal.Phone, personal.Contact)
	},
}
