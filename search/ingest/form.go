package ingest

import "strings"

// A form is a kind of letter as its title says it.
type form struct {
	words string // the title holds them
	kind  string // of Document
	key   string // of the catalogue; "" where the title fits several
}

// letterForms are the titles of the letters that a procuratorate writes, most telling
// first (assets/forms/types), and of what it receives.
var letterForms = []form{
	{"整改情况", "reply", ""},
	{"落实情况", "reply", ""},
	{"采纳情况", "reply", ""},
	{"整改落实", "reply", ""},
	{"变更（撤回）检察建议", "document", "withdrawal_notice"},
	{"变更检察建议", "document", "withdrawal_notice"},
	{"撤回检察建议", "document", "withdrawal_notice"},
	{"再审检察建议书", "recommendation", "civil_retrial_rec"},
	{"检察建议书", "recommendation", ""},
	{"检察建议", "recommendation", ""},
	{"司法建议书", "recommendation", ""},
	{"变更强制措施建议书", "document", "detention_advice"},
	{"羁押必要性审查建议书", "document", "detention_advice"},
	{"纠正违法通知书", "document", "correction_notice"},
	{"纠正非法取证意见书", "document", "illegal_evidence_opinion"},
	{"纠正审理违法意见书", "document", "trial_correction"},
	{"纠正不当减刑", "document", "commutation_correction"},
	{"纠正不当暂予监外执行", "document", "temp_release_correction"},
	{"支持刑事抗诉意见书", "document", "support_protest"},
	{"提请抗诉报告书", "document", ""},
	{"抗诉请求答复书", "document", "protest_request_reply"},
	{"刑事抗诉书", "document", "crim_protest_2nd"},
	{"民事抗诉书", "document", "civil_protest"},
	{"行政抗诉书", "document", "admin_protest"},
	{"抗诉书", "document", ""},
	{"强制医疗纠正意见书", "document", "medical_correction"},
	{"减刑检察意见书", "document", "commutation_opinion"},
	{"假释检察意见书", "document", "commutation_opinion"},
	{"暂予监外执行检察意见书", "document", "temp_release_opinion"},
	{"收监检察意见书", "document", "prison_intake_opinion"},
	{"检察意见书", "document", "penalty_opinion"},
	{"附条件不起诉考察意见书", "document", "cond_nonpros_review"},
	{"附条件不起诉决定书", "document", "cond_nonpros"},
	{"不起诉理由说明书", "document", "non_prosecution_reasons"},
	{"不起诉决定书", "document", "non_prosecution"},
	{"不批准逮捕理由说明书", "document", "no_arrest_reasons"},
	{"补充侦查提纲", "document", "supp_invest_outline"},
	{"督促监护令", "document", "guardianship_order"},
	{"社会调查报告", "document", "social_investigation"},
	{"犯罪记录封存决定书", "document", "record_sealing"},
	{"要求说明不立案理由通知书", "document", "req_explain_no_filing"},
	{"要求说明立案理由通知书", "document", "req_explain_filing"},
	{"通知立案书", "document", "notice_file_case"},
	{"通知撤销案件书", "document", "notice_withdraw_case"},
	{"不支持监督申请决定书", "document", "civil_no_support"},
	{"说明案件执行情况通知书", "document", "exec_explain_notice"},
	{"磋商函", "document", "pil_negotiation"},
	{"民事公益诉讼起诉书", "document", "pil_civil_suit"},
	{"行政公益诉讼起诉书", "document", "pil_admin_suit"},
	{"支持起诉意见书", "document", "pil_support"},
	{"终结案件决定书", "document", "pil_termination"},
	{"中止审查决定书", "document", "pil_suspension"},
	{"立案决定书", "document", "pil_filing"},
	{"专项工作报告", "document", "npc_work_report"},
	{"虚假诉讼线索移送函", "document", "false_litigation_transfer"},
	{"线索移送函", "document", "clue_transfer"},
	{"立案监督案件催办函", "document", "filing_urge"},
	{"理由成立告知函", "document", "no_filing_reply"},
	{"退回补充调查决定书", "document", "return_supp_investigation"},
	{"被监管人死亡审查意见", "document", "death_check_conclusion"},
	{"争议实质性化解", "document", "dispute_resolution"},
	{"行政诉讼监督年度", "document", "admin_report"},
	{"补正决定书", "document", "correction_of_clerical_error"},
	{"情况通报函", "document", "escalation_superior"},
	{"督促函", "document", "escalation_superior"},
	{"起诉书", "document", ""},
	{"回复函", "reply", ""},
}

// answers are how titles of replies end, whatever they answer.
var answers = []string{"复函", "回复", "回函", "答复", "反馈"}

// letterTitle is the form that a title names; nil where it names none.
func letterTitle(title string) *form {
	title = squeeze(title)
	for _, a := range answers {
		if strings.HasSuffix(title, a) {
			return &form{words: a, kind: "reply"}
		}
	}
	for i := range letterForms {
		if strings.Contains(title, letterForms[i].words) {
			return &letterForms[i]
		}
	}
	return nil
}

// codes tell the form of a recommendation or notice by the code in its number, most
// telling first; offices number their series so.
var codes = []struct{ code, title, key string }{
	{"执纠违", "纠正违法通知书", "execution_correction"},
	{"民执", "检察建议书", "civil_exec_rec"},
	{"民违监", "检察建议书", "civil_trial_rec"},
	{"行公", "检察建议书", "pil_admin_rec"},
	{"公建", "检察建议书", "pil_admin_rec"},
	{"未", "检察建议书", "juvenile_rec"},
	{"监建", "检察建议书", "custody_rec"},
	{"执建", "检察建议书", "custody_rec"},
	{"行建", "检察建议书", "admin_act_rec"},
	{"民监", "检察建议书", "civil_trial_rec"},
	{"行监", "检察建议书", "admin_trial_rec"},
}

