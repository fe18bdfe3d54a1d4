package letters

import "jianwen/search/law"

// A form is a type of letter: what letters of one type have in common. What they
// share makes them hard to tell apart by anything but their subject.
type form struct {
	key    string
	kind   string
	title  string
	code   string   // in its number: 检建
	from   law.Date // since when its legal basis is in force
	source []string
	heads  [3]string // of facts, problems, measures
	basis  []basis
	asks   string // leads the measures in
	reply  string
	object string
}

// A basis is a reason to write, and when it holds.
type basis struct {
	template    string
	cites       []Cite
	from, until law.Date
}

// Titles of what letters rest on.
const (
	organic   = "中华人民共和国人民检察院组织法"
	work      = "人民检察院检察建议工作规定"
	criminal  = "中华人民共和国刑事诉讼法"
	rules     = "人民检察院刑事诉讼规则"
	civil     = "中华人民共和国民事诉讼法"
	admin     = "中华人民共和国行政诉讼法"
	publicPIL = "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释"
	minors    = "中华人民共和国未成年人保护法"
	penalty   = "中华人民共和国行政处罚法"
)

var (
	caseSource = []string{
		"本院在[办理|审查]{case}案[中|过程中]发现，{you}在{topic}[方面|工作中][存在管理漏洞|尚有薄弱环节|存在需要改进的问题]。[经检察长决定，本院自{day}起开展调查核实，现已调查终结。|经检察长批准，本院依法进行了调查核实，现已终结。]",
		"[近期|今年以来]，本院[办理了|审查起诉了]{case}等{n:2-6}件案件。[案件暴露出|从办案情况看，]{you}在{topic}方面[有待加强|还存在一些问题]。[本院经检察长决定开展了调查核实。|本院通过查阅案卷、现场走访等方式进行了调查核实。]",
		"{case}一案现已[审结|办结]。[本院结合该案|通过办理该案，本院]对{topic}[问题|情况]进行了[延伸调查|调查核实]，[走访了有关单位和人员|调取了有关资料]，[现将发现的问题和建议通报如下|现提出检察建议]。",
	}
	recHeads  = [3]string{"调查核实的情况", "存在的问题", "检察建议"}
	workBasis = basis{
		template: "以上建议，根据《中华人民共和国人民检察院组织法》第二十一条、《人民检察院检察建议工作规定》第十一条[提出|的规定提出]。",
		cites:    []Cite{{organic, 21, 0}, {work, 11, 0}},
	}
	recAsks  = "为[消除隐患|预防和减少违法犯罪|促进依法管理]，[帮助{you}完善制度|推动问题解决]，现提出如下检察建议："
	recReply = "请自收到本检察建议书之日起[两个月以内|二个月内]，将[落实情况|办理情况]书面回复本院。"
	recMind  = "如有异议，请自收到本检察建议书之日起[十日内|七日内]书面向本院提出。"
)

