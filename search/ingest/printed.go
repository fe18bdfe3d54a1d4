package ingest

import "strings"

// printed are the titles that the forms of the catalogue print (assets/forms/types), by
// their keys, without those that print 检察建议书.
var printed = map[string]string{
	"admin_protest":                "行政抗诉书",
	"admin_protest_request":        "提请抗诉报告书",
	"admin_retrial_rec":            "再审检察建议书",
	"dispute_resolution":           "行政争议实质性化解意见（方案）",
	"admin_report":                 "行政诉讼监督年度（专题）报告",
	"civil_protest":                "民事抗诉书",
	"civil_protest_request":        "提请抗诉报告书",
	"civil_retrial_rec":            "再审检察建议书",
	"exec_explain_notice":          "说明案件执行情况通知书",
	"civil_no_support":             "不支持监督申请决定书",
	"false_litigation_transfer":    "虚假诉讼线索移送函",
	"commutation_opinion":          "减刑、假释检察意见书",
	"commutation_correction":       "纠正不当减刑（假释）裁定意见书",
	"temp_release_opinion":         "暂予监外执行检察意见书",
	"temp_release_correction":      "纠正不当暂予监外执行决定意见书",
	"prison_intake_opinion":        "收监检察意见书（不予收监理由不成立）",
	"execution_correction":         "纠正违法通知书",
	"medical_correction":           "强制医疗纠正意见书",
	"death_check_conclusion":       "被监管人死亡审查意见",
	"req_explain_no_filing":        "要求说明不立案理由通知书",
	"req_explain_filing":           "要求说明立案理由通知书",
	"notice_file_case":             "通知立案书",
	"notice_withdraw_case":         "通知撤销案件书",
	"filing_urge":                  "立案监督案件催办函",
	"no_filing_reply":              "不立案（立案）理由成立告知函",
	"transfer_opinion":             "检察意见书",
	"correction_notice":            "纠正违法通知书",
	"illegal_evidence_opinion":     "纠正非法取证意见书",
	"no_arrest_reasons":            "不批准逮捕理由说明书",
	"supp_invest_outline":          "补充侦查提纲",
	"non_prosecution":              "不起诉决定书",
	"non_prosecution_reasons":      "不起诉理由说明书",
	"penalty_opinion":              "检察意见书",
	"detention_advice":             "释放或者变更强制措施建议书",
	"crim_protest_2nd":             "刑事抗诉书",
	"crim_protest_retrial":         "刑事抗诉书",
	"crim_protest_request":         "提请抗诉报告书",
	"support_protest":              "支持刑事抗诉意见书",
	"protest_request_reply":        "抗诉请求答复书",
	"trial_correction":             "纠正审理违法意见书",
	"clue_transfer":                "线索移送函",
	"return_supp_investigation":    "退回补充调查决定书",
	"escalation_superior":          "情况通报函",
	"escalation_supervision":       "建议函",
	"escalation_party_npc":         "报告",
	"npc_work_report":              "专项工作报告",
	"correction_of_clerical_error": "补正决定书",
	"withdrawal_notice":            "变更（撤回）检察建议通知",
	"guardianship_order":           "督促监护令",
	"social_investigation":         "社会调查报告",
	"cond_nonpros":                 "附条件不起诉决定书",
	"cond_nonpros_review":          "附条件不起诉考察意见书",
	"record_sealing":               "犯罪记录封存决定书",
	"pil_filing":                   "立案决定书",
	"pil_negotiation":              "磋商函",
	"pil_suspension":               "中止审查决定书",
	"pil_termination":              "终结案件决定书",
	"pil_admin_suit":               "行政公益诉讼起诉书",
	"pil_announcement":             "公告",
	"pil_civil_suit":               "民事公益诉讼起诉书",
	"pil_support":                  "支持起诉意见书",
}

// printedTitle is the title that a form prints; "" of a form that is not known.
func printedTitle(form string) string {
	if t := printed[form]; t != "" || !strings.HasSuffix(form, "_rec") {
		return t
	}
	return "检察建议书"
}
