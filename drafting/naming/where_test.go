package naming

import (
	"math/rand"
	"strings"
	"testing"
)

// TestWhereNamesEnd reads names that stand once, behind a role, with a verb behind
// them: nothing but the verb tells where the name ends.
func TestWhereNamesEnd(t *testing.T) {
	surnames := strings.Fields("王 李 张 马 邵 伍 贺 欧阳 诸葛 曾 于 孟 卓 钟 林 高")
	givens := []rune("建国伟强芳娜敏静丽磊洋艳勇军杰娟涛超明霞平刚桂英华玉兰红梅志毅俊凯晓雪晨宇欣怡子轩浩然文成东海波斌辉鹏飞云龙生荣安康光春秋福贵宝祥永万之若清")
	roles := strings.Fields("被告人 被害人 证人 民警 犯罪嫌疑人 邻居 负责人 申请人 原告 收购人 员工 村民 司机")
	verbs := strings.Fields("在场 盗窃电动车 逃离现场 持刀威胁他人 驾车离开 撬锁入室 窃取财物 骗取货款 贩卖毒品 非法占用农用地 隐瞒事实 冒用他人身份 收受贿赂 挪用公款 签订合同 主动投案 如实供述 翻供 潜逃 酒后驾车 殴打他人 打伤邻居 砍伤路人 销赃 受雇运输 组织卖淫 倾倒渣土 没有到庭 拒不认罪 归案 被抓获 承认事实 前往云埠县 购买手机 转账给他人 涂改账册 是法定代表人 目睹 报警 的陈述 ，男 与他人 在云埠县 于5月6日 向法院 对判决不服 因病 以虚构事实 未到庭 已退赔 曾供述 将手机 把钱 至今 到案后 从家中 和他人 一人 二次 使用暴力 经传唤 并非 即逃走 犯盗窃罪 涉嫌 系累犯 为牟利")
	r := rand.New(rand.NewSource(1))
	wrong := map[string]string{}
	const times = 5000
	for range times {
		name := surnames[r.Intn(len(surnames))] + string(givens[r.Intn(len(givens))])
		if r.Intn(4) > 0 {
			name += string(givens[r.Intn(len(givens))])
		}
		text := roles[r.Intn(len(roles))] + name + verbs[r.Intn(len(verbs))] + "。"
		if got := read(Text{Value: text}); got != name {
			wrong[text] = got
		}
	}
	if len(wrong) > times/200 {
		t.Errorf("%d of %d are read otherwise: %v", len(wrong), times, wrong)
	}
}