// formByNumber is the form that the code of a number tells; "" of any other.
func formByNumber(number, title string) (key, code string) {
	code, _, _ = strings.Cut(number, "〔")
	_, series, found := strings.Cut(code, "检")
	if !found {
		return "", ""
	}
	for _, c := range codes {
		if strings.Contains(series, c.code) && strings.HasSuffix(title, c.title) && !strings.Contains(title, "再审") {
			return c.key, code
		}
	}
	return "", ""
}

// guesses tell the form of a 检察建议书 by words of its text, most telling first.
var guesses = []struct {
	key   string
	kind  string   // of the addressee; "" any
	words []string // one of them
}{
	{"pil_admin_rec", "", []string{"公益诉讼", "社会公共利益受到侵害", "国家利益和社会公共利益", "国家和社会公共利益"}},
	{"juvenile_rec", "", []string{"未成年人保护法》第一百一十四条", "未成年人检察"}},
	{"civil_exec_rec", "court", []string{"民事执行", "执行裁定", "执行监督"}},
	{"admin_trial_rec", "court", []string{"行政审判", "行政诉讼"}},
	{"civil_trial_rec", "court", []string{"民事审判", "民事诉讼", "审判程序"}},
	{"custody_rec", "prison", []string{"监管", "罪犯", "刑罚执行"}},
	{"custody_rec", "detention_center", []string{"监管", "在押", "看守"}},
	{"crim_pattern_rec", "police", []string{"侦查活动", "普遍性", "刑事诉讼法", "强制措施"}},
	{"admin_act_rec", "admin_agency", []string{"行政违法行为", "违法行使职权", "不行使职权"}},
	{"social_governance_rec", "", []string{"社会治理", "管理漏洞", "监督管理", "隐患", "堵漏", "薄弱环节", "第十一条", "完善制度"}},
}

// guessForm guesses the form of a recommendation, and from which word.
func guessForm(kind, text string) (key, word string) {
	for _, g := range guesses {
		if g.kind != "" && g.kind != kind {
			continue
		}
		for _, w := range g.words {
			if strings.Contains(text, w) {
				return g.key, w
			}
		}
	}
	return "", ""
}

// tellingWords tell the kind of an addressee wherever they stand in its name.
var tellingWords = []struct{ word, key string }{
	{"人民检察院", "superior_procuratorate"},
	{"公安", "police"},
	{"派出所", "police"},
	{"交警", "police"},
	{"交通警察", "police"},
	{"社区矫正", "community_correction"},
	{"监狱管理局", "admin_agency"},
	{"强制医疗", "compulsory_medical"},
	{"安康医院", "compulsory_medical"},
	{"网络科技", "platform"},
	{"信息技术", "platform"},
	{"住房公积金", "admin_agency"},
	{"人民代表大会", "peoples_congress"},
}

// addresseeKinds tell the kind by how the name ends (assets/forms/addressees, and
// hospital, which is not there).
var addresseeKinds = []struct {
	key   string
	words []string
}{
	{"court", []string{"人民法院", "法院", "法庭"}},
	{"prison", []string{"监狱"}},
	{"detention_center", []string{"看守所", "拘留所"}},
	{"supervision_commission", []string{"监察委员会", "监委", "纪委监委"}},
	{"peoples_congress", []string{"人大常委会", "人大"}},
	{"party_committee", []string{"政法委员会", "政法委", "党委", "市委", "区委", "县委", "省委"}},
	{"people_government", []string{"人民政府", "街道办事处", "政府"}},
	{"residents_committee", []string{"村民委员会", "居民委员会", "村委会", "居委会"}},
	{"school", []string{"学校", "小学", "中学", "大学", "学院", "幼儿园", "职校", "培训中心"}},
	{"hospital", []string{"医院", "卫生院", "诊所"}},
	{"industry_association", []string{"协会", "商会", "学会"}},
	{"hotel_venue", []string{"酒店", "宾馆", "旅馆", "旅店", "网吧", "KTV", "歌厅", "酒吧", "民宿"}},
	{"platform", []string{"平台"}},
	{"enterprise", []string{"公司", "集团", "厂", "企业", "银行", "超市", "店", "市场", "合作社", "中心", "经营部"}},
	{"admin_agency", []string{"局", "委员会", "厅", "委", "署", "办公室", "海关", "管理处", "总队", "支队", "大队", "站", "所"}},
}

// addresseeKind is the kind of a unit by its name; "" where it does not tell. 公司分公司
// is told by its end, 公安局青渠分局 by a word in it.
func addresseeKind(name string) string {
	for _, t := range tellingWords {
		if strings.Contains(name, t.word) && !strings.HasSuffix(name, "协会") {
			return t.key
		}
	}
	best, at := "", -1
	for _, k := range addresseeKinds {
		for _, w := range k.words {
			if i := strings.LastIndex(name, w); i >= 0 && i+len(w) > at {
				best, at = k.key, i+len(w)
			}
		}
	}
	return best
}

// firstKind is the kind of the first of several names.
func firstKind(names string) string {
	first, _, _ := strings.Cut(names, "、")
	return addresseeKind(first)
}