// forms are ten types of letter (assets/forms/types).
var forms = map[string]*form{
	"social_governance_rec": {
		key: "social_governance_rec", kind: "recommendation", title: "检察建议书", code: "检建", source: caseSource,
		heads: recHeads, basis: []basis{workBasis}, asks: recAsks, reply: recReply, object: recMind,
	},
	"juvenile_rec": {
		key: "juvenile_rec", kind: "recommendation", title: "检察建议书", code: "检未建", from: 20210601,
		source: []string{
			"本院在[办理涉及未成年人的案件中|履行未成年人检察职责中]发现，{you}在{topic}[方面|工作中]没有[尽到法律规定的职责|落实未成年人保护义务]。经检察长决定，本院进行了调查核实，现已调查终结。",
			"为[维护未成年人合法权益|保护未成年人健康成长]，本院对办案中发现的{topic}问题进行了[调查核实|走访和核实]，[现已查清有关情况|现将有关情况通报如下]。",
		},
		heads: recHeads,
		basis: []basis{{
			template: "根据《中华人民共和国未成年人保护法》第一百一十四条、《人民检察院检察建议工作规定》第十一条的规定，提出上述建议。",
			cites:    []Cite{{minors, 114, 0}, {work, 11, 0}},
		}},
		asks:   "为[切实保护未成年人|筑牢未成年人保护防线]，现提出如下检察建议：",
		reply:  "请自收到本检察建议书之日起一个月内书面回复本院。",
		object: "如有异议，请自收到之日起七日内书面提出。",
	},
	"pil_admin_rec": {
		key: "pil_admin_rec", kind: "recommendation", title: "检察建议书", code: "检行公建",
		source: []string{
			"[{day}，本院收到群众举报，反映|本院在履行公益诉讼检察职责中发现]{district}存在{topic}问题，[国家利益或者社会公共利益受到侵害|社会公共利益受到侵害]。本院依法立案，[并与{you}磋商|向{you}送达了立案决定书]，现已调查终结。",
			"本院在办理{case}案中发现{topic}[领域|方面]公益受损线索，[于{day}以行政公益诉讼立案|经检察长批准立案调查]。{you}负有监督管理职责。现已调查终结。",
		},
		heads: [3]string{"社会公共利益受到侵害的事实", "{you}不依法履行职责的事实和理由", "建议的具体内容"},
		basis: []basis{{
			template: "根据《中华人民共和国行政诉讼法》第二十五条第四款和《最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释》第二十一条的规定，[督促{you}依法履行职责|提出检察建议，督促{you}履职]。",
			cites:    []Cite{{admin, 25, 0}, {publicPIL, 21, 0}},
		}},
		asks:   "经检察长决定，向{you}提出如下检察建议：",
		reply:  "请自收到本检察建议书之日起[两个月内依法履行职责，并书面回复本院|两个月内书面回复办理情况]。",
		object: "整改期限届满后仍不依法履行职责的，本院将依法提起行政公益诉讼。如有异议，请自收到之日起七日内书面提出。",
	},
	"admin_act_rec": {
		key: "admin_act_rec", kind: "recommendation", title: "检察建议书", code: "检行建",
		source: []string{
			"本院在履行行政检察职责中发现，{you}在{topic}监督管理中[存在行政违法行为|未依法履职]。[经检察长决定|经批准]，本院[调取了行政执法卷宗|调阅案卷、走访现场]，现已调查终结。",
			"本院审查{case}案时发现，{you}[怠于履行|未全面履行]{topic}监管职责，[遂依职权开展调查核实|经检察长批准进行了调查]。",
		},
		heads: recHeads, basis: []basis{workBasis}, asks: "为[促进依法行政|监督行政机关依法履职]，现提出如下检察建议：", reply: recReply, object: recMind,
	},
	"correction_notice": {
		key: "correction_notice", kind: "document", title: "纠正违法通知书", code: "检纠违", from: 20200101,
		source: []string{
			"本院在[审查|办理]{case}案中，通过[审查案卷材料、调取同步录像|讯问犯罪嫌疑人、询问有关人员]，发现{you}在{topic}[方面存在违法情形|问题上有下列违法行为]。",
			"本院在[对{you}开展专项检察中|派驻检察工作中]发现{topic}[问题|方面的违法行为]，[涉及{case}等{n:2-6}案|其中{case}案较为突出]，现予指出。",
		},
		heads: [3]string{"违法事实", "监督的依据和理由", "纠正意见"},
		basis: []basis{{
			template: "根据《中华人民共和国刑事诉讼法》第八条和《人民检察院刑事诉讼规则》第五百五十二条的规定，[特通知{you}纠正|现通知{you}予以纠正]。",
			cites:    []Cite{{criminal, 8, 0}, {rules, 552, 0}},
		}},
		asks:   "经检察长决定，提出如下纠正意见：",
		reply:  "请自收到本通知书之日起十五日内，将纠正情况书面[回复本院|告知本院]，[并附相关法律文书复印件|并附有关材料]。",
		object: "如有异议，可以书面申请复查。本院收到后七日以内进行复查，[并将结果通知{you}|并作出答复]。",
	},
	"execution_correction": {
		key: "execution_correction", kind: "document", title: "纠正违法通知书", code: "检执纠违", from: 20200701,
		source: []string{
			"本院在刑事执行检察中，[核查交付执行和监管台账|通过巡回检察、查阅档案]，发现{you}在{topic}[方面存在违法情形|工作中违反法律规定]。",
			"本院[审查{case}案执行情况时|开展刑事执行专项检察时]发现，{you}{topic}[问题较为突出|方面的执法行为不符合规定]。",
		},
		heads: [3]string{"违法事实", "监督的依据和理由", "纠正意见"},
		basis: []basis{{
			template: "根据《中华人民共和国刑事诉讼法》第二百七十六条、《人民检察院刑事诉讼规则》第六百二十四条的规定，现提出纠正意见。",
			cites:    []Cite{{criminal, 276, 0}, {rules, 624, 0}},
		}},
		asks:   "经检察长决定，通知{you}纠正如下：",
		reply:  "请自收到本通知书之日起十五日内书面回复纠正情况。",
		object: "如有异议，可以书面申请复查。",
	},
	"custody_rec": {
		key: "custody_rec", kind: "recommendation", title: "检察建议书", code: "检监建", from: 20200101,
		source: []string{
			"本院在[派驻检察|巡回检察]中发现，{you}[监管执法|刑罚执行]工作存在{topic}[问题|方面的漏洞]。[经检察长决定，本院进行了调查核实|本院查阅台账、谈话了解]，现已终结。",
			"本院办理{case}案时发现{you}在{topic}方面[管理不严|存在安全隐患]，[遂进行专项检察|经检察长批准开展调查]。",
		},
		heads: recHeads,
		basis: []basis{{
			template: "根据《中华人民共和国刑事诉讼法》第二百七十六条、《人民检察院检察建议工作规定》第九条的规定，提出以上建议。",
			cites:    []Cite{{criminal, 276, 0}, {work, 9, 0}},
		}},
		asks: "为[维护监管秩序|保障刑罚正确执行]，现提出如下检察建议：", reply: recReply, object: recMind,
	},
	"civil_retrial_rec": {
		key: "civil_retrial_rec", kind: "recommendation", title: "再审检察建议书", code: "检民监", from: 20220101,
		source: []string{
			"申请人{name}因与{name2}民间借贷纠纷一案，不服{addressee}（{year0}）{short}民初{n:200-4800}号民事判决，向本院申请监督。本案现已审查终结。",
			"本院在办理{case}案中发现，{addressee}（{year0}）{short}民初{n:200-4800}号民事[判决|调解书]可能有错误，涉及{topic}，[依职权进行监督|依法启动监督程序]，现已审查终结。",
		},
		heads: [3]string{"查明的事实", "原裁判存在的问题", "再审检察建议"},
		basis: []basis{
			{
				template: "综上所述，根据《中华人民共和国民事诉讼法》第二百一十五条第二款、第二百零七条的规定，特提出再审检察建议。",
				cites:    []Cite{{civil, 215, 0}}, until: 20231231,
			},
			{
				template: "综上所述，根据《中华人民共和国民事诉讼法》第二百一十九条第二款、第二百一十一条的规定，特提出再审检察建议。",
				cites:    []Cite{{civil, 219, 0}}, from: 20240101,
			},
		},
		asks:   "经本院检察委员会讨论决定，提出如下再审检察建议：",
		reply:  "请自收到本再审检察建议书之日起三个月内进行审查，并将审查结果书面回复本院。",
		object: "附：检察卷宗一册。",
	},
	"civil_exec_rec": {
		key: "civil_exec_rec", kind: "recommendation", title: "检察建议书", code: "检民执监", from: 20220101,
		source: []string{
			"{name}认为{addressee}（{year0}）{short}执{n:100-3900}号执行案件存在违法情形，向本院申请监督。[本院依法受理|本院受理后调阅了执行卷宗]，现已审查终结。",
			"本院在[履行民事检察职责中|审查{case}案中]发现，{you}执行活动涉及{topic}问题，[依职权启动执行监督|经审查现已终结]。",
		},
		heads: recHeads,
		basis: []basis{
			{template: "根据《中华人民共和国民事诉讼法》第二百四十二条的规定，提出上述检察建议。", cites: []Cite{{civil, 242, 0}}, until: 20231231},
			{template: "根据《中华人民共和国民事诉讼法》第二百四十六条的规定，提出上述检察建议。", cites: []Cite{{civil, 246, 0}}, from: 20240101},
		},
		asks: "为[监督和支持人民法院依法执行|规范民事执行活动]，现提出如下检察建议：", reply: "请自收到本检察建议书之日起三个月内，将审查处理情况书面回复本院。", object: recMind,
	},
	"penalty_opinion": {
		key: "penalty_opinion", kind: "document", title: "检察意见书", code: "检意", from: 20210801,
		source: []string{
			"本院对{case}案依法作出不起诉决定。[经审查，被不起诉人的行为虽不需要判处刑罚|经审查认为]，依照{topic}管理的规定[应当给予行政处罚|仍应承担行政责任]，现移送{you}处理。",
			"{case}案已由本院[决定不起诉|作出相对不起诉决定]。为[防止不诉了之|落实行政执法与刑事司法反向衔接]，现就{topic}[违法行为的处罚|问题]向{you}提出检察意见。",
		},
		heads: [3]string{"案件事实", "应当处罚的理由", "检察意见"},
		basis: []basis{{
			template: "根据《中华人民共和国刑事诉讼法》第一百七十七条第三款、《中华人民共和国行政处罚法》第二十七条的规定，提出检察意见。",
			cites:    []Cite{{criminal, 177, 0}, {penalty, 27, 0}},
		}},
		asks:   "经检察长决定，提出如下检察意见：",
		reply:  "请自收到本检察意见书之日起两个月内，将处理结果[书面通报|书面回复]本院。",
		object: "随文移送不起诉决定书及证据材料复印件一册。",
	},
}
