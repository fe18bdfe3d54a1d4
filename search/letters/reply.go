package letters

import (
	"fmt"
	"math/rand/v2"
)

// replies say how a letter was taken: by outcome, the sentences of an answer.
var replies = map[string][]string{
	"adopted": {
		"收到来文后，{me}高度重视，[主要负责人召集会议|成立整改专班]逐条研究，[全部采纳所提意见|对所提建议完全采纳]。",
		"[一是|首先，]对{topic}问题[立行立改|逐项整改]，[已完成全部{n:3-9}项任务|目前问题已整改到位]；[二是|同时]修订制度{n:2-6}项，[培训人员{n:30-300}人次|明确了责任人]。",
		"下一步，{me}将[巩固整改成果|举一反三]，[防止问题反弹|建立长效机制]，[欢迎继续监督|请继续予以指导]。",
	},
	"partly": {
		"收到来文后，{me}进行了研究，[采纳其中大部分意见|对部分建议予以采纳]。",
		"关于{topic}，[已完成{n:2-4}项整改|多数问题已经整改]；[其余事项因资金和权限所限|另有{n:1-2}项涉及其他部门职责]，[尚需时间|暂不能全部落实]，[拟于年内推进|将商有关部门办理]。",
		"[对不能立即办理的事项|未完成的部分]，{me}将[列出时间表|分步实施]，[及时通报进展|另行报告]。",
	},
	"rejected": {
		"收到来文后，{me}[组织核查|认真研究]，[对所提意见有不同看法|认为不宜采纳]。",
		"关于{topic}，经核实，[有关事项不属{me}职责范围|所述情况与我们掌握的不一致]，[现行做法符合规定|已按规定办理]，[故未采纳|不予采纳]。",
		"[如有新的情况|如需进一步说明]，[请再行函告|{me}愿意配合核实]。",
	},
}

// reply gives a letter its outcome and the answer that says so.
func (l *Letter) reply(f *frame, r *rand.Rand) {
	switch n := r.IntN(20); {
	case n < 12:
		l.Outcome = "adopted"
	case n < 17:
		l.Outcome = "partly"
	default:
		l.Outcome = "rejected"
	}
	answer := frame{date: l.Date, values: map[string]string{
		"topic": l.Subject, "me": "我" + string([]rune(f.values["you"])[1:]),
	}}
	lines := []string{"你院《" + l.Title + "》（" + l.Number + "）收悉。现将有关情况函复如下："}
	for _, template := range replies[l.Outcome] {
		lines = append(lines, answer.words(template, r.Uint64(), 0))
	}
	lines = append(lines, "特此函复。")
	on := l.Date.Add(14 + r.IntN(45))
	l.Reply = &Letter{
		ID: l.ID + "R", Kind: "reply", Topic: l.Topic, Subject: l.Subject,
		Title: "关于" + l.Subject + "问题" + l.Title + "的复函",
		Unit:  l.Addressee, District: l.District, Addressee: l.Unit, AddresseeKind: "procuratorate",
		Number:  fmt.Sprintf("%s函〔%d〕%s号", string([]rune(l.Addressee)[:2]), on/10000, l.ID[1:]),
		Date:    on,
		Outcome: l.Outcome, ReplyTo: l.Number,
		Parts: []Part{{Key: "reply", Lines: lines}},
	}
	l.Reply.look = lookOf(r, l.Reply)
}
