package trials_test

import (
	"math/rand/v2"
	"regexp"

	"jianwen/drafting/source"
)

// privacy are things told that must not be.
var privacy = []kind{
	{name: "the name of a child", rules: []string{"PRI-001"}, families: []string{"rec_juv"}, plant: put(`(小[林周陈]（化名）|小[林周陈])`, []string{"林小雨", "未成年人林小雨", "林小雨（女，2012年5月6日出生）"})},
	{name: "the school of a child", rules: []string{"PRI-001"}, families: []string{"rec_juv"}, plant: put(`小[林周陈]（化名）()`, []string{"（澜川市第三中学初二学生）", "（就读于青渠区实验中学八年级二班）"})},
	{name: "a sealed record", rules: []string{"PRI-006"}, plant: add([]string{"另查明，其十七周岁时因盗窃被判处刑罚，该犯罪记录已依法封存。", "其未成年时曾被附条件不起诉，相关记录已经封存。"}, "facts")},
	{name: "an identity number in a public copy", rules: []string{"PRI-002"}, public: true, plant: add([]string{"其公民身份号码为11010519491231002X。", "其身份证号码为990203198904123114。"}, "facts", "problems")},
	{name: "a telephone in a public copy", rules: []string{"PRI-003"}, public: true, plant: add([]string{"联系电话：13812345678。", "其使用的手机号码为15900001234。", "电子邮箱为zhang@example.com。"}, "facts", "problems")},
	{name: "a bank card in a public copy", rules: []string{"PRI-004"}, public: true, plant: add([]string{"款项汇入6222021234567890128账户。", "其尾号不明的银行卡4111111111111111已被冻结。"}, "facts", "problems")},
	{name: "a home or a plate in a public copy", rules: []string{"PRI-005"}, public: true, plant: add([]string{"其住青渠区柳荫街道南塘社区12号楼3单元501室。", "其驾驶车牌号为冀A12345的小型轿车。"}, "facts", "problems")},
	{name: "a suspect's full name in a letter to a company", rules: []string{"PRI-007"}, families: []string{"rec_jy"}, plant: put(`(\p{Han}某某)(?:案|等人)`, []string{"伍建国", "韦志强", "焦大勇"}, "source", "facts")},
	{name: "one person masked in two ways", rules: []string{"PRI-009"}, public: true, anywhere: true, plant: maskedOtherwise},
	{name: "a secret document in a public copy", rules: []string{"PRI-008"}, public: true, anywhere: true, plant: field(`^secrecy: (.*)$`, "秘密", "机密")},
	{name: "who informed", rules: []string{"PRI-010"}, families: []string{"correction", "rec_court"}, plant: add([]string{"上述情况系举报人王丽娟向本院反映。", "群众李明华（联系电话13812345678）向本院举报了上述情况。"}, "source", "problems", "facts")},
	{name: "a copy about a child goes to a stranger", rules: []string{"PRI-011", "CPY-001"}, anywhere: true, families: []string{"rec_juv"}, plant: field(`^cc:()$`, "\n  - 澜川市晚报社", "\n  - 澜川市青渠区旅游饭店业协会")},
}

// maskedOtherwise writes 伍某 or 伍×× once where the draft has 伍某某.
func maskedOtherwise(x *draft, lot *rand.Rand) []source.Edit {
	all := x.sites(regexp.MustCompile(`[马伍韦焦葛王李张刘](某某)`))
	s, ok := one(lot, all)
	if !ok || len(all) < 3 {
		return nil
	}
	return []source.Edit{{Span: s.groups[0], New: [...]string{"××", "×"}[lot.IntN(2)]}}
}
